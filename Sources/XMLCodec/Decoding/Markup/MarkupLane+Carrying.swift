/// Tokens that arrive in pieces.
///
/// What has arrived is kept until the rest has, and each byte of it is looked at only so often, however small the pieces
/// are.
extension MarkupLane {
    /// Keeps the start of a token.
    mutating func carry(_ bytes: UnsafeBufferPointer<UInt8>) {
        unsafe carried.append(bytes)
        beginTag()
    }

    /// What is carried begins a tag, or nothing that has to be searched for its end.
    private mutating func beginTag() {
        tagEnd = TagEndSearch()
        _ = unsafe tagEnd.search(carried.bytes)
    }

    /// Whether what is carried is the start of a tag.
    private var carriesTag: Bool { unsafe phase == .content && carried.bytes.first == UInt8(ascii: "<") }

    /// Completes what is carried, and reads it.
    ///
    /// - Parameters:
    ///   - start: Where the bytes start that follow it; moved on behind what has been taken of them. If they are not
    ///     enough, they are carried as well.
    ///   - end: Where they end.
    /// - Returns: Whether libexpat isn't needed; otherwise what is carried is libexpat's.
    /// - Throws: What the stack throws.
    mutating func readCarried(
        _ start: inout UnsafePointer<UInt8>,
        before end: UnsafePointer<UInt8>
    ) throws(XMLDecodingError) -> Bool {
        if phase == .prolog {
            guard unsafe try readCarriedProlog(&start, before: end) else { return false }
            if phase == .prolog || carried.count == 0 { return true }
        }
        return carriesTag
            ? unsafe try readCarriedTag(&start, before: end) : unsafe try readCarriedText(&start, before: end)
    }

    private mutating func readCarriedProlog(
        _ start: inout UnsafePointer<UInt8>,
        before end: UnsafePointer<UInt8>
    ) throws(XMLDecodingError) -> Bool {
        let earlierCount = carried.count
        let addedCount = unsafe min(end - start, MarkupCursor.longestProlog + 1 - earlierCount)
        unsafe carried.append(UnsafeBufferPointer(start: start, count: addedCount))
        unsafe start += addedCount
        var cursor = carriedCursor()
        let stop = cursor.readProlog()
        guard stop == .end else { return stop == .incomplete && carried.count <= tokenLimit }
        let readCount = carried.count - cursor.available
        phase = .content
        conclude(cursor)
        // Only a `<` that had been carried can be left of it.
        let rest = max(0, earlierCount - readCount)
        unsafe start -= cursor.available - rest
        carried.removeLast(cursor.available - rest)
        carried.removeFirst(readCount)
        beginTag()
        return true
    }

    private mutating func readCarriedTag(
        _ start: inout UnsafePointer<UInt8>,
        before end: UnsafePointer<UInt8>
    ) throws(XMLDecodingError) -> Bool {
        let bytes = unsafe UnsafeBufferPointer(start: start, count: end - start)
        let found = unsafe tagEnd.search(bytes)
        unsafe carried.append(UnsafeBufferPointer(rebasing: bytes.prefix(found ?? bytes.count)))
        unsafe start += found ?? bytes.count
        var cursor = carriedCursor()
        let isNoTag = unsafe carried.count > 1 && carried.start[1].mayNotBeginTag
        if isNoTag || carried.count > tokenLimit { return false }
        if found == nil { return true }
        guard try read(&cursor) == .end else { return false }
        conclude(cursor)
        carried.removeAll()
        return true
    }

    /// The start of a character, a reference, a line end or `]]>`: a few bytes at most.
    private mutating func readCarriedText(
        _ start: inout UnsafePointer<UInt8>,
        before end: UnsafePointer<UInt8>
    ) throws(XMLDecodingError) -> Bool {
        while unsafe start < end {
            let earlierCount = carried.count
            carried.append(unsafe start.pointee)
            unsafe start += 1
            var cursor = carriedCursor()
            guard carried.count <= tokenLimit else { return false }
            let stop = try read(&cursor)
            let readCount = carried.count - cursor.available
            conclude(cursor)
            if readCount >= earlierCount {
                unsafe start -= cursor.available
                carried.removeAll()
                return true
            }
            carried.removeFirst(readCount)
            if stop == .unsure { return false }
        }
        return true
    }

    /// A cursor at the start of what is carried.
    private mutating func carriedCursor() -> MarkupCursor {
        unsafe place.pointee.enter(carried.start)
        let bytes = unsafe UnsafePointer(carried.start)
        return unsafe MarkupCursor(at: bytes, before: bytes + carried.count, classes: classes)
    }

    /// Counts the lines in what has been read of the bytes that are carried.
    private mutating func conclude(_ cursor: MarkupCursor) {
        unsafe token = cursor.position
        unsafe place.pointee.countLines()
    }
}
