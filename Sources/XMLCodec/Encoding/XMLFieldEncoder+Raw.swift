extension XMLFieldEncoder {
    // MARK: - Streamed content

    /// Encodes required binary content, which is read when the document is written.
    public mutating func encode(_ value: XMLBinary, _ field: Int) {
        begin(field)
        switch value.storage {
        case .bytes(let bytes) where bytes.count <= inlineByteCount: output.append(base64: bytes.span)
        case .encoded(let text) where text.count <= inlineByteCount:
            unsafe text.withUnsafeBufferPointer { unsafe output.append(raw: $0) }
        default: leaveHole(for: value, field)
        }
        end(field)
    }

    /// Encodes optional binary content, which is read when the document is written.
    public mutating func encode(_ value: XMLBinary?, _ field: Int) {
        if let value { encode(value, field) }
    }

    /// Encodes several pieces of binary content, which are read when the document is written.
    public mutating func encode(_ values: [XMLBinary], _ field: Int) {
        if interceptsLists, encodeIntercepted(values, field, { $0.encode($1, field) }) { return }
        for value in values { encode(value, field) }
    }

    // MARK: - Wildcards

    /// Encodes a required element that was kept as it is.
    public mutating func encode(_ value: XMLFragment, _ field: Int) {
        closeTag()
        if value.bytes.count >= Self.lentByteCount, inlineByteCount < .max {
            return leaveHole(for: .encoded(value.bytes), field)
        }
        unsafe value.bytes.withUnsafeBufferPointer { unsafe output.append(raw: $0) }
    }

    /// Encodes an optional element that was kept as it is.
    public mutating func encode(_ value: XMLFragment?, _ field: Int) {
        if let value { encode(value, field) }
    }

    /// Encodes several elements that were kept as they are.
    public mutating func encode(_ values: [XMLFragment], _ field: Int) {
        if interceptsLists, encodeIntercepted(values, field, { $0.encode($1, field) }) { return }
        for value in values { encode(value, field) }
    }

    /// Encodes attributes that were kept as they are.
    public mutating func encode(_ value: XMLAnyAttributes, _ field: Int) {
        encode(value.attributes, prefix: "any", field)
    }

    /// Encodes attributes into the start tag that is open.
    ///
    /// - Parameters:
    ///   - attributes: The attributes.
    ///   - stem: What the prefixes start with that have to be declared; no other attributes of the tag may have it.
    ///   - field: Their field, or `nil` if they have none.
    mutating func encode(_ attributes: [XMLAttribute], prefix stem: String, _ field: Int?) {
        for (number, attribute) in attributes.enumerated() {
            let prefix = prefixForAttribute(in: attribute.name.namespace, stem + "\(number + 1)")
            output.append(ascii: UInt8(ascii: " "))
            if !prefix.isEmpty {
                output.append(prefix, in: .attribute)
                output.append(ascii: UInt8(ascii: ":"))
            }
            output.append(attribute.name.localName, in: .attribute)
            output.append(literal: "=\"")
            output.append(attribute.value, in: .attribute)
            output.append(ascii: UInt8(ascii: "\""))
            if output.invalidCharacter != nil { reportInvalidCharacter(field) }
        }
    }

    /// A prefix for a namespace, declared on the start tag that is open if it isn't yet.
    mutating func prefixForAttribute(in namespace: String, _ wish: String) -> String {
        if namespace.isEmpty { return "" }
        if let prefix = prefix(of: namespace) { return prefix }
        let prefix = freePrefix(wish)
        NamespaceDeclaration(prefix: prefix, uri: namespace).write(to: &output)
        return prefix
    }
}
