/// Eight bytes that are looked at together.
///
/// Each test answers with the highest bit of each byte. The lowest byte that is marked is marked rightly; one above it
/// may be marked wrongly.
struct ByteWord {
    private let bits: UInt64

    /// The number of bytes.
    static let count = 8

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Reads the bytes at an address.
    @inline(__always)
    init(at address: UnsafePointer<UInt8>) {
        bits = unsafe UInt64(littleEndian: UnsafeRawPointer(address).loadUnaligned(as: UInt64.self))
    }

    private init(bits: UInt64) {
        self.bits = bits
    }

    /// A byte eight times.
    @inline(__always)
    init(repeating byte: UInt8) {
        bits = UInt64(byte) &* Self.ones
    }

    /// The bytes that equal those of another word.
    @inline(__always)
    func equal(to other: ByteWord) -> Marks {
        let difference = bits ^ other.bits
        return Marks(bits: (difference &- Self.ones) & ~difference & Self.highBits)
    }

    @inline(__always)
    func equal(to byte: UInt8) -> Marks { equal(to: ByteWord(repeating: byte)) }

    /// The bytes that are neither printable ASCII nor a space: control characters, and parts of others.
    @inline(__always)
    var outsidePrintable: Marks {
        Marks(bits: (((bits &- Self.ones &* 0x20) & ~bits) | bits) & Self.highBits)
    }

    /// The number of bytes that continue a character in UTF-8.
    private var continuationCount: Int { (bits & ~(bits << 1) & Self.highBits).nonzeroBitCount }

    /// The same for four words; mostly all of it is ASCII.
    @inline(__always)
    static func continuationCount(ofFourAt address: UnsafePointer<UInt8>) -> Int {
        let (first, second) = unsafe (ByteWord(at: address), ByteWord(at: address + 8))
        let (third, fourth) = unsafe (ByteWord(at: address + 16), ByteWord(at: address + 24))
        if (first.bits | second.bits | third.bits | fourth.bits) & highBits == 0 { return 0 }
        return first.continuationCount + second.continuationCount + third.continuationCount + fourth.continuationCount
    }

    /// Some of the bytes.
    struct Marks {
        fileprivate let bits: UInt64

        @inline(__always)
        var isEmpty: Bool { bits == 0 }

        /// The number of bytes in front of the first one.
        @inline(__always)
        var firstIndex: Int { bits.trailingZeroBitCount >> 3 }

        @inline(__always)
        static func | (lhs: Marks, rhs: Marks) -> Marks { Marks(bits: lhs.bits | rhs.bits) }

        /// Those that stand in front of the first of others, which there is.
        @inline(__always)
        func inFront(of others: Marks) -> Marks {
            Marks(bits: bits & ((others.bits & (0 &- others.bits)) &- 1))
        }
    }
}
