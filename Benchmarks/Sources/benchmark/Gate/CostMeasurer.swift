/// Finds out what XMLCodec's work costs in scenarios.
struct CostMeasurer {
    let counter: InstructionCounter?
    let documentOptions: [String]
    let progress: Progress

    /// What all of a scenario's contenders of ours cost, and next to it what libexpat alone does, for comparison.
    func costs(of scenario: Scenario) throws -> [(cost: Cost, libexpat: Cost?)] {
        let yardstick = scenario.entries.first { $0.name == scenario.yardstick }
        let libexpat = try counter == nil ? nil : yardstick.map { try cost(of: $0, at: scenario) }
        return try scenario.entries.filter { $0.name.hasPrefix("XMLCodec") }.map { entry in
            (try cost(of: entry, at: scenario), libexpat)
        }
    }

    private func cost(of entry: Entry, at scenario: Scenario) throws -> Cost {
        let assignment = Assignment(scenario: scenario, entry: entry, documentOptions: documentOptions)
        progress.show(assignment.address)
        return try assignment.naming {
            // Often enough for what happens seldom to happen as often as it always does.
            let count = scenario.messageCount == 1 ? 300 : 2
            let numbers = try Self.count(assignment, count)
            let messageCount = Double(scenario.messageCount ?? 1)
            let unitCount = scenario.messageCount.map(Double.init) ?? Double(numbers.byteCount)
            return Cost(
                address: assignment.address,
                unit: scenario.messageCount == nil ? "byte" : "message",
                instructions: try counter.map { try $0.instructions(of: assignment, count: count) / unitCount },
                allocations: Double(numbers.allocations) / messageCount
            )
        }
    }

    /// Has the work done and checked without counting instructions; returns the size of its document, and its allocations.
    private static func count(_ assignment: Assignment, _ count: Int) throws -> (byteCount: Int, allocations: Int) {
        let command = try assignment.command(for: .counted) + ["--check", "--count", "\(count)"]
        let line = try ChildProcess(command, environment: Assignment.Task.counted.environment).receive()
        let words = line.split(separator: " ").map { Int($0) }
        guard words.count == 2, let byteCount = words[0], let allocations = words[1] else { throw BenchmarkError(line) }
        return (byteCount, allocations)
    }
}
