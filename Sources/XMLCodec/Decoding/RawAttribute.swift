/// An attribute as a driver hands it over: bytes that are borrowed for the duration of one event.
@safe
struct RawAttribute {
    /// The name with its prefix.
    var name: UnsafeBufferPointer<UInt8>
    /// The normalized value.
    var value: UnsafeBufferPointer<UInt8>
    /// Whether it declares a namespace; ``NamespaceScope`` finds out.
    var isDeclaration = false
}
