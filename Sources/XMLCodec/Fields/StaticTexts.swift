/// Texts that the encoder copies often, laid out once.
///
/// Slack lies behind each of them, so that up to 32 bytes can be copied by two stores of a fixed size. Sendable although
/// it owns raw memory, because nothing is written after the initializer.
@safe
final class StaticTexts: @unchecked Sendable {
    private let texts: UnsafeMutableBufferPointer<StaticText>
    private let arena: UnsafeMutableBufferPointer<UInt8>

    /// The number of bytes after each text that may be read.
    private static let slack = 32

    init(_ strings: [String]) {
        let size = strings.reduce(0) { $0 + $1.utf8.count + Self.slack }
        unsafe arena = .allocate(capacity: max(size, 1))
        unsafe arena.initialize(repeating: 0)
        unsafe texts = .allocate(capacity: strings.count)
        var offset = 0
        for (index, string) in strings.enumerated() {
            let start = offset
            for byte in string.utf8 {
                unsafe arena[offset] = byte
                offset += 1
            }
            // The arena isn't empty: every text is followed by its slack.
            let text = unsafe StaticText(start: arena.baseAddress.unsafelyUnwrapped + start, count: offset - start)
            unsafe texts.initializeElement(at: index, to: text)
            offset += Self.slack
        }
    }

    deinit {
        unsafe texts.deallocate()
        unsafe arena.deallocate()
    }

    /// A text, which may be used as long as this object lives.
    subscript(index: Int) -> StaticText { unsafe texts[index] }
}

/// A text of ``StaticTexts``: plain memory, so that reading it retains nothing.
@safe
@usableFromInline
struct StaticText {
    @usableFromInline let start: UnsafePointer<UInt8>
    @usableFromInline let count: Int

    init(start: UnsafePointer<UInt8>, count: Int) {
        unsafe self.start = unsafe start
        self.count = count
    }

    /// The bytes.
    var bytes: UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(start: start, count: count) }
}
