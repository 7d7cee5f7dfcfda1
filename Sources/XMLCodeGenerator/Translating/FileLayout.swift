import XMLSchema

/// Distributes declarations over files: two for each schema document that contributes, and one for the namespaces; or as
/// many as the options say.
struct FileLayout {
    private let schema: Schema
    private let options: GeneratorOptions

    init(_ schema: Schema, options: GeneratorOptions) {
        self.schema = schema
        self.options = options
    }

    /// The files, with declarations in order of definition.
    func files(_ declarations: [PlacedDeclaration], tables: [Declaration]) -> [SwiftFile] {
        if let count = options.fileCount { return files(declarations, tables: tables, count: count) }
        let namespaceFile = namespaceFile(tables)
        var names: Set<String> = [String(namespaceFile.name.dropLast(".swift".count)).lowercased()]
        var result = [namespaceFile]
        let byDocument = Dictionary(grouping: declarations) { $0.location.file }
        for document in documents {
            let inside = byDocument[document.file] ?? []
            let stem = Self.stem(of: document.file)
            for (part, suffix) in [(PlacedDeclaration.Part.structures, ""), (.values, "Values")] {
                let placed = inside.filter { $0.part == part }
                guard !placed.isEmpty else { continue }
                let name = Self.unique(stem + suffix, &names)
                result.append(file(name, of: document, placed))
            }
        }
        return result
    }

    /// A fixed number of files of about one length, whatever the schema holds; the tables are in the first.
    private func files(_ declarations: [PlacedDeclaration], tables: [Declaration], count: Int) -> [SwiftFile] {
        let byDocument = Dictionary(grouping: declarations) { $0.location.file }
        let ordered = documents.flatMap { Self.sorted(byDocument[$0.file] ?? []) }
        let total = ordered.map(\.weight).reduce(1, +)
        var position = 0
        var parts: [[Declaration]] = Array(repeating: [], count: count)
        for declaration in ordered {
            parts[position * count / total].append(declaration)
            position += declaration.weight
        }
        let sources = documents.map { Self.lastComponent($0.file) }
        return parts.enumerated().map { number, part in
            let tables = number == 0 ? tables : []
            let imports = imports(for: part)
            let needsRuntime = !tables.isEmpty && !imports.contains { $0.hasSuffix("import XMLCodec") }
            return SwiftFile(
                name: "XMLTypes\(number + 1).swift",
                sources: sources,
                imports: imports + (needsRuntime ? ["import XMLCodec"] : []),
                declarations: tables + part
            )
        }
    }

    private static func sorted(_ declarations: [PlacedDeclaration]) -> [Declaration] {
        declarations.enumerated().sorted {
            ($0.element.location, $0.offset) < ($1.element.location, $1.offset)
        }.map(\.element.declaration)
    }

    /// The documents that contribute, those of the schema and the descriptions of services; each once, also one without a
    /// namespace that several include, each for its own.
    private var documents: [Schema.Document] {
        var files: Set<String> = []
        var result = schema.documents.filter { files.insert($0.file).inserted }
        for operation in schema.operations where files.insert(operation.location.file).inserted {
            result.append(Schema.Document(file: operation.location.file, targetNamespace: "", prefixes: [:]))
        }
        return result
    }

    private func file(_ name: String, of document: Schema.Document, _ placed: [PlacedDeclaration]) -> SwiftFile {
        let declarations = Self.sorted(placed)
        return SwiftFile(
            name: name + ".swift",
            sources: [Self.lastComponent(document.file)],
            imports: imports(for: declarations),
            declarations: declarations
        )
    }

    private func namespaceFile(_ tables: [Declaration]) -> SwiftFile {
        SwiftFile(
            name: Self.fileName(ofTable: options.namespaceTable),
            sources: documents.map { Self.lastComponent($0.file) },
            imports: ["import XMLCodec"],
            declarations: tables
        )
    }

    /// The imports that the declarations need: one that says more than they do would be warned about.
    private func imports(for declarations: [Declaration]) -> [String] {
        let access = options.access == .internal ? "" : options.access.rawValue + " "
        let interface = declarations.flatMap(\.interfaceTypes)
        var lines: [String] = []
        for module in Modules(options).imported {
            let path = module + "."
            if interface.contains(where: { $0.names(path) }) {
                lines.append("\(access)import \(module)")
            } else if declarations.flatMap(\.bodyTexts).contains(where: { $0.names(path) }) {
                lines.append("import \(module)")
            }
        }
        if !declarations.allSatisfy(\.isMereInterface) || interface.contains(where: { $0.contains("XML") }) {
            lines.append("\(access)import XMLCodec")
        }
        return lines
    }

    /// `XMLNamespaces.swift` for `xmlNamespaces`.
    private static func fileName(ofTable name: String) -> String {
        let start = name.hasPrefix("xml") ? "XML" + name.dropFirst(3) : SwiftNames.capitalized(name)
        return start + ".swift"
    }

    private static func unique(_ name: String, _ taken: inout Set<String>) -> String {
        var result = name
        var number = 2
        while !taken.insert(result.lowercased()).inserted {
            result = "\(name)\(number)"
            number += 1
        }
        return result
    }

    private static func stem(of file: String) -> String {
        let name = lastComponent(file)
        let hasKnownSuffix = name.hasSuffix(".xsd") || name.hasSuffix(".wsdl")
        let end = hasKnownSuffix ? name.lastIndex(of: ".") : nil
        let stem = SwiftNames.type(String(name[..<(end ?? name.endIndex)]))
        // File systems take 255 bytes, and a letter may have three.
        return String(stem.prefix(60))
    }

    private static func lastComponent(_ file: String) -> String {
        let name = file.split { $0 == "/" || $0 == "\\" }.last ?? ""
        return DocumentationText.visible(String(name))
    }
}

extension Declaration {
    /// Whether it is about the types that it names, and nothing of the runtime.
    fileprivate var isMereInterface: Bool {
        switch self {
        case .alias, .typeProtocol: true
        default: false
        }
    }

    /// About how much code it is, in the members of types.
    fileprivate var weight: Int {
        if case .enumeration(let enumeration) = self { 1 + enumeration.cases.count } else { 1 + interfaceTypes.count }
    }
}

extension String {
    /// Whether a type's text refers to something by a path that starts like this.
    fileprivate func names(_ path: String) -> Bool {
        ranges(of: path).contains { range in
            self[..<range.lowerBound].last.map { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "." } ?? true
        }
    }
}
