/// Attributes that a wildcard allows (`xs:anyAttribute`), in document order.
public struct XMLAnyAttributes: Hashable, Sendable {
    /// The attributes.
    public var attributes: [XMLAttribute]

    /// Creates a list of attributes.
    public init(_ attributes: [XMLAttribute] = []) {
        self.attributes = attributes
    }

    /// The value of the attribute with a name, or `nil` if there is none.
    public subscript(name: XMLName) -> String? {
        attributes.first { $0.name == name }?.value
    }
}

extension XMLAnyAttributes: ExpressibleByArrayLiteral {
    /// Creates a list of attributes.
    public init(arrayLiteral elements: XMLAttribute...) {
        attributes = elements
    }
}
