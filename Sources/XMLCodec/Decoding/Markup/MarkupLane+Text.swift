/// Text (XML 1.0 §2.4), with line ends (§2.11) and references (§4.1) replaced.
///
/// As from libexpat it comes in pieces: what stands for itself where it lies, what is replaced by itself.
extension MarkupLane {
    /// Text up to the next `<`, or as far as it can be read; the cursor is at its start.
    ///
    /// - Returns: Why it ends.
    /// - Throws: What the stack throws.
    @inline(__always)
    mutating func readText(_ cursor: inout MarkupCursor) throws(XMLDecodingError) -> Stop {
        if unsafe stack.pointee.mode == .binary {
            try readBase64(&cursor)
            if cursor.isAtEnd || cursor.byte == UInt8(ascii: "<") { return .end }
        }
        let start = unsafe cursor.position
        // Between elements there is mostly a line end and some spaces.
        if cursor.byte == UInt8(ascii: "\n") { cursor.skip(1) }
        cursor.skipPlainText()
        guard !cursor.isAtEnd, cursor.byte == UInt8(ascii: "<") else {
            return try unsafe readMixedText(&cursor, from: start)
        }
        try unsafe deliver(start, upTo: cursor)
        return .end
    }

    /// Text that doesn't all stand for itself; the cursor is behind what does.
    @inline(never)
    private mutating func readMixedText(
        _ cursor: inout MarkupCursor,
        from start: UnsafePointer<UInt8>
    ) throws(XMLDecodingError) -> Stop {
        var start = unsafe start
        while !cursor.isAtEnd {
            if cursor.isNext(MarkupClass.text) {
                cursor.skip(1)
                cursor.skipPlainText()
                continue
            }
            switch cursor.byte {
            case UInt8(ascii: "<"):
                try unsafe deliver(start, upTo: cursor)
                return .end
            case UInt8(ascii: "\r"), UInt8(ascii: "&"):
                try unsafe deliver(start, upTo: cursor)
                let stop = try cursor.byte == UInt8(ascii: "&") ? readReference(&cursor) : readLineEnd(&cursor)
                guard stop == .end else { return stop }
                // Digits may follow.
                if unsafe stack.pointee.mode == .binary { return .end }
                unsafe start = cursor.position
            default:
                let stop = cursor.byte == UInt8(ascii: "]") ? cursor.skipBracket() : cursor.skipNonASCII()
                guard stop == .end else {
                    try unsafe deliver(start, upTo: cursor)
                    return stop
                }
            }
        }
        try unsafe deliver(start, upTo: cursor)
        return .end
    }

    /// A line end that begins with CR is LF.
    private mutating func readLineEnd(_ cursor: inout MarkupCursor) throws(XMLDecodingError) -> Stop {
        guard cursor.available > 1 else { return .incomplete }
        unsafe token = cursor.position
        try deliver("\n")
        cursor.skip(1)
        _ = cursor.take(UInt8(ascii: "\n"))
        return .end
    }

    private mutating func readReference(_ cursor: inout MarkupCursor) throws(XMLDecodingError) -> Stop {
        unsafe token = cursor.position
        guard let reference = cursor.readReference() else {
            return unsafe MarkupReference.isIncomplete(at: token, before: cursor.end) ? .incomplete : .unsure
        }
        try deliver(reference.character)
        return .end
    }

    /// Base64, as far as it goes, around the stack's other ways of taking text.
    private mutating func readBase64(_ cursor: inout MarkupCursor) throws(XMLDecodingError) {
        guard unsafe stack.pointee.options.usesBase64Lane else { return }
        // The decoder counts lines as it goes, which is much quicker than to look for them again.
        unsafe place.pointee.countLines(upTo: cursor.position)
        var extent = TextExtent()
        defer {
            cursor.skip(extent.byteCount)
            unsafe place.pointee.pass(extent, upTo: cursor.position)
        }
        let rest = unsafe UnsafeBufferPointer(start: cursor.position, count: cursor.available)
        try unsafe stack.pointee.stream?.writeRun(rest, addingTo: &extent)
    }

    /// Hands over bytes in front of the cursor.
    @inline(__always)
    private mutating func deliver(
        _ start: UnsafePointer<UInt8>,
        upTo cursor: MarkupCursor
    ) throws(XMLDecodingError) {
        let count = unsafe cursor.position - start
        guard count > 0 else { return }
        unsafe token = start
        do throws(XMLDecodingError) {
            let text = unsafe UnsafeBufferPointer(start: start, count: count)
            try unsafe stack.pointee.characters(text, isLasting: isLasting)
        } catch {
            unsafe token = start + stack.pointee.faultOffset
            throw error
        }
    }

    /// Hands over a character that stands for a token.
    private mutating func deliver(_ character: Unicode.Scalar) throws(XMLDecodingError) {
        values.removeAll()
        values.append(character)
        try unsafe stack.pointee.characters(values.bytes, isLasting: false)
    }
}

extension MarkupCursor {
    /// A `]` that doesn't begin `]]>`.
    fileprivate mutating func skipBracket() -> MarkupLane.Stop {
        guard available > 1 else { return .incomplete }
        if unsafe position[1] == UInt8(ascii: "]") {
            guard available > 2 else { return .incomplete }
            if unsafe position[2] == UInt8(ascii: ">") { return .unsure }
        }
        skip(1)
        return .end
    }

    /// A character beyond ASCII (§2.2 [2]).
    fileprivate mutating func skipNonASCII() -> MarkupLane.Stop {
        switch unsafe UTF8Sequence.find(at: position, before: end) {
        case .character(let count):
            skip(count)
            return .end
        case .incomplete: return .incomplete
        case .invalid: return .unsure
        }
    }
}
