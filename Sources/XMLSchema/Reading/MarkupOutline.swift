/// Where the elements of a document begin and end, for cutting it up without changing a byte of what stays.
///
/// The document has been found to be well-formed, in an encoding that has ASCII's characters as single bytes.
struct MarkupOutline {
    /// An element.
    struct Element {
        /// The start tag, or the tag of an empty element.
        var startTag: Range<Int>
        /// The length of the name in the start tag.
        var nameLength: Int
        /// The end tag; empty and after the start tag where there is none.
        var endTag: Range<Int>
        /// The elements inside, in order.
        var children: [Element] = []

        /// The name as it is written.
        var name: Range<Int> { startTag.lowerBound + 1..<startTag.lowerBound + 1 + nameLength }
        /// All of the element.
        var range: Range<Int> { startTag.lowerBound..<endTag.upperBound }
    }

    private let bytes: [UInt8]
    private var open: [Element] = []
    private var root: Element?

    /// The root of a document; `nil` if something isn't as it has to be.
    static func read(_ bytes: [UInt8]) -> Element? {
        var outline = MarkupOutline(bytes: bytes)
        outline.scan()
        return outline.root
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func scan() {
        var position = 0
        while root == nil, let tag = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
            guard let end = end(ofMarkupAt: tag) else { return }
            if starts("</", at: tag) {
                close(tag..<end)
            } else if !starts("<!", at: tag), !starts("<?", at: tag) {
                start(tag..<end)
            }
            position = end
        }
    }

    private mutating func start(_ tag: Range<Int>) {
        let name = bytes[tag].dropFirst().prefix { !$0.isXMLWhiteSpace && $0 != 0x2F && $0 != 0x3E }
        open.append(Element(startTag: tag, nameLength: name.count, endTag: tag.upperBound..<tag.upperBound))
        let isEmpty = bytes[tag].dropLast().last == UInt8(ascii: "/")
        if isEmpty { close(tag.upperBound..<tag.upperBound) }
    }

    private mutating func close(_ tag: Range<Int>) {
        guard var element = open.popLast() else { return }
        element.endTag = tag
        if open.isEmpty {
            root = element
        } else {
            open[open.count - 1].children.append(element)
        }
    }

    /// Where the tag, comment, section or declaration ends that starts at a `<`.
    private func end(ofMarkupAt start: Int) -> Int? {
        if starts("<!--", at: start) { return end(of: "-->", from: start + 4) }
        if starts("<![CDATA[", at: start) { return end(of: "]]>", from: start + 9) }
        if starts("<?", at: start) { return end(of: "?>", from: start + 2) }
        return endOfTag(from: start + 1)
    }

    /// The first `>` that stands neither in quotes nor in the brackets of a document type declaration.
    private func endOfTag(from start: Int) -> Int? {
        var quote: UInt8?
        var depth = 0
        var position = start
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">") where depth <= 0: return position
            // What stands in brackets may be a comment or an instruction, where quotes mean nothing.
            case UInt8(ascii: "<") where depth > 0 && (starts("!--", at: position) || starts("?", at: position)):
                guard let end = end(ofMarkupAt: position - 1) else { return nil }
                position = end
            default: break
            }
        }
        return nil
    }

    private func starts(_ text: String, at position: Int) -> Bool {
        bytes[position...].starts(with: text.utf8)
    }

    private func end(of text: String, from start: Int) -> Int? {
        bytes.indices.dropFirst(start).first { starts(text, at: $0) }.map { $0 + text.utf8.count }
    }
}
