/// What stands around the root element (XML 1.0 §2.8).
extension MarkupCursor {
    /// More than that in front of the root element is libexpat's.
    static let longestProlog = 512

    /// A byte order mark, an XML declaration and white space, each if it is there, up to a start tag; all of it or nothing.
    mutating func readProlog() -> MarkupLane.Stop {
        let start = unsafe position
        if readByteOrderMark(), readDeclaration(), isAtRoot() { return .end }
        let isIncomplete = unsafe isAtEnd && end - start <= Self.longestProlog
        unsafe move(to: start)
        return isIncomplete ? .incomplete : .unsure
    }

    private mutating func readByteOrderMark() -> Bool {
        byte != 0xEF || (take(0xEF) && take(0xBB) && take(0xBF))
    }

    /// White space in front of a start tag.
    mutating func isAtRoot() -> Bool {
        skipWhiteSpace()
        guard take(UInt8(ascii: "<")), !isAtEnd, isNext(MarkupClass.nameStart) else { return false }
        unsafe move(to: position - 1)
        return true
    }

    /// An XML declaration ([23]) of version 1.0 and UTF-8, or none.
    private mutating func readDeclaration() -> Bool {
        guard !isAtEnd else { return false }
        guard byte == UInt8(ascii: "<") else { return true }
        guard available > 1 else {
            skip(1)
            return false
        }
        guard unsafe position[1] == UInt8(ascii: "?") else { return true }
        guard take("<?xml"), readPseudoAttribute("version", "1.0") else { return false }
        if isNextPseudoAttribute("e") {
            guard readPseudoAttribute("encoding", "utf-8", or: "UTF-8") else { return false }
        }
        if isNextPseudoAttribute("s") {
            guard readPseudoAttribute("standalone", "yes", or: "no") else { return false }
        }
        skipWhiteSpace()
        return take("?>")
    }

    /// Whether white space and a letter follow.
    private func isNextPseudoAttribute(_ letter: Unicode.Scalar) -> Bool {
        var ahead = self
        ahead.skipWhiteSpace()
        return unsafe ahead.position != position && !ahead.isAtEnd && ahead.byte == UInt8(ascii: letter)
    }

    /// A part of an XML declaration, with one of two values that begin differently.
    private mutating func readPseudoAttribute(
        _ name: StaticString,
        _ value: StaticString,
        or other: StaticString? = nil
    ) -> Bool {
        let start = unsafe position
        skipWhiteSpace()
        guard unsafe position != start, take(name), readEquals(), !isAtEnd else { return false }
        let quote = byte
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
        skip(1)
        guard !isAtEnd else { return false }
        if let other, unsafe byte == other.utf8Start[0] { return take(other) && take(quote) }
        return take(value) && take(quote)
    }

    /// Steps over a text.
    private mutating func take(_ text: StaticString) -> Bool {
        for index in 0..<text.utf8CodeUnitCount {
            guard unsafe take(text.utf8Start[index]) else { return false }
        }
        return true
    }

    /// White space behind the root element; other things are libexpat's.
    mutating func readEpilog() -> MarkupLane.Stop {
        while !isAtEnd, isNext(MarkupClass.whiteSpace) {
            // It may be half of a line end.
            if byte == UInt8(ascii: "\r"), available == 1 { return .incomplete }
            skip(1)
        }
        return isAtEnd ? .end : .unsure
    }
}
