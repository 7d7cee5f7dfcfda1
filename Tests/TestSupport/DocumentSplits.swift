/// The ways in which a document is cut into pieces to find out whether the cuts matter.
public struct DocumentSplits: Sendable {
    /// Up to which length every chunk size is tried.
    public static let exhaustiveLength = 512

    /// The length of the document.
    public let count: Int

    /// Creates the splits of a document of a length.
    public init(count: Int) {
        self.count = count
    }

    /// The chunk sizes: all of them for a short document; for a long one all up to 64, then primes and the neighbours
    /// of powers of two, and the whole.
    public var chunkSizes: [Int] {
        guard count > Self.exhaustiveLength else { return Array(1...max(count, 1)) }
        var sizes = Array(1...64) + [97, 193, 389, 769, 1_543, 3_079, 6_151, 12_289, 24_593]
        var power = 128
        while power <= max(1 << 16, count), power <= 1 << 20 {
            sizes += [power - 1, power, power + 1]
            power *= 2
        }
        return sizes.filter { $0 < count }.sorted() + [count]
    }

    /// The ends of chunks of a size.
    public func cuts(every size: Int) -> [Int] {
        Array(stride(from: size, to: count, by: size)) + [count]
    }

    /// The ends of chunks whose sizes are random: some of them are empty, some short, some long.
    public func randomCuts(using random: inout some RandomNumberGenerator) -> [Int] {
        var cuts: [Int] = []
        var end = 0
        let longest = [2, 7, 40, max(1, count / 2)].randomElement(using: &random) ?? 2
        while end < count {
            end = min(count, end + Int.random(in: 0...longest, using: &random))
            cuts.append(end)
        }
        return cuts.isEmpty ? [0] : cuts
    }
}
