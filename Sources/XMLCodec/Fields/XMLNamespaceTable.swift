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
        var declarations: [NamespaceDeclaration] = []
        for declaration in tables.flatMap(\.storage.declarations)
        where !declarations.contains(where: { $0.prefix == declaration.prefix }) {
            declarations.append(declaration)
        }
        storage = Storage(declarations)
    }

    /// The table that all its copies share; its identity tells the encoder whether prefixes have to be declared.
    @usableFromInline
    final class Storage: Sendable {
        let declarations: [NamespaceDeclaration]
        /// The declarations as attributes of a start tag.
        private let texts: StaticTexts

        convenience init(parsing declarations: String) {
            let pairs = declarations.split(separator: " ").map { $0.split(separator: "=", maxSplits: 1) }
            precondition(pairs.allSatisfy { $0.count == 2 }, "a namespace table holds pairs of prefix=URI")
            self.init(pairs.map { NamespaceDeclaration(prefix: String($0[0]), uri: String($0[1])) })
        }

        init(_ declarations: [NamespaceDeclaration]) {
            self.declarations = declarations
            var output = XMLTextOutput()
            for declaration in declarations { declaration.write(to: &output) }
            texts = StaticTexts([String(decoding: output.bytes, as: UTF8.self)])
        }

        /// The declarations as attributes of a start tag.
        var text: StaticText { texts[0] }

        /// The namespace of a prefix; an empty prefix means no namespace.
        func uri(ofPrefix prefix: some StringProtocol) -> String {
            if prefix.isEmpty { return "" }
            if let declaration = declarations.first(where: { $0.prefix == prefix }) { return declaration.uri }
            guard let uri = wellKnown[String(prefix)] else {
                preconditionFailure("the prefix '\(prefix)' of a field table isn't in its namespace table")
            }
            return uri
        }

        private let wellKnown = ["xml": XMLNamespace.xml, "xsi": XMLNamespace.schemaInstance]
    }
}
