/// One way to do a scenario's work.
///
/// It is made without touching the documents, so that a process that streams them pays for nothing else.
protocol Contender: ~Copyable {
    associatedtype Output

    /// What its time is measured by.
    var clock: Clock { get }

    /// Loads what all runs work on.
    mutating func prepare() throws

    /// Does the work once.
    mutating func run() throws -> Output

    /// Does the work once in a process of its own, from a file read in pieces where the contender can.
    mutating func runAlone() throws -> Output

    /// Throws unless the result of a run is right.
    func check(_ output: Output) throws

    /// The size of the document that a run read or wrote.
    func documentByteCount(_ output: Output) throws -> Int
}

extension Contender where Self: ~Copyable {
    var clock: Clock { .processor }

    /// Does what all contenders do that have to have the document in memory.
    mutating func runAlone() throws -> Output {
        try prepare()
        return try run()
    }

    /// Runs a number of times and returns the seconds that it took.
    ///
    /// Letting the last run's result go isn't part of the work: what is measured is making it. Nor is reading the clock.
    mutating func time(_ count: Int, keeping output: inout Output?) throws -> Double {
        var seconds = 0.0
        let clockCost = clock.cost
        for _ in 0..<count {
            output = nil
            let start = clock.now
            output = try run()
            seconds += clock.now - start - clockCost
        }
        return seconds
    }
}
