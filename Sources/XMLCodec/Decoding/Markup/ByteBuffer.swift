/// Bytes that grow, in memory that stays from one document to the next.
@safe
struct ByteBuffer: ~Copyable {
    private(set) var count = 0
    private(set) var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int

    private static let initialCapacity = 256
    /// How much memory is kept from one document to the next.
    private static let keptCapacity = 64 << 10

    init() {
        capacity = Self.initialCapacity
        unsafe start = .allocate(capacity: capacity)
    }

    deinit {
        unsafe start.deallocate()
    }

    /// The bytes, until the next change.
    var bytes: UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(start: start, count: count) }

    /// Begins another document.
    mutating func reset() {
        count = 0
        guard capacity > Self.keptCapacity else { return }
        unsafe start.deallocate()
        capacity = Self.initialCapacity
        unsafe start = .allocate(capacity: capacity)
    }

    mutating func removeAll() {
        count = 0
    }

    mutating func removeFirst(_ removedCount: Int) {
        count -= removedCount
        unsafe start.update(from: start + removedCount, count: count)
    }

    @inline(__always)
    mutating func removeLast(_ removedCount: Int) {
        count &-= removedCount
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        unsafe start[count] = byte
        count &+= 1
    }

    /// Appends a character in UTF-8.
    mutating func append(_ character: Unicode.Scalar) {
        for byte in character.utf8 { append(byte) }
    }

    @inline(__always)
    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        guard let source = piece.baseAddress else { return }
        reserve(piece.count)
        unsafe ShortBytes.copy(source, to: start + count, count: piece.count)
        count &+= piece.count
    }

    /// Makes room, so that bytes up to there are appended without being moved.
    @inline(__always)
    mutating func reserve(_ extra: Int) {
        if extra > capacity &- count { grow(by: extra) }
    }

    @inline(never)
    private mutating func grow(by extra: Int) {
        let newCapacity = max(capacity * 2, count + extra)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity)
        unsafe larger.update(from: start, count: count)
        unsafe start.deallocate()
        unsafe start = larger
        capacity = newCapacity
    }
}
