/// Counts lines and columns, only as far as someone asks for them.
///
/// Line ends are LF, CR, and CR LF together; columns are characters.
@safe
struct PlaceCounter {
    private(set) var location = XMLLocation.start
    private var address: UnsafePointer<UInt8>

    /// Begins at the start of a document, whose bytes will be entered.
    init() {
        unsafe address = MarkupClass.table
    }

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
        let lineStart = unsafe countLines(passed)
        let rest = unsafe UnsafeBufferPointer(rebasing: passed[lineStart...])
        location.column += unsafe Self.countCharacters(rest)
    }

    /// Counts the line ends in bytes; returns where the last line starts.
    private mutating func countLines(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var lineStart = 0
        var lineFeeds = 0
        var returns = 0
        // Plain sums, which the compiler makes vectors of.
        for index in bytes.indices {
            unsafe lineFeeds &+= bytes[index] == UInt8(ascii: "\n") ? 1 : 0
            unsafe returns &+= bytes[index] == UInt8(ascii: "\r") ? 1 : 0
        }
        guard lineFeeds &+ returns > 0 else { return 0 }
        if returns > 0 { returns -= unsafe Self.countPairs(bytes) }
        lineStart = bytes.count
        while unsafe !bytes[lineStart - 1].isLineEnd { lineStart -= 1 }
        location.line += lineFeeds + returns
        location.column = 1
        return lineStart
    }

    /// The number of CR LF.
    private static func countPairs(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        for index in 1..<max(bytes.count, 1)
        where unsafe bytes[index] == UInt8(ascii: "\n") && bytes[index - 1] == UInt8(ascii: "\r") {
            count += 1
        }
        return count
    }

    private static func countCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        for index in bytes.indices { unsafe count &+= bytes[index] & 0xC0 == 0x80 ? 0 : 1 }
        return count
    }
}

extension UInt8 {
    fileprivate var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
