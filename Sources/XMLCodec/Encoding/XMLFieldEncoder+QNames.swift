extension XMLFieldEncoder {
    /// Encodes qualified names as one text, and declares the prefixes that they need on the tag around it.
    @usableFromInline
    mutating func encode(names: [XMLQName], _ field: Int) {
        let text = unsafe texts[field]
        let isElement = text.kind == .element
        if isElement { startTag(field) }
        var declared: [NamespaceDeclaration] = []
        let words = names.map { word(for: $0, field, &declared) }
        for declaration in declared { declaration.write(to: &output) }
        if isElement {
            closeTag()
            output.context = .content
        } else {
            begin(field)
        }
        for (index, word) in words.enumerated() {
            if index > 0 { output.append(ascii: UInt8(ascii: " ")) }
            output.append(word)
        }
        end(field)
    }

    /// A name as it is written, and what has to be declared for it.
    ///
    /// A name whose namespace isn't known is written as it was read.
    private func word(for name: XMLQName, _ field: Int, _ declared: inout [NamespaceDeclaration]) -> String {
        guard let namespace = name.namespace else { return name.description }
        if namespace.isEmpty { return name.localName }
        if let prefix = prefix(of: namespace) ?? declared.first(where: { $0.uri == namespace })?.prefix {
            return "\(prefix):\(name.localName)"
        }
        // Several attributes of one tag, and several names of one list, each need a prefix of their own.
        let prefix = freePrefix("q\(field)" + (declared.isEmpty ? "" : "-\(declared.count)"))
        declared.append(NamespaceDeclaration(prefix: prefix, uri: namespace))
        return "\(prefix):\(name.localName)"
    }

    /// The values as qualified names, if that is what they are.
    @usableFromInline
    func names<Value>(_ values: [Value]) -> [XMLQName]? { values as? [XMLQName] }
}
