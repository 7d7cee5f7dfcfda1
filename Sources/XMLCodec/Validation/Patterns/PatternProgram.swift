/// A regular expression as a nondeterministic automaton, all states of which are followed at the same time (Thompson).
struct PatternProgram: Sendable {
    private enum Instruction: Sendable {
        /// Takes a character of a set, and goes on behind itself.
        case take(PatternCharacters)
        /// Goes on at two places.
        case fork(Int, Int)
        /// Goes on elsewhere.
        case jump(Int)
        case accept
    }

    private var instructions: [Instruction] = []

    /// How many instructions an expression may have once `{n,m}` is written out.
    private static let sizeLimit = 10_000

    init(_ node: PatternNode) throws(XMLPattern.Failure) {
        try add(node)
        try add(.accept)
    }

    private mutating func add(_ instruction: Instruction) throws(XMLPattern.Failure) {
        guard instructions.count < Self.sizeLimit else { throw .tooLarge }
        instructions.append(instruction)
    }

    private mutating func add(_ node: PatternNode) throws(XMLPattern.Failure) {
        switch node {
        case .characters(let characters): try add(.take(characters))
        case .sequence(let parts):
            for part in parts { try add(part) }
        case .choice(let parts): try addChoice(parts)
        case .repetition(let part, let minimum, let maximum):
            let start = instructions.count
            for _ in 0..<minimum {
                try add(part)
                // What takes no instructions takes none any number of times.
                if instructions.count == start { return }
            }
            if let maximum {
                try addOptional(part, count: maximum - minimum)
            } else {
                try addLoop(part)
            }
        }
    }

    private mutating func addChoice(_ parts: [PatternNode]) throws(XMLPattern.Failure) {
        var jumps: [Int] = []
        for (number, part) in parts.enumerated() {
            guard number < parts.count - 1 else {
                try add(part)
                break
            }
            let fork = instructions.count
            try add(.fork(fork + 1, fork + 1))
            try add(part)
            jumps.append(instructions.count)
            try add(.jump(0))
            instructions[fork] = .fork(fork + 1, instructions.count)
        }
        for jump in jumps { instructions[jump] = .jump(instructions.count) }
    }

    private mutating func addLoop(_ part: PatternNode) throws(XMLPattern.Failure) {
        let fork = instructions.count
        try add(.fork(fork + 1, fork + 1))
        try add(part)
        try add(.jump(fork))
        instructions[fork] = .fork(fork + 1, instructions.count)
    }

    private mutating func addOptional(_ part: PatternNode, count: Int) throws(XMLPattern.Failure) {
        var forks: [Int] = []
        for _ in 0..<count {
            let fork = instructions.count
            forks.append(fork)
            try add(.fork(fork + 1, fork + 1))
            try add(part)
        }
        for fork in forks { instructions[fork] = .fork(fork + 1, instructions.count) }
    }

    // MARK: Matching

    /// Whether the automaton accepts a whole text.
    func matches(_ text: some Sequence<Unicode.Scalar>) -> Bool {
        var current = States(capacity: instructions.count)
        var following = States(capacity: instructions.count)
        follow(from: 0, into: &current)
        for scalar in text {
            following.removeAll()
            for state in current.taking {
                guard case .take(let characters) = instructions[state], characters.contains(scalar) else { continue }
                follow(from: state + 1, into: &following)
            }
            if following.taking.isEmpty, !following.accepts { return false }
            swap(&current, &following)
        }
        return current.accepts
    }

    /// Adds all states that are reached without taking a character.
    private func follow(from start: Int, into states: inout States) {
        var pending = [start]
        while let state = pending.popLast() {
            guard states.insert(state) else { continue }
            switch instructions[state] {
            case .take: states.taking.append(state)
            case .fork(let first, let second): pending += [first, second]
            case .jump(let target): pending.append(target)
            case .accept: states.accepts = true
            }
        }
    }

    /// The states that the automaton is in.
    private struct States {
        /// Those that take a character.
        var taking: [Int] = []
        var accepts = false
        private var marks: [UInt32]
        private var round: UInt32 = 1

        init(capacity: Int) {
            marks = [UInt32](repeating: 0, count: capacity)
        }

        /// Adds a state; says `false` if it was there.
        mutating func insert(_ state: Int) -> Bool {
            guard marks[state] != round else { return false }
            marks[state] = round
            return true
        }

        mutating func removeAll() {
            taking.removeAll(keepingCapacity: true)
            accepts = false
            round &+= 1
        }
    }
}
