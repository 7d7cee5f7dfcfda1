/// How the time grows with what contenders are given.
enum ScalingTable {
    static func table(_ results: [ScenarioResult]) -> TextTable {
        var table = TextTable(
            titles: [
                "scenario", "contender", "size", "MB/s", "us/unit", "us/added unit", "speed, x first", "peak MiB",
                "allocations/unit",
            ],
            textColumnCount: 2
        )
        for result in results {
            table.append(
                group: result.scenario.name,
                result.measurements.map { row($0, result.scenario.scale ?? "unit") }
            )
        }
        return table
    }

    private static func row(_ measurement: Measurement, _ unit: String) -> [String] {
        let size = measurement.step?.size ?? 1
        return [
            measurement.step?.contender ?? measurement.contender,
            "\(NumberText.grouped(size)) \(unit)\(size == 1 ? "" : "s")",
            NumberText.throughput(measurement.megabytesPerSecond),
            NumberText.significant(measurement.microsecondsPerUnit),
            NumberText.significant(measurement.microsecondsPerAddedUnit),
            NumberText.decimal(measurement.ratioToFirstStep, 2),
            NumberText.decimal(measurement.peakMebibytes, 1),
            NumberText.decimal(measurement.allocationsPerUnit, 1),
        ]
    }
}
