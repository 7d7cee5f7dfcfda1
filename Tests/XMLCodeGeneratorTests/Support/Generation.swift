import XMLCodeGenerator
import XMLSchema

/// What the generator makes of a schema that stands in a test.
struct Generation {
    /// The generated files by name.
    let files: [String: String]
    /// What was said, one diagnostic in each element.
    let diagnostics: [String]

    /// Generates code for the components of a schema with the target namespace `urn:t`, whose prefix is `t`.
    init(_ components: String, configure: (inout GeneratorOptions) -> Void = { _ in }) {
        self.init(documents: ["test.xsd": Self.document(components)], configure: configure)
    }

    /// A schema document with the target namespace `urn:t`.
    static func document(_ components: String) -> String {
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t"
         elementFormDefault="qualified">
        \(components)
        </xs:schema>
        """
    }

    /// Generates code for several documents, and for descriptions of services, named in order of their names.
    init(
        documents: [String: String],
        services: [String: String] = [:],
        configure: (inout GeneratorOptions) -> Void = { _ in }
    ) {
        let sources = documents.merging(services) { document, _ in document }
        let resolved = SchemaSet.resolve(
            roots: documents.keys.sorted(),
            services: services.keys.sorted(),
            loader: InMemorySchemaLoader(sources.mapValues { Array($0.utf8) })
        )
        var options = GeneratorOptions(module: "Test")
        configure(&options)
        let output = resolved.schema.map { CodeGenerator(options: options).generate($0) }
        files = Dictionary(uniqueKeysWithValues: (output?.files ?? []).map { ($0.name, $0.text) })
        diagnostics = (resolved.diagnostics + (output?.diagnostics ?? [])).map(\.description)
    }

    /// The file for complex types.
    var types: String { files["Test.swift"] ?? "" }

    /// The file for simple types.
    var values: String { files["TestValues.swift"] ?? "" }

    /// The lines of the file for complex types that contain a text, without indentation.
    func lines(with text: String) -> [String] {
        types.split(separator: "\n").filter { $0.contains(text) }.map { String($0.drop(while: \.isWhitespace)) }
    }

    /// The properties of structs as `name: Type`, in order.
    var properties: [String] {
        types.split(separator: "\n").compactMap { line in
            // What the enum of a choice computes is no property of a struct.
            guard let start = line.firstRange(of: "public var ") else { return nil }
            let declaration = line[start.upperBound...].prefix { $0 != "=" && $0 != "{" }
            guard !declaration.hasPrefix("value: any ") else { return nil }
            return String(declaration.reversed().drop { $0 == " " }.reversed())
        }
    }
}
