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

    /// Creates a table with the namespaces of several; the first meaning of a prefix counts.
    init(joining tables: [XMLNamespaceTable]) {
        guard let first = tables.first, tables.contains(where: { $0.storage !== first.storage }) else {
            storage = tables[0].storage
            return
        }
        var prefixes: [String] = []
        var uris: [String] = []
        for table in tables {
            for (prefix, uri) in zip(table.storage.prefixes, table.storage.uris) where !prefixes.contains(prefix) {
                prefixes.append(prefix)
                uris.append(uri)
            }
        }
        storage = Storage(prefixes: prefixes, uris: uris)
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

        init(prefixes: [String], uris: [String]) {
            self.prefixes = prefixes
            self.uris = uris
        }

        /// The namespace of a prefix; an empty prefix means no namespace.
        func uri(ofPrefix prefix: some StringProtocol) -> String {
            if prefix.isEmpty { return "" }
            guard let index = prefixes.firstIndex(where: { $0 == prefix }) else {
                guard let uri = wellKnown[String(prefix)] else {
                    preconditionFailure("the prefix '\(prefix)' of a field table isn't in its namespace table")
                }
                return uri
            }
            return uris[index]
        }

        private let wellKnown = ["xml": XMLNamespace.xml, "xsi": XMLNamespace.schemaInstance]
    }
}
