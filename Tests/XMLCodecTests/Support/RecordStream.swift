/// Values that have to be awaited.
struct RecordStream<Record: Sendable>: AsyncSequence, Sendable {
    private let records: [Record]
    private let willContinue: @Sendable (Int) throws -> Void

    /// Creates a stream.
    ///
    /// - Parameters:
    ///   - records: The values.
    ///   - willContinue: Called before a value is handed over, with the number of values before it.
    init(_ records: [Record], willContinue: @escaping @Sendable (Int) throws -> Void = { _ in }) {
        self.records = records
        self.willContinue = willContinue
    }

    struct Iterator: AsyncIteratorProtocol {
        let stream: RecordStream
        var offset = 0

        mutating func next() async throws -> Record? {
            await Task.yield()
            try stream.willContinue(offset)
            guard offset < stream.records.count else { return nil }
            defer { offset += 1 }
            return stream.records[offset]
        }
    }

    func makeAsyncIterator() -> Iterator { Iterator(stream: self) }
}
