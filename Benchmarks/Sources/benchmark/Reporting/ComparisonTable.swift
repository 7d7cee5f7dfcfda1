/// What the contenders of scenarios have reached, side by side.
enum ComparisonTable {
    static func table(_ results: [ScenarioResult]) -> TextTable {
        var table = TextTable(
            titles: [
                "scenario", "contender", "MB/s", "x expat", "us/message", "peak MiB", "allocations", "per message",
            ],
            textColumnCount: 2
        )
        for result in results {
            let absent = result.absences.map { absence in
                ["\(absence.contender): \(absence.reason)"] + Array(repeating: "-", count: table.titles.count - 2)
            }
            table.append(group: result.scenario.name, result.measurements.map(row) + absent)
        }
        return table
    }

    private static func row(_ measurement: Measurement) -> [String] {
        [
            measurement.contender,
            NumberText.throughput(measurement.megabytesPerSecond),
            NumberText.decimal(measurement.ratioToExpat, 2),
            NumberText.decimal(measurement.microsecondsPerUnit, 2),
            NumberText.decimal(measurement.peakMebibytes, 1),
            measurement.allocations.map(NumberText.grouped) ?? "-",
            NumberText.decimal(measurement.allocationsPerUnit, 1),
        ]
    }
}
