import Foundation

/// The results as JSON: a list of objects that all have the same keys.
struct JSONReport {
    let measurements: [Measurement]

    /// The document.
    func data() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(measurements.map(Row.init)) + Data("\n".utf8)
    }

    /// One row; what doesn't apply is `null`.
    private struct Row: Encodable {
        let measurement: Measurement

        private enum CodingKeys: String, CodingKey {
            case scenario
            case contender
            case megabytesPerSecond = "mb_per_s"
            case ratioToExpat = "ratio_to_expat"
            case peakMebibytes = "peak_mib"
            case allocations
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(measurement.scenario, forKey: .scenario)
            try container.encode(measurement.contender, forKey: .contender)
            try container.encode(Self.rounded(measurement.megabytesPerSecond), forKey: .megabytesPerSecond)
            try container.encode(measurement.ratioToExpat.map(Self.rounded), forKey: .ratioToExpat)
            try container.encode(measurement.peakMebibytes.map(Self.rounded), forKey: .peakMebibytes)
            try container.encode(measurement.allocations, forKey: .allocations)
        }

        private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
    }
}
