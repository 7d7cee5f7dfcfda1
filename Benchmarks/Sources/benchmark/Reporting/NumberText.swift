import Foundation

/// How numbers stand in tables and charts.
enum NumberText {
    /// A throughput in MB/s.
    static func throughput(_ value: Double) -> String {
        value < 100 ? decimal(value, 1) : grouped(Int(value.rounded()))
    }

    /// A number with some digits after the point, or a dash for none.
    static func decimal(_ value: Double?, _ digits: Int) -> String {
        value.map { String(format: "%.\(digits)f", $0) } ?? "-"
    }

    /// A number with three digits that count.
    static func significant(_ value: Double?) -> String {
        guard let value else { return "-" }
        return decimal(value, value < 10 ? 2 : value < 100 ? 1 : 0)
    }

    /// A change as a percentage.
    static func signedPercent(_ value: Double) -> String { String(format: "%+.3f %%", value * 100) }

    /// Digits in groups of three.
    static func grouped(_ value: Int) -> String {
        var text = ""
        for (index, digit) in String(value).reversed().enumerated() {
            if index > 0, index.isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed())
    }
}
