import Foundation

/// The results as a table in plain text.
struct ResultTable {
    private static let titles = [
        "scenario", "contender", "MB/s", "x expat", "us/message", "peak MiB", "allocations", "per message",
    ]
    /// How many of the columns hold text, which is aligned to the left.
    private static let textColumnCount = 2

    private var lines: [[String]] = []

    /// Adds the rows of one scenario.
    mutating func append(_ measurements: [Measurement]) {
        if !lines.isEmpty { lines.append([]) }
        for (index, measurement) in measurements.enumerated() {
            lines.append([
                index == 0 ? measurement.scenario : "",
                measurement.contender,
                Self.throughput(measurement.megabytesPerSecond),
                Self.decimal(measurement.ratioToExpat, 2),
                Self.decimal(measurement.microsecondsPerMessage, 2),
                Self.decimal(measurement.peakMebibytes, 1),
                measurement.allocations.map(Self.grouped) ?? "-",
                Self.decimal(measurement.allocationsPerMessage, 1),
            ])
        }
    }

    /// The table.
    var text: String {
        let widths = Self.titles.indices.map { column in
            ([Self.titles] + lines.filter { !$0.isEmpty }).map { $0[column].count }.max() ?? 0
        }
        let rule = widths.map { String(repeating: "-", count: $0) }
        return ([Self.titles, rule] + lines).map { Self.line($0, widths) + "\n" }.joined()
    }

    private static func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = zip(cells, widths).enumerated().map { column, cell in
            let padding = String(repeating: " ", count: cell.1 - cell.0.count)
            return column < textColumnCount ? cell.0 + padding : padding + cell.0
        }
        return padded.joined(separator: "  ")
    }

    private static func throughput(_ value: Double) -> String {
        value < 100 ? decimal(value, 1) : grouped(Int(value.rounded()))
    }

    private static func decimal(_ value: Double?, _ digits: Int) -> String {
        value.map { String(format: "%.\(digits)f", $0) } ?? "-"
    }

    /// Digits in groups of three.
    private static func grouped(_ value: Int) -> String {
        var text = ""
        for (index, digit) in String(value).reversed().enumerated() {
            if index > 0, index.isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed())
    }
}
