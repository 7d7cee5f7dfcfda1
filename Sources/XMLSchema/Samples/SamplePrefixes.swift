import XMLCodec

/// The prefixes of a sample: every name in a namespace has one, and the root declares them all.
struct SamplePrefixes {
    private var prefixes: [String: String] = [XMLNamespace.xml: "xml"]
    private var used: Set<String> = []

    /// Takes prefixes by their namespaces; others are made up.
    init(_ known: [String: String]) {
        prefixes.merge(known) { own, _ in own }
        prefixes[XMLNamespace.schemaInstance] = "xsi"
    }

    /// Forgets which prefixes were used.
    mutating func reset() {
        used = []
    }

    /// A name with its prefix, which is declared from now on.
    mutating func qualified(_ name: XMLName) -> String {
        guard !name.namespace.isEmpty else { return name.localName }
        used.insert(name.namespace)
        if let prefix = prefixes[name.namespace] { return "\(prefix):\(name.localName)" }
        var number = 1
        while prefixes.values.contains("ns\(number)") { number += 1 }
        prefixes[name.namespace] = "ns\(number)"
        return "ns\(number):\(name.localName)"
    }

    /// The declarations of the prefixes in use, sorted by prefix.
    var declarations: [(prefix: String, namespace: String)] {
        used.filter { $0 != XMLNamespace.xml }
            .compactMap { namespace in prefixes[namespace].map { ($0, namespace) } }
            .sorted { $0.prefix < $1.prefix }
    }
}
