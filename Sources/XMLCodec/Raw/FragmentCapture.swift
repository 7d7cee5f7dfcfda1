/// Writes the events of a subtree down again, as a fragment that stands on its own.
///
/// Its root declares the prefixes of the surrounding document that occur anywhere in it, in names or before a colon in
/// values, which may be qualified names; and the default namespace. So a fragment that is encoded and decoded again is
/// the same, unless text in it looks like a prefix that only its new surroundings declare.
final class FragmentCapture: EventCapture {
    private var output = XMLTextOutput()
    private var name: XMLName?
    private var tagIsOpen = false
    private var openCount = 0
    private let limit: Int

    /// Where the declarations belong: behind the root's name.
    private var declarationsOffset = 0
    /// What is in scope at the root.
    private var declarations: [String: String] = [:]
    /// What elements inside the root declare.
    private var inner = InnerDeclarations()

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
        let start = output.count
        output.append(ascii: UInt8(ascii: "<"))
        unsafe output.append(raw: name)
        let isRoot = openCount == 0
        if isRoot {
            self.name = try unsafe scope.expandedName(ofElement: name)
            declarations = scope.declarations
            declarationsOffset = output.count
        } else {
            _ = try unsafe scope.resolve(element: RawName(name))
        }
        for attribute in attributes where !(isRoot && attribute.isDeclaration) {
            if attribute.isDeclaration { inner.add(unsafe String(copying: attribute.name), openCount, at: start) }
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
        defer { inner.end(openCount, at: output.count) }
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
    func finish() throws(XMLDecodingError) -> XMLFragment {
        var bytes = output.bytes
        bytes.insert(contentsOf: declarationText(for: bytes), at: declarationsOffset)
        if bytes.count > limit { throw XMLDecodingError(.limitExceeded(.textBytes)) }
        return XMLFragment(name: name ?? XMLName(""), bytes: bytes)
    }

    /// The declarations that a fragment needs, in the order of their prefixes.
    private func declarationText(for fragment: [UInt8]) -> [UInt8] {
        let used = possiblePrefixes(in: fragment)
        var text = XMLTextOutput()
        for (prefix, uri) in declarations.sorted(by: { $0.key < $1.key }) where prefix.isEmpty || used.contains(prefix)
        {
            text.append(literal: prefix.isEmpty ? " xmlns" : " xmlns:")
            text.append(prefix, in: .attribute)
            text.append(literal: "=\"")
            text.append(uri, in: .attribute)
            text.append(ascii: UInt8(ascii: "\""))
        }
        return text.bytes
    }

    /// Everything that stands before a colon and could be a prefix that the root has to declare: in `urn:a:b` that is
    /// `urn` alone, in the XPath `self::a:b` it is `self` and `a`.
    private func possiblePrefixes(in bytes: [UInt8]) -> Set<String> {
        var prefixes: Set<String> = []
        var inner = inner.reader
        var start = 0
        var followsName = false
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: ":"):
                if start < index, !followsName {
                    let prefix = String(decoding: bytes[start..<index], as: UTF8.self)
                    if !inner.declare(prefix, at: start) { prefixes.insert(prefix) }
                }
                followsName = start < index
                start = index + 1
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...0xFF,
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
                break
            default:
                start = index + 1
                followsName = false
            }
        }
        return prefixes
    }

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
