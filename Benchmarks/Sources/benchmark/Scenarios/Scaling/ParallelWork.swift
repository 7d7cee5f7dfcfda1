import Foundation
import Synchronization

/// Does the same on several threads at a time: what they share, locks for example, costs time.
struct ParallelWork: Contender, ~Copyable {
    private let threadCount: Int
    private let path: String
    private let work: @Sendable (MappedFile) throws -> Void
    private var file: MappedFile?

    /// How often each thread does it in a run.
    static let repetitions = 4

    init(threadCount: Int, path: String, _ work: @escaping @Sendable (MappedFile) throws -> Void) {
        self.threadCount = threadCount
        self.path = path
        self.work = work
    }

    var clock: Clock { .wall }

    mutating func prepare() throws {
        file = try MappedFile(path)
    }

    mutating func run() throws -> Int {
        guard let file else { throw BenchmarkError("no document") }
        let work = work
        let succeeded = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: threadCount) { _ in
            for _ in 0..<Self.repetitions where (try? work(file)) != nil { succeeded.withLock { $0 += 1 } }
        }
        return succeeded.withLock { $0 }
    }

    func check(_ output: Int) throws {
        try BenchmarkError.require(output == threadCount * Self.repetitions, "not all threads have succeeded")
    }

    func documentByteCount(_ output: Int) throws -> Int {
        (file?.bytes.count ?? 0) * threadCount * Self.repetitions
    }
}
