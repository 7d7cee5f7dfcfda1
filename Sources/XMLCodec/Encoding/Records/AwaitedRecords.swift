/// Records that come from a sequence which has to be awaited.
struct AwaitedRecords<Root: XMLRootElement, Records: AsyncSequence & SendableMetatype>: RecordSource
where Records.Element: Sendable {
    let encoder: RecordEncoder<Root, Records.Element>
    /// The element that the records are in.
    let path: XMLElementPath
    /// Makes the sequence, for each pass anew.
    let records: @Sendable () -> Records

    func makeReader() -> any RecordReader { Reader(self) }

    private final class Reader: RecordReader, AwaitedSource {
        let path: XMLElementPath
        private let encoder: RecordEncoder<Root, Records.Element>
        private var iterator: Records.AsyncIterator
        private var record: Records.Element?
        private var isAtEnd = false
        private var count = 0
        private var size = BatchSize()

        init(_ source: AwaitedRecords) {
            encoder = source.encoder
            path = source.path
            iterator = source.records().makeAsyncIterator()
        }

        func pull(isolation: isolated (any Actor)?) async throws {
            // One at a time: a record that is there doesn't wait for one that isn't.
            record = try await iterator.next(isolation: isolation)
            isAtEnd = record == nil
        }

        func nextBatch() throws(XMLEncodingError) -> RecordBatch {
            guard let record else { return isAtEnd ? .end : .awaited(self) }
            self.record = nil
            defer { count += 1 }
            return .parts(try encoder.parts(of: [record], firstIndex: count, size: &size))
        }
    }
}
