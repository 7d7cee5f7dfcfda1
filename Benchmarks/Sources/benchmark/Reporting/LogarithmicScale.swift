import Foundation

/// Where values stand on an axis on which each power of ten is as long as the next.
struct LogarithmicScale {
    /// The powers of ten that the axis shows, from its start to its end.
    let decades: [Double]

    private let length: Double

    /// Makes an axis on which all of some positive values have a place.
    init(_ values: [Double], length: Double) {
        let logarithms = values.map { log10($0) }
        // The smallest value gets a bar that can be seen.
        let first = ((logarithms.min() ?? 0) - 0.15).rounded(.down)
        let last = max((logarithms.max() ?? 1).rounded(.up), first + 1)
        decades = stride(from: first, through: last, by: 1).map { pow(10, $0) }
        self.length = length
    }

    /// The distance of a value from the start.
    func position(of value: Double) -> Double {
        length * (log10(value) - log10(decades[0])) / Double(decades.count - 1)
    }
}
