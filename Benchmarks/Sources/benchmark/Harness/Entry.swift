import AllocationCounter

/// A contender under its name, its type put aside.
struct Entry {
    /// The name in the table.
    let name: String

    /// Whether peak memory and allocations say anything about it.
    let measuresMemory: Bool

    /// Where it stands on a scale, where the scenario has one.
    let step: ScaleStep?

    /// Where it comes from.
    let origin: Origin

    /// Why it can't take part, or `nil` if it can.
    let absence: String?

    /// Where contenders come from.
    enum Origin {
        /// This program makes it when it is its turn.
        case contender(() -> Runner)
        /// It is a program of its own.
        case peer(Peer)
    }

    /// What can be asked of a contender.
    struct Runner {
        /// Loads the documents.
        let prepare: () throws -> Void
        /// Runs a number of times, and returns the CPU seconds.
        let time: (Int) throws -> Double
        /// Throws unless the last result is right.
        let check: () throws -> Void
        /// The size of the document that the last run read or wrote.
        let documentByteCount: () throws -> Int
        /// Runs once; returns the CPU seconds and, where they can be counted, the allocations that it took.
        let timeAndCount: () throws -> (seconds: Double, allocations: Int?)
        /// Runs once in a process of its own, and returns its peak memory in bytes.
        let runAlone: () throws -> Int
    }

    /// Names a contender; it is made when it is its turn.
    init<Competitor: Contender & ~Copyable>(
        _ name: String,
        measuresMemory: Bool = true,
        step: ScaleStep? = nil,
        absence: String? = nil,
        _ make: @escaping () -> Competitor
    ) {
        self.name = name
        self.measuresMemory = measuresMemory
        self.step = step
        self.absence = absence
        origin = .contender { Self.runner(of: State(make())) }
    }

    /// Names a peer.
    init(_ name: String, _ peer: Peer) {
        self.name = name
        measuresMemory = true
        step = nil
        absence = peer.absence
        origin = .peer(peer)
    }

    /// A fresh contender.
    func runner() throws -> Runner {
        guard case .contender(let make) = origin else { throw BenchmarkError("\(name) is a program of its own") }
        return make()
    }

    /// A contender and its last result.
    private final class State<Competitor: Contender & ~Copyable> {
        var contender: Competitor
        var output: Competitor.Output?

        init(_ contender: consuming Competitor) {
            self.contender = contender
        }

        func lastOutput() throws -> Competitor.Output {
            guard let output else { throw BenchmarkError("nothing has been run") }
            return output
        }
    }

    private static func runner<Competitor: Contender & ~Copyable>(of state: State<Competitor>) -> Runner {
        Runner(
            prepare: { try state.contender.prepare() },
            time: { count in try state.contender.time(count, keeping: &state.output) },
            check: { try state.contender.check(state.lastOutput()) },
            documentByteCount: { try state.contender.documentByteCount(state.lastOutput()) },
            timeAndCount: {
                let before = allocation_count()
                let seconds = try state.contender.time(1, keeping: &state.output)
                return (seconds, before < 0 ? nil : Int(allocation_count() - before))
            },
            runAlone: {
                let output = try state.contender.runAlone()
                let peak = try PeakMemory.byteCount()
                try state.contender.check(output)
                return peak
            }
        )
    }
}
