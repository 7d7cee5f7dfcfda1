/// The first and the last eight bytes of a name and its length: enough to tell names of up to 16 bytes apart, and to
/// hash all of them.
struct NameKey {
    let first: UInt64
    let last: UInt64
    /// The length, or the largest number there is.
    let count: UInt32

    /// The key of an empty name.
    init() {
        first = 0
        last = 0
        count = 0
    }

    /// Reads the key of a name, touching only its own bytes.
    @inline(__always)
    init(_ name: UnsafeBufferPointer<UInt8>) {
        let count = name.count
        self.count = UInt32(clamping: count)
        guard count > 0, let start = name.baseAddress else {
            first = 0
            last = 0
            return
        }
        let raw = unsafe UnsafeRawPointer(start)
        if count >= 8 {
            first = unsafe raw.loadUnaligned(as: UInt64.self)
            last = unsafe raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        } else if count >= 4 {
            first = UInt64(unsafe raw.loadUnaligned(as: UInt32.self))
            last = UInt64(unsafe raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
        } else {
            // One to three bytes: the first, the middle and the last one, which may coincide.
            first = UInt64(unsafe start[0]) | UInt64(unsafe start[count / 2]) << 8
            last = UInt64(unsafe start[count - 1])
        }
    }

    /// Mixes the key into a hash.
    ///
    /// The seed keeps names from outside from being made to collide.
    @inline(__always)
    func hash(seed: UInt64) -> UInt64 {
        var hash = (first ^ seed) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
        hash = (hash ^ last ^ UInt64(truncatingIfNeeded: count) << 56) &* 0xFF51_AFD7_ED55_8CCD
        return hash ^ hash >> 29
    }

    /// Whether a name of at most 16 bytes holds a colon.
    @inline(__always)
    var containsColon: Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let left = first ^ ones &* UInt64(UInt8(ascii: ":"))
        let right = last ^ ones &* UInt64(UInt8(ascii: ":"))
        return ((left &- ones) & ~left | (right &- ones) & ~right) & (ones << 7) != 0
    }

    /// Whether the name whose key this is equals one that has the same key: for names of up to 16 bytes it does.
    @inline(__always)
    var isWholeName: Bool { count <= 16 }

    @inline(__always)
    static func == (lhs: NameKey, rhs: NameKey) -> Bool {
        lhs.first == rhs.first && lhs.last == rhs.last && lhs.count == rhs.count
    }
}
