import XMLCodec
import XMLSchema

/// Which prefix stands for which namespace in generated code.
struct Prefixes {
    /// A prefix and its namespace.
    struct Pair: Hashable {
        var prefix: String
        var namespace: String
    }

    /// The prefixes of the namespace table, in order.
    private(set) var pairs: [Pair] = []
    private var prefixes: [String: String] = [XMLNamespace.xml: "xml", XMLNamespace.schemaInstance: "xsi"]
    private var namespaces: [String: String] = ["xml": XMLNamespace.xml, "xsi": XMLNamespace.schemaInstance]

    /// Takes configured prefixes first, then those that the schema documents declare, then makes them up.
    init(schema: Schema, configured: [NamespacePrefix], log: inout DiagnosticLog) {
        for entry in configured where Self.isUsable(entry, log: &log) {
            if let other = namespaces[entry.prefix], other != entry.namespace {
                log.error("the prefix '\(entry.prefix)' is given to two namespaces", at: entry.location)
            } else {
                add(entry.prefix, for: entry.namespace)
            }
        }
        for document in schema.documents where !document.targetNamespace.isEmpty {
            let namespace = document.targetNamespace
            guard prefixes[namespace] == nil else { continue }
            if namespace.contains(where: \.isWhitespace) {
                let place = SourceLocation(file: document.file, line: 1, column: 1)
                log.error("the target namespace contains white space", at: place)
            }
            let declared = declaredPrefix(of: namespace, in: schema, owner: document)
            add(declared ?? wordPrefix(of: namespace) ?? freePrefix(), for: namespace)
        }
    }

    /// The namespace of a prefix; an empty one means no namespace.
    func namespace(of prefix: some StringProtocol) -> String? {
        prefix.isEmpty ? "" : namespaces[String(prefix)]
    }

    /// The prefix of a namespace that has one.
    func prefix(of namespace: String) -> String? { namespace.isEmpty ? nil : prefixes[namespace] }

    /// The place of a namespace in the order of prefixes; no namespace comes first.
    func rank(of namespace: String) -> Int {
        namespace.isEmpty ? -1 : pairs.firstIndex { $0.namespace == namespace } ?? pairs.count
    }

    /// A name as field tables and documentation write it.
    func qualified(_ name: XMLName) -> String {
        guard !name.namespace.isEmpty, let prefix = prefixes[name.namespace] else { return name.localName }
        return "\(prefix):\(name.localName)"
    }

    /// A type's name as documentation writes it, for example `t:ItemType`.
    func qualified(_ name: TypeName) -> String {
        qualified(XMLName(name.path.joined(separator: "/"), in: name.namespace))
    }

    /// The name that `t:Name` stands for, or `nil` if the prefix is unknown.
    func resolve(_ text: some StringProtocol) -> XMLName? {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return XMLName(String(text)) }
        return namespace(of: parts[0]).map { XMLName(String(parts[1]), in: $0) }
    }

    private mutating func add(_ prefix: String, for namespace: String) {
        namespaces[prefix] = namespace
        guard prefixes[namespace] == nil else { return }
        prefixes[namespace] = prefix
        pairs.append(Pair(prefix: prefix, namespace: namespace))
    }

    /// The prefix that a document declares for a namespace: preferably the namespace's own document.
    private func declaredPrefix(of namespace: String, in schema: Schema, owner: Schema.Document) -> String? {
        for document in [owner] + schema.documents {
            let candidates = document.prefixes.filter { $0.value == namespace && !$0.key.isEmpty }.keys
            if let prefix = candidates.sorted().first(where: { namespaces[$0] == nil }) { return prefix }
        }
        return nil
    }

    /// The last word of a namespace name that isn't a version: `util` for `http://example.com/schema/util/v1.0`.
    private func wordPrefix(of namespace: String) -> String? {
        let parts = namespace.split { "/:#".contains($0) }
        let words = (parts.count > 1 ? parts.dropFirst() : parts[...]).reversed()
        return words.map(String.init).first { word in
            let isVersion = word.dropFirst(word.lowercased().hasPrefix("v") ? 1 : 0).allSatisfy { !$0.isLetter }
            let isShort = word.utf8.count <= 20 && !word.contains(".")
            return !isVersion && isShort && Self.isPrefix(word) && namespaces[word] == nil
        }
    }

    private func freePrefix() -> String {
        var number = 1
        while namespaces["ns\(number)"] != nil { number += 1 }
        return "ns\(number)"
    }

    private static func isUsable(_ entry: NamespacePrefix, log: inout DiagnosticLog) -> Bool {
        let isName = Self.isPrefix(entry.prefix)
        if !isName {
            log.error("'\(entry.prefix)' can't be used as a prefix", at: entry.location)
        }
        let isNamespace = !entry.namespace.isEmpty && !entry.namespace.contains(where: \.isWhitespace)
        if !isNamespace {
            log.error("'\(entry.namespace)' can't be used as a namespace", at: entry.location)
        }
        return isName && isNamespace
    }

    private static func isPrefix(_ text: String) -> Bool {
        !text.lowercased().hasPrefix("xml")
            && text.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
            && text.first.map { $0.isLetter || $0 == "_" } ?? false
    }
}
