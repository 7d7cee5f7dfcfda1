/// What a contender's work costs, as far as that can be counted.
struct Cost: Equatable {
    /// The scenario and the contender.
    let address: String
    /// What instructions are counted for: "message" or "byte".
    let unit: String
    /// Instructions per unit, or `nil` where they can't be counted.
    var instructions: Double?
    /// Allocations per message, or of the whole document.
    var allocations: Double
}

extension Cost {
    private var allocationUnit: String { unit == "message" ? unit : "document" }

    /// The cost as a line of the file of thresholds.
    var line: String {
        let count = instructions.map { NumberText.decimal($0, unit == "byte" ? 5 : 1) } ?? "-"
        return
            "\(address) | \(count) instructions/\(unit) | \(NumberText.decimal(allocations, 3)) allocations/\(allocationUnit)"
    }

    /// Reads a line, or returns `nil` if it is none.
    init?(line: String) {
        let columns = line.split(separator: "|").map { $0.split(separator: " ") }
        guard columns.count == 3, columns[1].count == 2, columns[2].count == 2,
            let unit = columns[1][1].split(separator: "/").last, let allocations = Double(columns[2][0])
        else { return nil }
        self.init(
            address: columns[0].joined(separator: " "),
            unit: String(unit),
            instructions: Double(columns[1][0]),
            allocations: allocations
        )
    }
}
