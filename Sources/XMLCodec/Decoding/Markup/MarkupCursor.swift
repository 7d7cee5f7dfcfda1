/// A place in the bytes at hand, and the productions of XML 1.0 that are read there.
///
/// A production that isn't there whole, or might not be one, answers with `nil` or `false`; the cursor is anywhere then.
@safe
struct MarkupCursor {
    private(set) var position: UnsafePointer<UInt8>
    let end: UnsafePointer<UInt8>
    private let classes: UnsafePointer<UInt8>

    @inline(__always)
    init(at position: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>, classes: UnsafePointer<UInt8>) {
        unsafe self.position = position
        unsafe self.end = end
        unsafe self.classes = classes
    }

    @inline(__always)
    var isAtEnd: Bool { unsafe position == end }

    @inline(__always)
    var available: Int { unsafe end - position }

    /// All that follows.
    @inline(__always)
    var rest: UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(start: position, count: available) }

    /// The next byte, which there has to be.
    @inline(__always)
    var byte: UInt8 { unsafe position.pointee }

    @inline(__always)
    func isNext(_ class: UInt8) -> Bool { unsafe classes[Int(position.pointee)] & `class` != 0 }

    @inline(__always)
    mutating func move(to place: UnsafePointer<UInt8>) {
        unsafe position = place
    }

    @inline(__always)
    mutating func skip(_ count: Int) {
        unsafe position += count
    }

    /// Steps over a byte, if it is the next one.
    @inline(__always)
    mutating func take(_ byte: UInt8) -> Bool {
        guard !isAtEnd, self.byte == byte else { return false }
        skip(1)
        return true
    }

    /// Steps over bytes, if they are the next ones.
    @inline(__always)
    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = bytes.baseAddress, bytes.count <= available,
            unsafe ShortBytes.areEqual(position, base, count: bytes.count)
        else {
            return false
        }
        skip(bytes.count)
        return true
    }

    /// White space, or nothing (XML 1.0 §2.3 [3]).
    @inline(__always)
    mutating func skipWhiteSpace() {
        while !isAtEnd, isNext(MarkupClass.whiteSpace) { skip(1) }
    }

    /// A name of ASCII characters (§2.3 [5]).
    @inline(__always)
    mutating func readName() -> UnsafeBufferPointer<UInt8>? {
        guard !isAtEnd, isNext(MarkupClass.nameStart) else { return nil }
        let start = unsafe position
        repeat { skip(1) } while !isAtEnd && isNext(MarkupClass.name)
        return unsafe UnsafeBufferPointer(start: start, count: position - start)
    }

    /// The same for a name that is known to stand here, if its size isn't 0.
    @inline(__always)
    mutating func readName(ofKnownCount count: Int) -> UnsafeBufferPointer<UInt8>? {
        guard count > 0 else { return unsafe readName() }
        defer { skip(count) }
        return unsafe UnsafeBufferPointer(start: position, count: count)
    }

    /// The equals sign between a name and a value (§2.8 [25]).
    @inline(__always)
    mutating func readEquals() -> Bool {
        if take(UInt8(ascii: "=")) {
            if !isAtEnd, isNext(MarkupClass.whiteSpace) { skipWhiteSpace() }
            return true
        }
        skipWhiteSpace()
        guard take(UInt8(ascii: "=")) else { return false }
        skipWhiteSpace()
        return true
    }

    /// An attribute's value between its quotes (§2.3 [10]), as it is written.
    ///
    /// - Parameter isPlain: Becomes `false` if the value has to be looked at closely: it isn't all printable ASCII, or holds
    ///   a reference or `<`.
    /// - Returns: The value without the quotes.
    @inline(__always)
    mutating func readValue(isPlain: inout Bool) -> UnsafeBufferPointer<UInt8>? {
        guard !isAtEnd, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else { return nil }
        let quote = byte
        skip(1)
        let start = unsafe position
        while available >= ByteBlock.count {
            let block = unsafe ByteBlock(at: position)
            let ends = block.equal(to: quote)
            let others =
                block.outsidePrintable | block.equal(to: UInt8(ascii: "&")) | block.equal(to: UInt8(ascii: "<"))
            if !ends.isEmpty {
                if others.precede(ends) { isPlain = false }
                skip(ends.firstIndex &+ 1)
                return unsafe UnsafeBufferPointer(start: start, count: position - start - 1)
            }
            if !others.isEmpty { isPlain = false }
            skip(ByteBlock.count)
        }
        while !isAtEnd {
            if take(quote) { return unsafe UnsafeBufferPointer(start: start, count: position - start - 1) }
            if !isNext(MarkupClass.value) { isPlain = false }
            skip(1)
        }
        return nil
    }

    /// Text that stands for itself, as far as it goes (§2.4 [14]).
    @inline(__always)
    mutating func skipPlainText() {
        while available >= ByteBlock.count {
            let block = unsafe ByteBlock(at: position)
            let others =
                block.equal(to: UInt8(ascii: "<")) | block.outsidePrintable | block.equal(to: UInt8(ascii: "&"))
                | block.equal(to: UInt8(ascii: "]"))
            guard others.isEmpty else {
                skip(others.firstIndex)
                return
            }
            skip(ByteBlock.count)
        }
        while !isAtEnd, isNext(MarkupClass.text) { skip(1) }
    }
}
