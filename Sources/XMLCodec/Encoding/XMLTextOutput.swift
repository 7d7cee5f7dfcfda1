/// Where values write their lexical forms: a growing buffer that each byte is written to once.
@safe
public struct XMLTextOutput: ~Copyable {
    /// The bytes so far, with ``slack`` bytes of room behind ``capacity``.
    @usableFromInline private(set) var start: UnsafeMutablePointer<UInt8>
    @usableFromInline var count = 0
    @usableFromInline private(set) var capacity: Int
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

    deinit {
        unsafe start.deallocate()
    }

    /// Makes room for more bytes.
    @inlinable
    @inline(__always)
    mutating func reserve(_ extra: Int) {
        if capacity - count < extra { grow(by: extra) }
    }

    @usableFromInline
    @inline(never)
    mutating func grow(by extra: Int) {
        let newCapacity = max(capacity * 2, count + extra)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity + Self.slack)
        unsafe larger.update(from: start, count: count)
        unsafe start.deallocate()
        unsafe start = larger
        capacity = newCapacity
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
        count += 1
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

    /// Appends a number in decimal digits.
    ///
    /// - Parameters:
    ///   - value: The number.
    ///   - minimumDigits: How many digits there have to be; zeros are put before the number to get there.
    public mutating func append(decimal value: UInt64, minimumDigits: Int = 1) {
        var digits = 1
        var rest = value
        while rest >= 10 {
            rest /= 10
            digits += 1
        }
        let width = max(digits, minimumDigits)
        reserve(width)
        rest = value
        for position in (0..<width).reversed() {
            unsafe start[count + position] = UInt8(truncatingIfNeeded: rest % 10) + UInt8(ascii: "0")
            rest /= 10
        }
        count += width
    }

    /// Appends a number in decimal digits, a minus sign before it if it is negative.
    public mutating func append(decimal value: Int64) {
        if value < 0 { append(ascii: UInt8(ascii: "-")) }
        append(decimal: value.magnitude)
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

    /// Appends a text that has slack behind it.
    @inlinable
    @inline(__always)
    mutating func append(tag text: UnsafePointer<UInt8>, count length: Int) {
        reserve(length)
        if length <= 32 {
            let source = unsafe UnsafeRawPointer(text)
            let target = unsafe UnsafeMutableRawPointer(start + count)
            let low = unsafe source.loadUnaligned(as: SIMD16<UInt8>.self)
            let high = unsafe source.loadUnaligned(fromByteOffset: 16, as: SIMD16<UInt8>.self)
            unsafe target.storeBytes(of: low, as: SIMD16<UInt8>.self)
            unsafe target.storeBytes(of: high, toByteOffset: 16, as: SIMD16<UInt8>.self)
        } else {
            unsafe (start + count).update(from: text, count: length)
        }
        count += length
    }

    /// Appends text, escaped for a context.
    @usableFromInline
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, in context: TextEscaping.Context) {
        reserve(bytes.count)
        guard let source = bytes.baseAddress else { return }
        var done = unsafe TextEscaping.copyClean(source, bytes.count, to: start + count)
        count += done
        while done < bytes.count {
            done += unsafe appendEscaped(UnsafeBufferPointer(rebasing: bytes[done...]), in: context)
            reserve(bytes.count - done)
            let clean = unsafe TextEscaping.copyClean(source + done, bytes.count - done, to: start + count)
            count += clean
            done += clean
        }
    }

    /// Appends a text, escaped for a context.
    mutating func append(_ text: String, in context: TextEscaping.Context) {
        let isDone: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe append($0, in: context) }
        // Only strings bridged from Foundation aren't contiguous; they are copied first.
        guard isDone == nil else { return }
        var copy = text
        copy.withUTF8 { unsafe append($0, in: context) }
    }

    /// Appends the next character, which may need escaping, and returns how many bytes it has.
    private mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, in context: TextEscaping.Context) -> Int {
        if let reference = unsafe TextEscaping.reference(for: bytes[0], in: context) {
            append(literal: reference)
            return 1
        }
        if let scalar = unsafe TextEscaping.invalidScalar(at: bytes) { invalidCharacter = scalar }
        append(ascii: unsafe bytes[0])
        return 1
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
