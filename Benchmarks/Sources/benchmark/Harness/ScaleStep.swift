/// How much a contender is given, in a scenario that shows how the time grows.
struct ScaleStep {
    /// Who does the work: contenders of the same name are compared with the first of them.
    let contender: String
    /// How many there are of what the scenario counts.
    let size: Int
    /// How many units of work that is.
    let unitCount: Int

    /// Makes a step; without a number of units, each of what is counted is one.
    init(_ contender: String, size: Int, unitCount: Int? = nil) {
        self.contender = contender
        self.size = size
        self.unitCount = unitCount ?? size
    }
}
