/// A streamed element that opens: what is known when its sink is chosen.
///
/// It can be used during the call only, which is why it can't be copied.
@safe
public struct XMLBinaryField: ~Copyable {
    private let stack: UnsafePointer<ElementStack>

    init(_ stack: UnsafePointer<ElementStack>) {
        unsafe self.stack = stack
    }

    /// The element's path.
    public var path: XMLElementPath { unsafe stack.pointee.path }

    /// What has been decoded so far of the nearest open element of a type: the streamed element's parent, the parent's
    /// parent and so on.
    ///
    /// Fields that haven't arrived yet hold `nil`, no values, or, where they are required, placeholders.
    ///
    /// - Parameter type: A generated type.
    /// - Returns: A copy of the value, or `nil` if no element of the type is open.
    public func partial<Element: XMLElementCodable>(_ type: Element.Type) -> Element? {
        unsafe stack.pointee.partialValue(of: type)
    }
}
