/// The text of the open element, collected from the pieces in which it arrives; reused from element to element.
@safe
struct TextBuffer {
    private(set) var count = 0
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private let limit: Int

    init(limit: Int) {
        capacity = max(0, min(1 << 10, limit))
        unsafe start = .allocate(capacity: max(1, capacity))
        self.limit = limit
    }

    func deallocate() {
        unsafe start.deallocate()
    }

    /// The text so far, until the next change.
    var bytes: UnsafeBufferPointer<UInt8> {
        @inline(__always) get { unsafe UnsafeBufferPointer(start: start, count: count) }
    }

    @inline(__always)
    mutating func removeAll() { count = 0 }

    @inline(__always)
    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) {
        if piece.count > capacity - count { try grow(by: piece.count) }
        guard let source = piece.baseAddress else { return }
        unsafe (start + count).update(from: source, count: piece.count)
        count += piece.count
    }

    private mutating func grow(by extra: Int) throws(XMLDecodingError) {
        guard extra <= limit - count else { throw XMLDecodingError(.limitExceeded(.textBytes)) }
        let newCapacity = min(max(capacity * 2, count + extra), max(limit, count + extra))
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity)
        unsafe larger.update(from: start, count: count)
        unsafe start.deallocate()
        unsafe start = larger
        capacity = newCapacity
    }
}
