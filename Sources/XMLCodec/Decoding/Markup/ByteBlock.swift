/// Sixteen bytes that are looked at together.
///
/// Their marks are read as two words, which compilers turn into a few instructions; asking a mask for `any` is ten times as
/// slow.
struct ByteBlock {
    private let bytes: SIMD16<UInt8>

    /// The number of bytes.
    static let count = 16

    /// Reads the bytes at an address.
    @inline(__always)
    init(at address: UnsafePointer<UInt8>) {
        bytes = unsafe UnsafeRawPointer(address).loadUnaligned(as: SIMD16<UInt8>.self)
    }

    /// The bytes that equal another one.
    @inline(__always)
    func equal(to byte: UInt8) -> Marks { Marks(bytes .== SIMD16(repeating: byte)) }

    /// The bytes that are neither printable ASCII nor a space: control characters, and parts of others.
    @inline(__always)
    var outsidePrintable: Marks { Marks(signed .< SIMD16(repeating: 0x20)) }

    /// The number of bytes that continue a character in UTF-8, in four blocks: mostly none.
    @inline(__always)
    static func continuingCount(inFourAt address: UnsafePointer<UInt8>) -> Int {
        let first = unsafe ByteBlock(at: address).continuing
        let second = unsafe ByteBlock(at: address + count).continuing
        let third = unsafe ByteBlock(at: address + 2 * count).continuing
        let fourth = unsafe ByteBlock(at: address + 3 * count).continuing
        if (first | second | third | fourth).isEmpty { return 0 }
        return first.count + second.count + third.count + fourth.count
    }

    @inline(__always)
    private var continuing: Marks { Marks(signed .< SIMD16(repeating: -0x40)) }

    /// As signed numbers bytes beyond ASCII come first, those that continue a character in front of those that begin one.
    @inline(__always)
    private var signed: SIMD16<Int8> { unsafe unsafeBitCast(bytes, to: SIMD16<Int8>.self) }

    /// Some of the bytes: all bits of each.
    struct Marks {
        private let words: SIMD2<UInt64>

        @inline(__always)
        fileprivate init(_ mask: SIMDMask<SIMD16<Int8>>) {
            words = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        }

        private init(words: SIMD2<UInt64>) {
            self.words = words
        }

        @inline(__always)
        var isEmpty: Bool { words[0] | words[1] == 0 }

        /// The number of marks.
        fileprivate var count: Int { (words[0].nonzeroBitCount + words[1].nonzeroBitCount) / 8 }

        /// The number of bytes in front of the first one, of which there is one.
        @inline(__always)
        var firstIndex: Int {
            words[0] != 0 ? words[0].trailingZeroBitCount / 8 : 8 + words[1].trailingZeroBitCount / 8
        }

        @inline(__always)
        static func | (lhs: Marks, rhs: Marks) -> Marks { Marks(words: lhs.words | rhs.words) }

        /// Whether some stand in front of the first of others, of which there is one.
        @inline(__always)
        func precede(_ others: Marks) -> Bool {
            if others.words[0] != 0 { return words[0] & Self.bits(below: others.words[0]) != 0 }
            return words[0] | (words[1] & Self.bits(below: others.words[1])) != 0
        }

        @inline(__always)
        private static func bits(below word: UInt64) -> UInt64 { (word & (0 &- word)) &- 1 }
    }
}
