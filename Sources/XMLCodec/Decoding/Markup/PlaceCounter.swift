#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// Where a token is: counts lines and columns, only as far as someone asks for them.
///
/// Line ends are LF, CR, and CR LF together; columns are characters.
@safe
struct PlaceCounter {
    /// The token, in the bytes that were entered.
    var token = unsafe MarkupClass.table
    /// The place up to which lines have been counted, and where that is.
    private var counted = XMLLocation.start
    private var address = unsafe MarkupClass.table

    /// The place of the token.
    var location: XMLLocation {
        mutating get {
            countLines()
            return counted
        }
    }

    /// Goes on in other bytes, which begin with the next token.
    mutating func enter(_ bytes: UnsafePointer<UInt8>) {
        unsafe address = bytes
        unsafe token = bytes
    }

    /// Counts up to the token.
    mutating func countLines() {
        unsafe countLines(upTo: token)
    }

    /// Counts up to a place in the bytes that were entered, which isn't behind the middle of a line end.
    mutating func countLines(upTo place: UnsafePointer<UInt8>) {
        let passed = unsafe UnsafeBufferPointer(start: address, count: max(0, place - address))
        guard !passed.isEmpty else { return }
        unsafe address = place
        counted.byteOffset += Int64(passed.count)
        let line = unsafe countLines(passed)
        counted.column += unsafe Self.countCharacters(line)
    }

    /// Moves on behind text whose lines have been counted, which begins where the counter is; the next token is there.
    mutating func pass(_ extent: TextExtent, upTo place: UnsafePointer<UInt8>) {
        unsafe enter(place)
        counted.byteOffset += Int64(extent.byteCount)
        counted.line += extent.lineEndCount
        counted.column = (extent.lineEndCount > 0 ? 1 : counted.column) + extent.lastLineCount
    }

    /// Counts the line ends in bytes; returns what is behind the last of them.
    private mutating func countLines(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        if unsafe Self.first(UInt8(ascii: "\r"), in: bytes) != nil { return unsafe countMixedLines(bytes) }
        var line = unsafe bytes
        while let lineFeed = unsafe Self.first(UInt8(ascii: "\n"), in: line) {
            unsafe line = UnsafeBufferPointer(rebasing: line[(lineFeed + 1)...])
            startLine()
        }
        return unsafe line
    }

    /// The same where some of the line ends have a CR.
    private mutating func countMixedLines(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var start = 0
        for index in bytes.indices {
            let byte = unsafe bytes[index]
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
            // The second half of CR LF is no line end of its own.
            let followsReturn = unsafe index > 0 && bytes[index - 1] == UInt8(ascii: "\r")
            if byte == UInt8(ascii: "\r") || !followsReturn { startLine() }
            start = index + 1
        }
        return unsafe UnsafeBufferPointer(rebasing: bytes[start...])
    }

    private mutating func startLine() {
        counted.line += 1
        counted.column = 1
    }

    private static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        guard let found = unsafe memchr(base, Int32(byte), bytes.count) else { return nil }
        return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The number of characters: of bytes that don't continue one.
    private static func countCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        var count = bytes.count
        var index = 0
        while bytes.count &- index >= 4 * ByteBlock.count {
            count &-= unsafe ByteBlock.continuingCount(inFourAt: base + index)
            index &+= 4 * ByteBlock.count
        }
        while index < bytes.count {
            if unsafe base[index] & 0xC0 == 0x80 { count -= 1 }
            index += 1
        }
        return count
    }
}
