/// Where values write their lexical forms: a growing buffer that each byte is written to once.
@safe
public struct XMLTextOutput: ~Copyable {
    /// The bytes so far, with ``slack`` bytes of room behind ``capacity``.
    @usableFromInline private(set) var start: UnsafeMutablePointer<UInt8>
    @usableFromInline var count = 0
    /// How many bytes there is room for; negative where lent memory is smaller than the slack.
    @usableFromInline private(set) var capacity: Int
    /// Whether the memory is someone else's, which is left for memory of its own when there is no more room.
    private(set) var isLent = false
    /// Where the text stands that is being written.
    @usableFromInline var context = TextEscaping.Context.content
    /// A character that XML can't carry, if one was to be written.
    @usableFromInline var invalidCharacter: UInt32?

    /// Room behind the end, so that short texts can be copied by stores of a fixed size.
    @usableFromInline static let slack = 64

    /// Creates an empty output.
    package init() {
        self.init(capacity: 256)
    }

    init(capacity: Int) {
        self.capacity = capacity
        unsafe start = .allocate(capacity: capacity + Self.slack)
    }

    /// Creates an output that writes to lent memory as long as there is room in it.
    ///
    /// The memory has to outlive the output. Its bytes after the last one written are undefined.
    init(lending memory: UnsafeMutableBufferPointer<UInt8>) {
        // Without memory nothing is written before there is memory of its own.
        unsafe start = memory.baseAddress ?? UnsafeMutablePointer(bitPattern: Self.slack).unsafelyUnwrapped
        capacity = memory.count - Self.slack
        isLent = true
    }

    deinit {
        if !isLent { unsafe start.deallocate() }
    }

    /// Makes room for more bytes.
    @inlinable
    @inline(__always)
    mutating func reserve(_ extra: Int) {
        if capacity &- count < extra { grow(by: extra) }
    }

    @usableFromInline
    @inline(never)
    mutating func grow(by extra: Int) {
        let newCapacity = max(capacity * 2, count + extra, 4_096)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity + Self.slack)
        unsafe larger.update(from: start, count: count)
        if !isLent { unsafe start.deallocate() }
        unsafe start = larger
        capacity = newCapacity
        isLent = false
    }

    mutating func removeAll() {
        count = 0
        invalidCharacter = nil
    }

    // MARK: - What values write

    /// Appends one ASCII character, which must not need escaping.
    @inlinable
    public mutating func append(ascii byte: UInt8) {
        reserve(1)
        unsafe start[count] = byte
        count &+= 1
    }

    /// Appends ASCII text that needs no escaping.
    @inlinable
    public mutating func append(literal text: StaticString) {
        unsafe append(raw: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends text, escaped as the place where it stands demands.
    public mutating func append(_ text: String) {
        append(text, in: context)
    }

    // MARK: - What the encoder writes

    /// Appends bytes as they are.
    @inlinable
    mutating func append(raw bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        reserve(bytes.count)
        unsafe (start + count).update(from: source, count: bytes.count)
        count += bytes.count
    }

    /// Appends a text that is laid out with slack behind it.
    @inlinable
    @inline(__always)
    mutating func append(_ text: StaticText) {
        reserve(text.count)
        place(text)
    }

    /// Appends a text that is laid out with slack behind it, for which there is room.
    @inlinable
    @inline(__always)
    mutating func place(_ text: StaticText) {
        let source = unsafe UnsafeRawPointer(text.start)
        let target = unsafe UnsafeMutableRawPointer(start + count)
        if text.count <= 32 {
            let low = unsafe source.loadUnaligned(as: SIMD16<UInt8>.self)
            let high = unsafe source.loadUnaligned(fromByteOffset: 16, as: SIMD16<UInt8>.self)
            unsafe target.storeBytes(of: low, as: SIMD16<UInt8>.self)
            unsafe target.storeBytes(of: high, toByteOffset: 16, as: SIMD16<UInt8>.self)
        } else {
            unsafe target.copyMemory(from: source, byteCount: text.count)
        }
        count &+= text.count
    }

    /// Appends one ASCII character, for which there is room, if a condition holds.
    @inlinable
    @inline(__always)
    mutating func place(ascii byte: UInt8, if condition: Bool) {
        unsafe start[count] = byte
        count &+= condition ? 1 : 0
    }

    /// Appends text, escaped for a context.
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, in context: TextEscaping.Context) {
        reserve(bytes.count)
        guard let source = bytes.baseAddress else { return }
        if unsafe !placeASCII(source, bytes.count) { unsafe appendEscaped(bytes, in: context) }
    }

    /// Appends text, for which there is room, if it is ASCII that needs no escaping; returns whether it is.
    @inline(__always)
    mutating func placeASCII(_ source: UnsafePointer<UInt8>, _ length: Int) -> Bool {
        guard unsafe TextEscaping.copyASCII(source, length, to: start + count) else { return false }
        count &+= length
        return true
    }

    /// Appends a text, escaped for a context.
    mutating func append(_ text: String, in context: TextEscaping.Context) {
        let isDone: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe append($0, in: context) }
        // Only strings bridged from Foundation aren't contiguous; they are copied first.
        guard isDone == nil else { return }
        var copy = text
        copy.withUTF8 { unsafe append($0, in: context) }
    }

    /// Appends text in which some character may need escaping.
    @inline(never)
    mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, in context: TextEscaping.Context) {
        guard let source = bytes.baseAddress else { return }
        var done = 0
        while done < bytes.count {
            reserve(bytes.count - done)
            let clean = unsafe TextEscaping.copyClean(source + done, bytes.count - done, to: start + count)
            count += clean
            done += clean
            if done < bytes.count {
                unsafe appendCharacter(UnsafeBufferPointer(rebasing: bytes[done...]), in: context)
                done += 1
            }
        }
    }

    /// Appends the next byte, which may need escaping.
    private mutating func appendCharacter(_ bytes: UnsafeBufferPointer<UInt8>, in context: TextEscaping.Context) {
        if let reference = unsafe TextEscaping.reference(for: bytes[0], in: context) {
            append(literal: reference)
        } else {
            if let scalar = unsafe TextEscaping.invalidScalar(at: bytes) { invalidCharacter = scalar }
            append(ascii: unsafe bytes[0])
        }
    }

    /// Sees to it that the bytes are in memory that may have been lent; returns whether there is room for them.
    ///
    /// They are there already unless the output left the memory, or was never lent it.
    func move(to memory: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        if isLent { return true }
        guard count <= memory.count else { return false }
        unsafe memory.baseAddress?.update(from: start, count: count)
        return true
    }

    /// A copy of the bytes.
    package var bytes: [UInt8] { bytes(0..<count) }

    /// A copy of some of the bytes.
    func bytes(_ range: Range<Int>) -> [UInt8] {
        unsafe Array(UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
    }

    /// Lends bytes of the output.
    func withBytes<Failure: Error, Result>(
        _ range: Range<Int>,
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try unsafe body(UnsafeBufferPointer(start: start + range.lowerBound, count: range.count).span)
    }

    /// The lexical form of a value.
    package static func text(of value: some XMLTextCodable) -> String {
        var output = XMLTextOutput()
        value.encodeText(to: &output)
        return String(decoding: output.bytes, as: UTF8.self)
    }
}
