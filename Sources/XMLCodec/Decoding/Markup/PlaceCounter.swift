#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// Counts lines and columns, only as far as someone asks for them.
///
/// Line ends are LF, CR, and CR LF together; columns are characters.
@safe
struct PlaceCounter {
    private(set) var location = XMLLocation.start
    private var address = unsafe MarkupClass.table

    /// Goes on in other bytes.
    mutating func enter(_ bytes: UnsafePointer<UInt8>) {
        unsafe address = bytes
    }

    /// Moves on to a place in the bytes that were entered, which isn't behind the middle of a line end.
    mutating func advance(to place: UnsafePointer<UInt8>) {
        let passed = unsafe UnsafeBufferPointer(start: address, count: max(0, place - address))
        guard !passed.isEmpty else { return }
        unsafe address = place
        location.byteOffset += Int64(passed.count)
        let line = unsafe countLines(passed)
        location.column += unsafe Self.countCharacters(line)
    }

    /// Moves on behind text whose lines have been counted, which begins where the counter is.
    mutating func pass(_ extent: TextExtent, upTo place: UnsafePointer<UInt8>) {
        unsafe address = place
        location.byteOffset += Int64(extent.byteCount)
        location.line += extent.lineEndCount
        location.column = (extent.lineEndCount > 0 ? 1 : location.column) + extent.lastLineCount
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
        location.line += 1
        location.column = 1
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
