/// How a cost compares with its threshold.
struct Verdict {
    let cost: Cost
    let threshold: Cost?
    /// What libexpat alone costs on the same document, if that was counted.
    let libexpat: Cost?

    /// By how much instructions may exceed their threshold.
    let tolerance: Double

    /// Whether instructions are compared: they were recorded with the same versions as there are here.
    let comparesInstructions: Bool

    /// What is wrong, or `nil` if nothing is.
    var complaint: String? {
        guard let threshold else { return "no threshold" }
        // Where an array grows depends on what malloc has at hand: one in thousands comes and goes.
        if cost.allocations > threshold.allocations * 1.001 { return "more allocations" }
        if comparesInstructions, let change = instructionChange, change > tolerance { return "more instructions" }
        return nil
    }

    /// By which part the instructions have changed.
    var instructionChange: Double? {
        guard let now = cost.instructions, let before = threshold?.instructions, before > 0 else { return nil }
        return now / before - 1
    }

    /// The verdicts as a table.
    static func table(_ verdicts: [Verdict]) -> TextTable {
        var table = TextTable(
            titles: [
                "scenario: contender", "", "instructions", "threshold", "change", "x expat", "allocations", "threshold",
            ],
            textColumnCount: 2
        )
        for verdict in verdicts { table.append(row: verdict.row) }
        return table
    }

    private var row: [String] {
        let instructions = [cost.instructions, threshold?.instructions].map { NumberText.significant($0) }
        let ratio = libexpat?.instructions.flatMap { libexpat in cost.instructions.map { $0 / libexpat } }
        return [
            cost.address,
            complaint ?? "",
            instructions[0] + "/" + cost.unit,
            instructions[1],
            instructionChange.map { NumberText.signedPercent($0) } ?? "-",
            NumberText.decimal(ratio, 3),
            NumberText.decimal(cost.allocations, 3),
            NumberText.decimal(threshold?.allocations, 3),
        ]
    }
}
