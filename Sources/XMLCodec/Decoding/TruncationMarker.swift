/// Recognizes the text that a server puts behind a body that it couldn't complete.
///
/// Input that may turn out to be the marker is kept back until it is clear whether it is, so that the parser never sees
/// the marker: whatever it stands in, the document is truncated there, and any split of the input gives the same result.
@safe
struct TruncationMarker {
    private let marker: UnsafeBufferPointer<UInt8>
    /// The end of the input so far, while it is a start of the marker, or the marker and white space.
    private(set) var heldBack: [UInt8] = []

    /// How much white space may follow the marker.
    static let longestWhiteSpace = 1 << 10

    /// Creates a state at the start of the input; without a text, all input is passed on.
    init(_ text: StaticString?) {
        guard let text, text.hasPointerRepresentation else {
            unsafe marker = UnsafeBufferPointer(start: nil, count: 0)
            return
        }
        unsafe marker = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    /// What becomes of the next bytes.
    struct Cut {
        /// How many of the bytes held back the parser gets, before the next ones.
        var releasedCount: Int
        /// How many of the next bytes the parser gets.
        var passedCount: Int
        /// What is held back then.
        var heldBack: [UInt8]
        /// Whether the input ends with the marker.
        var isComplete: Bool
    }

    /// Finds out which bytes may belong to the marker; changes nothing.
    func cut(_ bytes: UnsafeBufferPointer<UInt8>) -> Cut {
        if unsafe heldBack.isEmpty || bytes.count > marker.count + Self.longestWhiteSpace {
            let tail = unsafe tail(of: bytes)
            return Cut(
                releasedCount: heldBack.count,
                passedCount: bytes.count - tail.count,
                heldBack: unsafe tail.count == 0 ? [] : Array(bytes.suffix(tail.count)),
                isComplete: tail.isComplete
            )
        }
        let joined = unsafe heldBack + bytes
        let tail = unsafe joined.withUnsafeBufferPointer { unsafe self.tail(of: $0) }
        return Cut(
            releasedCount: min(heldBack.count, joined.count - tail.count),
            passedCount: max(0, bytes.count - tail.count),
            heldBack: joined.suffix(tail.count),
            isComplete: tail.isComplete
        )
    }

    /// Notes what is held back from here on.
    mutating func holdBack(_ bytes: [UInt8]) {
        heldBack = bytes
    }

    /// How many bytes at the end may belong to the marker, and whether it is complete.
    ///
    /// Plain loops, because every piece of input comes by here.
    private func tail(of bytes: UnsafeBufferPointer<UInt8>) -> (count: Int, isComplete: Bool) {
        guard !bytes.isEmpty, unsafe !marker.isEmpty, unsafe mayEndMarker(bytes[bytes.count - 1]) else {
            return (0, false)
        }
        var end = bytes.count
        while end > 0, bytes.count - end <= Self.longestWhiteSpace, unsafe bytes[end - 1].isXMLWhiteSpace { end -= 1 }
        let whiteSpaceCount = bytes.count - end
        if whiteSpaceCount <= Self.longestWhiteSpace, unsafe isStart(marker.count, at: end, of: bytes) {
            return unsafe (marker.count + whiteSpaceCount, true)
        }
        var count = unsafe marker.count - 1
        while count > 0 {
            if unsafe isStart(count, at: bytes.count, of: bytes) { return (count, false) }
            count -= 1
        }
        return (0, false)
    }

    /// Whether a byte may be one of the marker, or white space behind it; most input ends with another one.
    private func mayEndMarker(_ byte: UInt8) -> Bool {
        unsafe byte.isXMLWhiteSpace || marker.contains(byte)
    }

    /// Whether so many of the marker's first bytes stand before a place.
    private func isStart(_ count: Int, at end: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count <= end else { return false }
        var index = count - 1
        while index >= 0, unsafe bytes[end - count + index] == marker[index] { index -= 1 }
        return index < 0
    }
}
