/// The namespaces of a module of generated types, with the prefixes that the encoder writes for them.
///
/// One table serves all types of a module. The encoder declares its prefixes on the root element.
public struct XMLNamespaceTable: Sendable {
    @usableFromInline let storage: Storage

    /// Creates a table.
    ///
    /// - Parameter declarations: `prefix=URI` for each namespace, separated by single spaces.
    public init(_ declarations: StaticString) {
        storage = Storage(parsing: declarations.description)
    }

    /// The table that all its copies share; its identity tells the encoder whether prefixes have to be declared.
    @usableFromInline
    final class Storage: Sendable {
        let prefixes: [String]
        let uris: [String]

        init(parsing declarations: String) {
            let pairs = declarations.split(separator: " ").map { $0.split(separator: "=", maxSplits: 1) }
            precondition(pairs.allSatisfy { $0.count == 2 }, "a namespace table holds pairs of prefix=URI")
            prefixes = pairs.map { String($0[0]) }
            uris = pairs.map { String($0[1]) }
        }

        /// The namespace of a prefix; an empty prefix means no namespace.
        func uri(ofPrefix prefix: some StringProtocol) -> String {
            if prefix.isEmpty { return "" }
            guard let index = prefixes.firstIndex(where: { $0 == prefix }) else {
                return wellKnown[String(prefix)] ?? ""
            }
            return uris[index]
        }

        private let wellKnown = ["xml": XMLNamespace.xml, "xsi": XMLNamespace.schemaInstance]
    }
}
