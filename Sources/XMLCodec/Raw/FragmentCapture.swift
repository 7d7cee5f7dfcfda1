/// Writes the events of a subtree down again, as a fragment that stands on its own.
final class FragmentCapture: EventCapture {
    private var output = XMLTextOutput()
    private var name: XMLName?
    private var tagIsOpen = false
    private let limit: Int

    /// Creates a capture.
    ///
    /// - Parameter limit: The greatest size of the fragment in bytes.
    init(limit: Int) {
        self.limit = limit
    }

    override func startElement(
        _ name: UnsafeBufferPointer<UInt8>,
        _ attributes: RawAttributes,
        in scope: borrowing NamespaceScope,
        at location: () -> XMLLocation
    ) throws(XMLDecodingError) {
        closeTag()
        output.append(ascii: UInt8(ascii: "<"))
        unsafe output.append(raw: name)
        if self.name == nil {
            self.name = try unsafe scope.expandedName(ofElement: name)
            // Prefixes can stand in values too, so that all declarations in scope belong to the fragment.
            for (prefix, uri) in scope.declarations.sorted(by: { $0.key < $1.key }) {
                output.append(literal: prefix.isEmpty ? " xmlns" : " xmlns:")
                output.append(prefix)
                append(attributeValue: uri)
            }
        }
        let isRoot = openCount == 0
        for attribute in attributes where !(isRoot && attribute.isDeclaration) {
            output.append(ascii: UInt8(ascii: " "))
            unsafe output.append(raw: attribute.name)
            append(attributeValue: unsafe String(copying: attribute.value))
        }
        tagIsOpen = true
        openCount += 1
        try checkSize()
    }

    override func characters(_ text: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) {
        closeTag()
        unsafe output.append(text, in: .content)
        try checkSize()
    }

    override func endElement(_ name: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) {
        openCount -= 1
        if tagIsOpen {
            output.append(literal: "/>")
            tagIsOpen = false
            return
        }
        output.append(literal: "</")
        unsafe output.append(raw: name)
        output.append(ascii: UInt8(ascii: ">"))
    }

    /// The fragment, after the end of its root.
    func finish() -> XMLFragment {
        XMLFragment(name: name ?? XMLName(""), bytes: output.bytes)
    }

    private var openCount = 0

    private func closeTag() {
        if tagIsOpen { output.append(ascii: UInt8(ascii: ">")) }
        tagIsOpen = false
    }

    private func append(attributeValue value: String) {
        output.append(literal: "=\"")
        output.append(value, in: .attribute)
        output.append(ascii: UInt8(ascii: "\""))
    }

    private func checkSize() throws(XMLDecodingError) {
        if output.count > limit { throw XMLDecodingError(.limitExceeded(.textBytes)) }
    }
}
