/// Tags (XML 1.0 §3.1).
extension MarkupLane {
    /// A start tag ([40]) or an empty-element tag ([44]); the cursor is at its `<`.
    ///
    /// - Returns: Whether it is one that can be read here.
    /// - Throws: What the stack throws.
    @inline(__always)
    mutating func readStartTag(_ cursor: inout MarkupCursor) throws(XMLDecodingError) -> Bool {
        let start = unsafe cursor.position
        cursor.skip(1)
        let knownCount = unsafe stack.pointee.expectedNameCount(at: cursor.rest)
        guard let name = unsafe cursor.readName(ofKnownCount: knownCount), !cursor.isAtEnd else { return false }
        var count = 0
        if cursor.byte != UInt8(ascii: ">") {
            guard let read = unsafe readAttributes(&cursor, ofTagAt: start) else { return false }
            count = read
        }
        let isEmpty = cursor.byte == UInt8(ascii: "/")
        cursor.skip(isEmpty ? 2 : 1)
        guard unsafe cursor.position - start <= tokenLimit else { return false }
        unsafe token = start
        try unsafe stack.pointee.startElement(
            name,
            UnsafeMutableBufferPointer(rebasing: attributes[..<count]),
            isExpected: knownCount > 0
        )
        if isEmpty {
            // Here is where libexpat sees its end.
            unsafe token = cursor.position
            try unsafe stack.pointee.endElement { unsafe name }
        } else if try unsafe !readLeaf(&cursor, name) {
            unsafe names.push(name)
        }
        return true
    }

    /// Plain text and an end tag behind a start tag, which is what most elements are.
    ///
    /// - Returns: Whether that is what comes next.
    /// - Throws: What the stack throws.
    @inline(__always)
    private mutating func readLeaf(
        _ cursor: inout MarkupCursor,
        _ name: UnsafeBufferPointer<UInt8>
    ) throws(XMLDecodingError) -> Bool {
        guard unsafe stack.pointee.mode == .text, let base = name.baseAddress else { return false }
        var ahead = cursor
        ahead.skipPlainText()
        let (text, tag) = unsafe (cursor.position, ahead.position)
        let tagCount = name.count &+ 3
        guard ahead.available >= tagCount, unsafe tag[0] == UInt8(ascii: "<") && tag[1] == UInt8(ascii: "/"),
            unsafe ShortBytes.areEqual(tag + 2, base, count: name.count),
            unsafe tag[tagCount &- 1] == UInt8(ascii: ">"),
            unsafe stack.pointee.takesWholeText(tag - text), tagCount <= tokenLimit
        else {
            return false
        }
        unsafe cursor.move(to: tag + tagCount)
        unsafe token = tag
        try unsafe stack.pointee.endElement(withText: UnsafeBufferPointer(start: text, count: tag - text))
        return true
    }

    /// What stands in a start tag behind the name, up to its `>` or `/>`.
    ///
    /// - Returns: The number of attributes, or `nil` if the tag isn't whole or can't be read here.
    private mutating func readAttributes(_ cursor: inout MarkupCursor, ofTagAt start: UnsafePointer<UInt8>) -> Int? {
        var count = 0
        var unclear: UInt32 = 0
        while true {
            let isSeparated = !cursor.isAtEnd && cursor.isNext(MarkupClass.whiteSpace)
            if isSeparated { cursor.skipWhiteSpace() }
            guard !cursor.isAtEnd else { return nil }
            if cursor.byte == UInt8(ascii: ">") { break }
            if cursor.byte == UInt8(ascii: "/") {
                guard cursor.available > 1, unsafe cursor.position[1] == UInt8(ascii: ">") else { return nil }
                break
            }
            guard isSeparated, unsafe count < attributes.count else { return nil }
            guard let isPlain = readAttribute(&cursor, number: count) else { return nil }
            if !isPlain { unclear |= 1 << UInt32(count) }
            count += 1
        }
        guard count < 2 || areDistinct(count) else { return nil }
        if unclear == 0 { return count }
        return unsafe normalizeValues(unclear, room: cursor.position - start) ? count : nil
    }

    /// An attribute ([41]).
    ///
    /// - Returns: Whether its value is what is written; `nil` if the attribute isn't whole or can't be read here.
    @inline(__always)
    private func readAttribute(_ cursor: inout MarkupCursor, number: Int) -> Bool? {
        var isPlain = true
        guard let name = unsafe cursor.readName(), cursor.readEquals(),
            let value = unsafe cursor.readValue(isPlain: &isPlain)
        else {
            return nil
        }
        unsafe attributes.initializeElement(at: number, to: RawAttribute(name: name, value: value))
        return isPlain
    }

    /// Whether no two attributes have the same name (well-formedness constraint: unique attribute specification).
    private func areDistinct(_ count: Int) -> Bool {
        for index in 1..<count {
            let name = unsafe attributes[index].name
            for other in 0..<index where unsafe attributes[other].name.count == name.count {
                if unsafe ShortBytes.areEqual(attributes[other].name, name) { return false }
            }
        }
        return true
    }

    /// An end tag ([42]) of the innermost element; the cursor is at its `<`.
    ///
    /// - Returns: Whether it is one that can be read here.
    /// - Throws: What the stack throws.
    @inline(__always)
    mutating func readEndTag(_ cursor: inout MarkupCursor) throws(XMLDecodingError) -> Bool {
        guard names.count > 0 else { return false }
        let start = unsafe cursor.position
        let expected = unsafe names.innermost
        guard let base = expected.baseAddress, cursor.available >= expected.count &+ 2 else { return false }
        cursor.skip(2)
        let name = unsafe UnsafeBufferPointer(start: cursor.position, count: expected.count &- 1)
        if unsafe ShortBytes.areEqual(cursor.position, base, count: expected.count) {
            cursor.skip(expected.count)
        } else {
            guard unsafe ShortBytes.areEqual(cursor.position, base, count: name.count) else { return false }
            cursor.skip(name.count)
            cursor.skipWhiteSpace()
            guard cursor.take(UInt8(ascii: ">")) else { return false }
        }
        guard unsafe cursor.position - start <= tokenLimit else { return false }
        unsafe token = start
        try unsafe stack.pointee.endElement { unsafe name }
        names.pop()
        return true
    }
}

extension MarkupCursor {
    /// Whether the end of the tag at hand, if it is one, isn't there yet.
    var isIncompleteTag: Bool {
        let bytes = unsafe UnsafeBufferPointer(start: position, count: available)
        if unsafe bytes.count > 1 && bytes[1].mayNotBeginTag { return false }
        var search = TagEndSearch()
        return unsafe search.search(bytes) == nil
    }
}

extension UInt8 {
    /// Whether this behind `<` makes something else of it than a tag.
    var mayNotBeginTag: Bool { self == UInt8(ascii: "!") || self == UInt8(ascii: "?") }
}
