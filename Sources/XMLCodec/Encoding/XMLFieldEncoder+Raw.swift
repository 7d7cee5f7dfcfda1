internal import Base64Codec

extension XMLFieldEncoder {
    // MARK: - Streamed content

    /// Encodes required binary content, which is read when the document is written.
    public mutating func encode(_ value: XMLBinary, _ field: Int) {
        begin(field)
        if let bytes = value.bytes, bytes.count <= Self.inlineByteCount {
            XMLBase64Binary.encode(bytes, to: &output)
        } else {
            leaveHole(for: value, field)
        }
        end(field)
    }

    /// Encodes optional binary content, which is read when the document is written.
    public mutating func encode(_ value: XMLBinary?, _ field: Int) {
        if let value { encode(value, field) }
    }

    /// Encodes several pieces of binary content, which are read when the document is written.
    public mutating func encode(_ values: [XMLBinary], _ field: Int) {
        for value in values { encode(value, field) }
    }

    /// Up to which size content that is in memory is written at once.
    private static let inlineByteCount = 3 << 10

    // MARK: - Wildcards

    /// Encodes a required element that was kept as it is.
    public mutating func encode(_ value: XMLFragment, _ field: Int) {
        closeTag()
        unsafe value.bytes.withUnsafeBufferPointer { unsafe output.append(raw: $0) }
    }

    /// Encodes an optional element that was kept as it is.
    public mutating func encode(_ value: XMLFragment?, _ field: Int) {
        if let value { encode(value, field) }
    }

    /// Encodes several elements that were kept as they are.
    public mutating func encode(_ values: [XMLFragment], _ field: Int) {
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
        writeDeclaration(Declaration(prefix: prefix, uri: namespace))
        return prefix
    }

    // MARK: - Qualified names

    /// Encodes a required qualified name, and declares its prefix where that is needed.
    public mutating func encode(_ value: XMLQName, _ field: Int) {
        guard let namespace = value.namespace, !namespace.isEmpty else {
            begin(field)
            output.append(value.namespace == nil ? value.description : value.localName)
            return end(field)
        }
        let text = unsafe texts[field]
        let known = prefix(of: namespace)
        // Several attributes may each need a prefix of their own.
        let prefix = known ?? freePrefix(text.isAttribute ? "q\(field)" : "q")
        let declaration = Declaration(prefix: prefix, uri: namespace)
        if text.isAttribute {
            if known == nil { writeDeclaration(declaration) }
            begin(field)
        } else {
            closeTag()
            unsafe output.append(tag: text.open, count: max(0, text.openCount - 1))
            if known == nil { writeDeclaration(declaration) }
            output.append(ascii: UInt8(ascii: ">"))
        }
        output.append(prefix, in: .attribute)
        output.append(ascii: UInt8(ascii: ":"))
        output.append(value.localName, in: .attribute)
        end(field)
    }

    /// Encodes an optional qualified name, and declares its prefix where that is needed.
    public mutating func encode(_ value: XMLQName?, _ field: Int) {
        if let value { encode(value, field) }
    }

    /// Encodes several qualified names, and declares their prefixes where that is needed.
    public mutating func encode(_ values: [XMLQName], _ field: Int) {
        for value in values { encode(value, field) }
    }
}
