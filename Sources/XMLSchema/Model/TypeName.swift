/// The identity of a type definition: a global type's expanded name, or an anonymous type's owner and place in it.
public struct TypeName: Hashable, Sendable {
    /// The target namespace of the schema document that defines the type.
    public var namespace: String

    /// What kind of component the path starts with: `type` for a global type and what is nested in it.
    ///
    /// A global element `Item` with a type of its own and a global type `Item` have the same path and differ here.
    public var symbolSpace: SymbolSpace

    /// The global type's local name; or the name of the global component that an anonymous type is nested in, followed
    /// by the names of the elements or attributes that lead to it.
    ///
    /// A simple type that stands inside another simple type, as the item of a list, the member of a union or the base
    /// of a restriction, adds `Item`, `Member1`, `Member2`, ... or `Base`; the type of restricted simple content adds
    /// `Value`. Where two types would have the same path, the later one's last name gets a number.
    public var path: [String]

    /// Creates the identity of a global type.
    public init(_ localName: String, in namespace: String) {
        self.init(path: [localName], in: namespace)
    }

    /// Creates the identity of a type from the path that leads to it.
    public init(path: [String], in namespace: String, symbolSpace: SymbolSpace = .type) {
        self.namespace = namespace
        self.symbolSpace = symbolSpace
        self.path = path
    }

    /// The identity of a type that the first names of the path lead to, whether there is one or not.
    public func prefix(_ length: Int) -> TypeName {
        TypeName(path: Array(path.prefix(length)), in: namespace, symbolSpace: symbolSpace)
    }

    /// Whether the type is anonymous.
    public var isAnonymous: Bool { path.count > 1 || symbolSpace != .type }
}

extension TypeName: CustomStringConvertible {
    /// The name as `{namespace}Owner/element`, with the symbol space before the owner unless it is a type's.
    public var description: String {
        "{\(namespace)}" + (symbolSpace == .type ? "" : "\(symbolSpace.rawValue) ") + path.joined(separator: "/")
    }
}

extension TypeName: Comparable {
    /// Orders by namespace, then by symbol space, then by path.
    public static func < (lhs: TypeName, rhs: TypeName) -> Bool {
        if lhs.namespace != rhs.namespace { return lhs.namespace < rhs.namespace }
        if lhs.symbolSpace != rhs.symbolSpace { return lhs.symbolSpace.rawValue < rhs.symbolSpace.rawValue }
        return lhs.path.lexicographicallyPrecedes(rhs.path)
    }
}
