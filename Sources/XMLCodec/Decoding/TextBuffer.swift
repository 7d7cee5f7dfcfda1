/// The text of the open element, collected from the pieces in which it arrives; reused from element to element.
///
/// Most texts arrive in one piece, which stays where it is until the element has ended: it isn't copied.
@safe
struct TextBuffer {
    private(set) var count = 0
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// The only piece so far, if it is the driver's.
    private var lent: UnsafePointer<UInt8>?
    private var limit: Int

    init(limit: Int) {
        capacity = max(0, min(1 << 10, limit))
        unsafe start = .allocate(capacity: max(1, capacity))
        self.limit = limit
    }

    func deallocate() {
        unsafe start.deallocate()
    }

    /// How much memory is kept from one document to the next.
    private static let keptCapacity = 64 << 10

    /// Begins another document.
    mutating func reset(limit: Int) {
        removeAll()
        self.limit = limit
        guard capacity > min(Self.keptCapacity, limit) else { return }
        deallocate()
        self = TextBuffer(limit: limit)
    }

    /// The text so far, until the next change.
    var bytes: UnsafeBufferPointer<UInt8> {
        @inline(__always) get { unsafe UnsafeBufferPointer(start: lent ?? UnsafePointer(start), count: count) }
    }

    /// Whether a text needs no collecting, because nothing precedes it.
    @inline(__always)
    func takesWhole(_ pieceCount: Int) -> Bool { count == 0 && pieceCount <= limit }

    @inline(__always)
    mutating func removeAll() {
        count = 0
        unsafe lent = nil
    }

    /// Appends a piece.
    ///
    /// - Parameters:
    ///   - piece: The piece; borrowed for the call.
    ///   - isLasting: Whether it stays where it is until ``keep()``.
    /// - Throws: ``XMLDecodingError/Reason/limitExceeded(_:)`` if the text gets too long.
    @inline(__always)
    mutating func append(_ piece: UnsafeBufferPointer<UInt8>, isLasting: Bool) throws(XMLDecodingError) {
        if isLasting, count == 0, piece.count <= limit {
            unsafe lent = piece.baseAddress
            count = piece.count
        } else {
            try unsafe copy(piece)
        }
    }

    /// Copies what is the driver's, before it changes.
    @inline(__always)
    mutating func keep() throws(XMLDecodingError) {
        if let piece = unsafe lent { try unsafe takeOver(piece) }
    }

    private mutating func takeOver(_ piece: UnsafePointer<UInt8>) throws(XMLDecodingError) {
        let bytes = unsafe UnsafeBufferPointer(start: piece, count: count)
        removeAll()
        try unsafe copy(bytes)
    }

    private mutating func copy(_ piece: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) {
        try keep()
        if piece.count > capacity - count { try grow(by: piece.count) }
        guard let source = piece.baseAddress else { return }
        unsafe Self.copy(source, piece.count, to: start + count)
        count += piece.count
    }

    /// Copies bytes; most texts are short, so that two words that may overlap save the call of `memmove`.
    @inline(__always)
    private static func copy(_ source: UnsafePointer<UInt8>, _ count: Int, to target: UnsafeMutablePointer<UInt8>) {
        let from = unsafe UnsafeRawPointer(source)
        let into = UnsafeMutableRawPointer(target)
        switch count {
        case 8...16:
            let first = unsafe from.loadUnaligned(as: UInt64.self)
            let last = unsafe from.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            unsafe into.storeBytes(of: first, as: UInt64.self)
            unsafe into.storeBytes(of: last, toByteOffset: count - 8, as: UInt64.self)
        case 4..<8:
            let first = unsafe from.loadUnaligned(as: UInt32.self)
            let last = unsafe from.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
            unsafe into.storeBytes(of: first, as: UInt32.self)
            unsafe into.storeBytes(of: last, toByteOffset: count - 4, as: UInt32.self)
        default:
            unsafe target.update(from: source, count: count)
        }
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
