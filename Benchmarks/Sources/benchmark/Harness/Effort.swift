/// How long to measure.
struct Effort {
    /// How many rounds there are.
    var rounds: Int

    /// How long a contender's part of a round takes at least, in CPU seconds: fast ones run several times.
    var secondsPerRound: Double

    /// How long a contender may take in all, in CPU seconds: slow ones take part in fewer rounds.
    var secondsPerContender: Double

    /// In how many rounds a contender takes part, however slow it is.
    var leastRounds: Int

    /// The same with another number of rounds.
    func with(rounds: Int) -> Effort {
        var effort = self
        effort.secondsPerContender *= Double(rounds) / Double(effort.rounds)
        effort.rounds = rounds
        return effort
    }

    /// What gives figures to rely on.
    static let full = Effort(rounds: 15, secondsPerRound: 0.1, secondsPerContender: 7, leastRounds: 3)

    /// What shows that everything works, and roughly how fast.
    static let quick = Effort(rounds: 5, secondsPerRound: 0.03, secondsPerContender: 0.5, leastRounds: 1)
}
