/// Measures the contenders of a scenario, round by round.
///
/// In each round all contenders take their turn one after the other, so that the machine's moods meet all of them
/// alike; of each one's rounds the median counts.
struct ScenarioMeasurer {
    let scenario: Scenario
    let effort: Effort
    let documentOptions: [String]
    let progress: Progress

    /// A contender that takes part.
    private struct Participant {
        let assignment: Assignment
        let worker: Worker
        /// How often it runs in a round.
        let batch: Int
        /// In how many of the rounds it takes part.
        let rounds: Int
        /// The seconds per run of each round.
        var seconds: [Double] = []
    }

    /// Runs everything.
    func measure() throws -> ScenarioResult {
        var participants: [Participant] = []
        for entry in scenario.entries where entry.absence == nil {
            progress.show("\(scenario.name): \(entry.name) warms up")
            let assignment = Assignment(scenario: scenario, entry: entry, documentOptions: documentOptions)
            participants.append(try assignment.naming { try warmUp(assignment) })
        }
        for round in 0..<effort.rounds {
            progress.show("\(scenario.name): round \(round + 1) of \(effort.rounds)")
            for index in participants.indices where takesPart(participants[index], in: round) {
                let participant = participants[index]
                let seconds = try participant.assignment.naming { try participant.worker.time(participant.batch) }
                participants[index].seconds.append(seconds / Double(participant.batch))
            }
        }
        for participant in participants { try participant.assignment.naming { try participant.worker.check() } }
        return ScenarioResult(
            scenario: scenario,
            measurements: Self.addingRatios(
                to: try participants.map { try measurement(of: $0) },
                yardstick: scenario.yardstick
            ),
            absences: scenario.entries.compactMap { entry in entry.absence.map { (entry.name, $0) } }
        )
    }

    /// Finds out how often a contender runs in a round, and in how many rounds it can take part.
    private func warmUp(_ assignment: Assignment) throws -> Participant {
        let worker = try Worker(assignment)
        var batch = 1
        var seconds = worker.greeting.seconds
        while seconds < effort.secondsPerRound / 4 {
            batch = max(batch * 2, min(batch * 100, Int(Double(batch) * effort.secondsPerRound / max(seconds, 1e-6))))
            seconds = try worker.time(batch)
        }
        batch = max(1, Int((Double(batch) * effort.secondsPerRound / seconds).rounded()))
        let affordable = Int(effort.secondsPerContender / max(seconds, effort.secondsPerRound))
        return Participant(
            assignment: assignment,
            worker: worker,
            batch: batch,
            rounds: min(effort.rounds, max(affordable, effort.leastRounds))
        )
    }

    /// Spreads the rounds of a slow contender evenly.
    private func takesPart(_ participant: Participant, in round: Int) -> Bool {
        (round + 1) * participant.rounds / effort.rounds > round * participant.rounds / effort.rounds
    }

    private func measurement(of participant: Participant) throws -> Measurement {
        let entry = participant.assignment.entry
        var peak: Int?
        if entry.measuresMemory {
            progress.show("\(scenario.name): memory of \(entry.name)")
            peak = try participant.assignment.naming { try participant.assignment.peakMemory() }
        }
        let greeting = participant.worker.greeting
        let seconds = Self.median(participant.seconds)
        let allocations = entry.measuresMemory ? greeting.allocations : nil
        let unitCount = (entry.step?.unitCount ?? scenario.messageCount).map(Double.init)
        let showsTime = scenario.showsTimePerMessage || entry.step != nil
        return Measurement(
            scenario: scenario.name,
            contender: entry.name,
            step: entry.step,
            megabytesPerSecond: Double(greeting.byteCount) / seconds / 1e6,
            microsecondsPerUnit: showsTime ? unitCount.map { seconds * 1e6 / $0 } : nil,
            peakMebibytes: peak.map { Double($0) / Double(1 << 20) },
            allocations: allocations,
            allocationsPerUnit: unitCount.flatMap { count in allocations.map { Double($0) / count } }
        )
    }

    private static func addingRatios(to measurements: [Measurement], yardstick: String?) -> [Measurement] {
        let libexpat = measurements.first { $0.contender == yardstick }
        return measurements.map { measurement in
            var measurement = measurement
            measurement.ratioToExpat = libexpat.map { measurement.megabytesPerSecond / $0.megabytesPerSecond }
            let steps = measurements.filter { $0.step?.contender == measurement.step?.contender }
            let isShorter = { (other: Measurement) in
                other.step.map(\.unitCount) ?? 0 < measurement.step?.unitCount ?? 0
            }
            measurement.setRatios(first: steps.first, previous: steps.last(where: isShorter))
            return measurement
        }
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}
