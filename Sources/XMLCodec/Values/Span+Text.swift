extension Span<UInt8> {
    /// Whether the bytes are those of a word.
    @inline(__always)
    func spells(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        // A literal's bytes live as long as the program.
        let bytes = unsafe UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        for index in 0..<count where unsafe self[index] != bytes[index] {
            return false
        }
        return true
    }
}

extension String {
    /// Creates a string from bytes that the parser has found to be UTF-8.
    ///
    /// Ill-formed bytes become U+FFFD.
    @inlinable
    init(utf8Text text: Span<UInt8>) {
        self = unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}

extension XMLTextCodable {
    /// Creates a value from its lexical form in a string, white space at its ends included only where it counts.
    init?(lexicalForm text: String) {
        let bytes = Array(text.utf8)
        self.init(xmlText: bytes.span)
    }
}
