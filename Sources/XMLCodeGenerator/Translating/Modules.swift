import XMLCodec
import XMLSchema

/// Which module the code for a namespace is in.
struct Modules: Hashable {
    /// The module that is generated.
    let own: String
    private let others: [String: String]

    init(_ options: GeneratorOptions) {
        own = options.module
        others = Dictionary(options.imports.map { ($0.namespace, $0.module) }) { first, _ in first }
    }

    /// The modules that are imported, sorted by name.
    var imported: [String] { Set(others.values).sorted() }

    /// The module of a namespace.
    func module(of namespace: String) -> String { others[namespace] ?? own }

    /// Whether the components of a namespace are in another module.
    func isImported(_ namespace: String) -> Bool { others[namespace] != nil }

    /// Whether the components of two namespaces are in one module.
    func areTogether(_ one: String, _ other: String) -> Bool { module(of: one) == module(of: other) }
}
