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
        if records != nil, encodeRecords(values, field, { $0.encode($1, field) }) { return }
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
        if records != nil, encodeRecords(values, field, { $0.encode($1, field) }) { return }
        for value in values { encode(value, field) }
    }

    /// Encodes attributes that were kept as they are.
    public mutating func encode(_ value: XMLAnyAttributes, _ field: Int) {
        for (number, attribute) in value.attributes.enumerated() {
            let prefix = prefixForAttribute(in: attribute.name.namespace, number)
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
    private mutating func prefixForAttribute(in namespace: String, _ number: Int) -> String {
        if namespace.isEmpty { return "" }
        if let prefix = prefix(of: namespace) { return prefix }
        let prefix = freePrefix("any\(number + 1)")
        NamespaceDeclaration(prefix: prefix, uri: namespace).write(to: &output)
        return prefix
    }
}
