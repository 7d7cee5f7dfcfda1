import Testing
import XMLCodec
public import XMLSchema

/// A schema of a document with this content, trimmed; names have the prefix `t`.
func trim(
    _ content: String,
    services: [String: String] = [:],
    _ configure: (inout SchemaFilter) -> Void
) throws -> TrimmedSchema {
    var files = services
    files["a.xsd"] = schemaText(content)
    let loader = InMemorySchemaLoader(files.mapValues { Array($0.utf8) })
    let set = SchemaSet.resolve(roots: ["a.xsd"], services: services.keys.sorted(), loader: loader)
    let schema = try #require(set.schema, "\(set.diagnostics)")
    var filter = SchemaFilter()
    configure(&filter)
    return SchemaTrimmer.trim(schema, to: filter) { name in
        let parts = name.split(separator: ":")
        return parts.count == 2 && parts[0] == "t" ? XMLName(String(parts[1]), in: "urn:t") : nil
    }
}

extension TrimmedSchema {
    /// The local names of all that is kept.
    var names: [String] {
        schema.elements.map(\.declaration.name.localName)
            + (schema.complexTypes.names + schema.simpleTypes.names).map { $0.path.joined(separator: "/") }
    }

    /// What is wrong with the filter.
    var faults: [String] { diagnostics.map(\.message) }

    /// The documents that are left of those that `files` held.
    func documents(_ files: [String: String], services: [String] = []) throws -> [String: String] {
        let loader = InMemorySchemaLoader(files.mapValues { Array($0.utf8) })
        let made = TrimmedDocuments.make(of: self, services: services, loader: loader)
        try #require(made.diagnostics.map(\.message) == [])
        let texts = made.files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
        return Dictionary(uniqueKeysWithValues: texts)
    }
}

extension SchemaFilter.Name: ExpressibleByStringLiteral {
    /// Creates a name without a place.
    public init(stringLiteral text: String) {
        self.init(text)
    }
}
