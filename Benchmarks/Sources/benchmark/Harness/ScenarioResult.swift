/// What a scenario's contenders have reached.
struct ScenarioResult {
    let scenario: Scenario
    /// Those that took part, in the order of the table.
    var measurements: [Measurement] = []
    /// Those that couldn't, and why.
    var absences: [(contender: String, reason: String)] = []
}
