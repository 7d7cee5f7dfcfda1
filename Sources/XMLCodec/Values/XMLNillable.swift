/// The content of an element that may say that it has none, with `xsi:nil` (XML Schema Part 1 §2.6.2).
public enum XMLNillable<Value> {
    /// The element says `xsi:nil="true"`.
    case null

    /// The element has content.
    case value(Value)

    /// The content, or `nil` where the element says that it has none.
    @inlinable
    public var value: Value? {
        if case .value(let value) = self { value } else { nil }
    }

    /// Creates the content of an element that says that it has none where `value` is `nil`.
    @inlinable
    public init(_ value: Value?) {
        self = value.map(Self.value) ?? .null
    }
}

extension XMLNillable: Equatable where Value: Equatable {}
extension XMLNillable: Hashable where Value: Hashable {}
extension XMLNillable: Sendable where Value: Sendable {}
