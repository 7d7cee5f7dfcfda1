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
        let entry: Entry
        let worker: Worker
        /// How often it runs in a round.
        let batch: Int
        /// In how many of the rounds it takes part.
        let rounds: Int
        /// The seconds per run of each round.
        var seconds: [Double] = []
    }

    /// Runs everything.
    func measure() throws -> [Measurement] {
        var participants: [Participant] = []
        for entry in scenario.entries {
            progress.show("\(scenario.name): \(entry.name) warms up")
            participants.append(try naming(entry) { try warmUp(entry) })
        }
        for round in 0..<effort.rounds {
            progress.show("\(scenario.name): round \(round + 1) of \(effort.rounds)")
            for index in participants.indices where takesPart(participants[index], in: round) {
                let participant = participants[index]
                let seconds = try naming(participant.entry) { try participant.worker.time(participant.batch) }
                participants[index].seconds.append(seconds / Double(participant.batch))
            }
        }
        for participant in participants { try naming(participant.entry) { try participant.worker.check() } }
        var measurements = try participants.map { try measurement(of: $0) }
        if let yardstick = measurements.first(where: { $0.contender == scenario.yardstick }) {
            for index in measurements.indices {
                measurements[index].ratioToExpat =
                    measurements[index].megabytesPerSecond / yardstick.megabytesPerSecond
            }
        }
        return measurements
    }

    /// Finds out how often a contender runs in a round, and in how many rounds it can take part.
    private func warmUp(_ entry: Entry) throws -> Participant {
        let worker = try Worker(address(of: entry), documentOptions: documentOptions)
        var batch = 1
        var seconds = worker.greeting.seconds
        while seconds < effort.secondsPerRound / 4 {
            batch = max(batch * 2, min(batch * 100, Int(Double(batch) * effort.secondsPerRound / max(seconds, 1e-6))))
            seconds = try worker.time(batch)
        }
        batch = max(1, Int((Double(batch) * effort.secondsPerRound / seconds).rounded()))
        let affordable = Int(effort.secondsPerContender / max(seconds, effort.secondsPerRound))
        return Participant(
            entry: entry,
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
        let entry = participant.entry
        var peak: Int?
        if entry.measuresMemory {
            progress.show("\(scenario.name): memory of \(entry.name)")
            peak = try naming(entry) {
                try ChildProcess.peakMemory(of: address(of: entry), documentOptions: documentOptions)
            }
        }
        let seconds = Self.median(participant.seconds)
        let allocations = entry.measuresMemory ? participant.worker.greeting.allocations : nil
        let messageCount = scenario.messageCount.map(Double.init)
        return Measurement(
            scenario: scenario.name,
            contender: entry.name,
            megabytesPerSecond: Double(participant.worker.greeting.byteCount) / seconds / 1e6,
            microsecondsPerMessage: scenario.showsTimePerMessage ? messageCount.map { seconds * 1e6 / $0 } : nil,
            peakMebibytes: peak.map { Double($0) / Double(1 << 20) },
            allocations: allocations,
            allocationsPerMessage: messageCount.flatMap { count in allocations.map { Double($0) / count } }
        )
    }

    private func address(of entry: Entry) -> String { ChildProcess.address(of: entry, at: scenario) }

    /// Says in an error whose it is.
    private func naming<Result>(_ entry: Entry, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            throw BenchmarkError("\(address(of: entry)): \(error)")
        }
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}
