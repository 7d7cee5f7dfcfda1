/// Names and the like, which are mostly so short that a call of `memcmp` or `memcpy` would take longer than they do.
///
/// The last step overlaps what the one before it did, so that nothing beyond the bytes is touched.
enum ShortBytes {
    /// Whether as many bytes at two places are equal.
    @inline(__always)
    static func areEqual(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, count: Int) -> Bool {
        if count >= 8 {
            var offset = 0
            while offset &+ 8 < count {
                guard unsafe word(left, offset) == word(right, offset) else { return false }
                offset &+= 8
            }
            return unsafe word(left, count &- 8) == word(right, count &- 8)
        }
        if count >= 4 {
            return unsafe half(left, 0) == half(right, 0) && half(left, count &- 4) == half(right, count &- 4)
        }
        for index in 0..<count where unsafe left[index] != right[index] { return false }
        return true
    }

    /// Whether two pieces of the same size are equal.
    @inline(__always)
    static func areEqual(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = left.baseAddress, let second = right.baseAddress else { return left.isEmpty }
        return unsafe areEqual(first, second, count: left.count)
    }

    /// Copies bytes.
    @inline(__always)
    static func copy(_ source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, count: Int) {
        let into = UnsafeMutableRawPointer(target)
        if count >= 8 {
            var offset = 0
            while offset &+ 8 < count {
                unsafe into.storeBytes(of: word(source, offset), toByteOffset: offset, as: UInt64.self)
                offset &+= 8
            }
            unsafe into.storeBytes(of: word(source, count &- 8), toByteOffset: count &- 8, as: UInt64.self)
        } else if count >= 4 {
            let last = unsafe half(source, count &- 4)
            unsafe into.storeBytes(of: half(source, 0), as: UInt32.self)
            unsafe into.storeBytes(of: last, toByteOffset: count &- 4, as: UInt32.self)
        } else {
            for index in 0..<count { unsafe target[index] = source[index] }
        }
    }

    @inline(__always)
    private static func word(_ bytes: UnsafePointer<UInt8>, _ offset: Int) -> UInt64 {
        unsafe UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    @inline(__always)
    private static func half(_ bytes: UnsafePointer<UInt8>, _ offset: Int) -> UInt32 {
        unsafe UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    }
}
