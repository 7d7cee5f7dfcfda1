import XMLCodec
import XMLSchema

/// The elements that stream, found by matching the configured paths from their ends.
struct StreamSelection {
    /// An element as a type's content uses it.
    struct Field: Hashable {
        var type: TypeName
        var element: XMLName
    }

    /// The elements with a simple type.
    private(set) var fields: Set<Field> = []
    /// The types with simple content whose value streams, in whatever element.
    private(set) var types: Set<TypeName> = []
    /// The global elements with a simple type.
    private(set) var roots: Set<XMLName> = []

    private let index: SchemaIndex

    init(
        _ paths: [StreamPath],
        in index: SchemaIndex,
        uses: ElementUses,
        prefixes: Prefixes,
        log: inout DiagnosticLog
    ) {
        self.index = index
        for path in paths {
            guard let matches = uses.matches(path.text, prefixes: prefixes) else {
                log.error("the prefix in the stream path '\(path.text)' is not known", at: path.location)
                continue
            }
            if matches.isEmpty {
                log.error("no element matches the stream path '\(path.text)'", at: path.location)
            }
            for use in matches {
                mark(use, path, log: &log)
            }
        }
    }

    /// Whether an element streams in a type's content, or in a substitution group, whose enum all types share.
    func contains(_ element: XMLName, in type: TypeName?) -> Bool {
        guard let type else { return fields.contains { $0.element == element } }
        return fields.contains(Field(type: type, element: element))
    }

    private mutating func mark(_ use: ElementUses.Use, _ path: StreamPath, log: inout DiagnosticLog) {
        switch use.element.type {
        case .complex(let name):
            if case .simple(let value)? = index.complexType(name)?.content, isText(value) {
                types.insert(name)
            } else {
                reportType(of: use, path, log: &log)
            }
        case .builtin, .simple:
            guard isText(use.element.type) else { return reportType(of: use, path, log: &log) }
            if let owner = use.owner {
                fields.insert(Field(type: owner, element: use.element.name))
            } else {
                roots.insert(use.element.name)
            }
        }
    }

    private func isText(_ type: TypeReference) -> Bool {
        switch type {
        case .builtin(let builtin): builtin == .base64Binary || builtin.isText
        case .simple(let name):
            if case .atomic(let builtin)? = index.simpleType(name)?.variety { isText(.builtin(builtin)) } else { false }
        case .complex: false
        }
    }

    private func reportType(of use: ElementUses.Use, _ path: StreamPath, log: inout DiagnosticLog) {
        log.error(
            "element \(use.element.name.localName) holds no base64 text; the stream path '\(path.text)' matches it",
            at: use.element.location
        )
    }
}
