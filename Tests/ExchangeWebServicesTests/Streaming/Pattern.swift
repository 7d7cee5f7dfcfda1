import XMLCodec

/// Bytes that follow from their position, so that no two stretches of some length are alike.
enum Pattern {
    /// A stretch of the pattern that is repeated; its length is prime, so that it fits no block.
    static let period: [UInt8] = (0..<65_521).map { UInt8(truncatingIfNeeded: ($0 &* $0) >> 3 ^ $0) }
}

/// Reads the pattern up to a length.
struct PatternReader: XMLBinaryReader {
    private var position = 0
    private let byteCount: Int

    init(byteCount: Int64) {
        self.byteCount = Int(byteCount)
    }

    mutating func read(into buffer: inout OutputSpan<UInt8>) throws {
        let count = min(buffer.freeCapacity, byteCount - position)
        let period = Pattern.period.span
        var offset = position % period.count
        for _ in 0..<max(0, count) {
            buffer.append(period[offset])
            offset = offset + 1 == period.count ? 0 : offset + 1
        }
        position += max(0, count)
    }
}

/// Compares what arrives with the pattern.
final class PatternCheck {
    /// How many bytes have arrived.
    private(set) var byteCount: Int64 = 0
    /// Whether all of them were the pattern's.
    private(set) var isAsExpected = true
    /// The size of the largest piece.
    private(set) var largestPiece = 0

    /// Compares the next piece.
    func take(_ piece: Span<UInt8>) {
        largestPiece = max(largestPiece, piece.count)
        let period = Pattern.period.span
        var offset = Int(byteCount % Int64(period.count))
        for index in piece.indices {
            if piece[index] != period[offset] { isAsExpected = false }
            offset = offset + 1 == period.count ? 0 : offset + 1
        }
        byteCount += Int64(piece.count)
    }
}
