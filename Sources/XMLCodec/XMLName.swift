/// An expanded name: a namespace name and a local name (Namespaces in XML 1.0 §2.1).
public struct XMLName: Hashable, Sendable {
    /// The namespace name (a URI), or an empty string for a name in no namespace.
    public var namespace: String

    /// The part of the name after the prefix.
    public var localName: String

    /// Creates a name in a namespace, or in none.
    public init(_ localName: String, in namespace: String = "") {
        self.namespace = namespace
        self.localName = localName
    }
}

extension XMLName: CustomStringConvertible {
    /// The name in Clark notation, `{namespace}local`, or the local name alone where there is no namespace.
    public var description: String {
        namespace.isEmpty ? localName : "{\(namespace)}\(localName)"
    }
}

extension XMLName: Comparable {
    /// Orders names by namespace, then by local name.
    public static func < (lhs: XMLName, rhs: XMLName) -> Bool {
        (lhs.namespace, lhs.localName) < (rhs.namespace, rhs.localName)
    }
}
