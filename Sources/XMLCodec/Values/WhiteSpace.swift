/// White space normalization (XML Schema Part 2 §4.3.6).
enum WhiteSpace {
    private static let space = UInt8(ascii: " ")

    @inline(__always)
    private static func isTabOrLineEnd(_ byte: UInt8) -> Bool {
        byte.isXMLWhiteSpace && byte != space
    }

    /// The text with a space for each tab, carriage return and line feed.
    static func replaced(_ text: Span<UInt8>) -> String {
        var needsChange = false
        for index in 0..<text.count where isTabOrLineEnd(text[index]) {
            needsChange = true
            break
        }
        guard needsChange else { return String(utf8Text: text) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        for index in 0..<text.count {
            bytes.append(isTabOrLineEnd(text[index]) ? space : text[index])
        }
        return String(utf8Text: bytes.span)
    }

    /// The text with each run of white space inside it as one space, and none at its ends.
    static func collapsed(_ text: Span<UInt8>) -> String {
        guard !isCollapsed(text) else { return String(utf8Text: text) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var isPending = false
        for index in 0..<text.count {
            let byte = text[index]
            guard !byte.isXMLWhiteSpace else {
                isPending = !bytes.isEmpty
                continue
            }
            if isPending { bytes.append(space) }
            isPending = false
            bytes.append(byte)
        }
        return String(utf8Text: bytes.span)
    }

    private static func isCollapsed(_ text: Span<UInt8>) -> Bool {
        // A space at the start counts as the second of a run.
        var followsSpace = true
        for index in 0..<text.count {
            let byte = text[index]
            let isSpace = byte == space
            if isTabOrLineEnd(byte) || (isSpace && followsSpace) { return false }
            followsSpace = isSpace
        }
        return text.count == 0 || !followsSpace
    }
}
