/// The values of an enumeration type, and which of them a text is.
///
/// A table is made once for each type, from the values that the schema lists. Finding a text takes time that grows with its
/// length alone: since the values are constants, no text from outside can make the search longer.
public struct XMLValueTable: Sendable {
    /// A value's bytes and their hash.
    private struct Entry: Sendable {
        var hash: UInt32 = 0
        /// The value's number, or -1 in a free slot.
        var index: Int32 = -1
        var offset: Int32 = 0
        var count: Int32 = 0
    }

    private let values: [String]
    /// The values again, as the encoder copies them.
    private let texts: StaticTexts
    private let bytes: [UInt8]
    private let slots: [Entry]
    private let mask: Int
    private let longestCount: Int

    /// Creates a table.
    ///
    /// - Parameters:
    ///   - values: The values. One that is listed twice is found under its first number.
    ///   - separator: What stands between them: a line feed, or another ASCII character where values contain that.
    public init(_ values: StaticString, separator: UInt8 = UInt8(ascii: "\n")) {
        // A literal's bytes live as long as the program.
        let literal = unsafe UnsafeBufferPointer(start: values.utf8Start, count: values.utf8CodeUnitCount)
        self.init(bytes: unsafe Array(literal), separator: separator)
    }

    private init(bytes: [UInt8], separator: UInt8) {
        let pieces = bytes.split(separator: separator, omittingEmptySubsequences: false)
        let capacity = Self.capacity(for: pieces.count)
        var slots = [Entry](repeating: Entry(), count: capacity)
        for (index, piece) in pieces.enumerated() {
            let hash = WordText.hash(piece.span)
            var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
            while slots[slot].index >= 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = Entry(
                hash: hash,
                index: Int32(index),
                offset: Int32(piece.startIndex),
                count: Int32(piece.count)
            )
        }
        values = pieces.map { String(decoding: $0, as: UTF8.self) }
        texts = StaticTexts(values)
        mask = capacity - 1
        longestCount = pieces.map(\.count).max() ?? 0
        self.bytes = bytes
        self.slots = slots
    }

    /// A power of two of which the values fill at most half.
    private static func capacity(for count: Int) -> Int {
        var capacity = 2
        while capacity < 2 * count { capacity *= 2 }
        return capacity
    }

    /// The number of values.
    public var count: Int { values.count }

    /// The value with a number.
    ///
    /// - Parameter index: The number of the value in the list, from 0; it must be less than ``count``.
    /// - Returns: The value.
    public func value(at index: Int) -> String {
        values[index]
    }

    /// Writes the value with a number.
    ///
    /// - Parameters:
    ///   - index: The number of the value in the list, from 0; it must be less than ``count``.
    ///   - output: What it is written to.
    public func writeValue(at index: Int, to output: inout XMLTextOutput) {
        unsafe output.append(texts[index].bytes, in: output.context)
    }

    /// The number of the value that a text is, or `nil` where it's none of them.
    public func index(of text: Span<UInt8>) -> Int? {
        guard text.count <= longestCount else { return nil }
        let hash = WordText.hash(text)
        var slot = Int(truncatingIfNeeded: hash) & mask
        // At least half of the slots are free, so that the search ends.
        while true {
            let entry = slots[slot]
            if entry.index < 0 { return nil }
            if entry.hash == hash, Int(entry.count) == text.count {
                let start = Int(entry.offset)
                let value = bytes.span.extracting(start..<(start &+ text.count))
                if WordText.areEqual(text, value) { return Int(entry.index) }
            }
            slot = (slot &+ 1) & mask
        }
    }

    /// The number of the value that a string is, or `nil` where it's none of them.
    public func index(of text: String) -> Int? {
        let bytes = Array(text.utf8)
        return index(of: bytes.span)
    }
}
