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
        private var batch: [Records.Element] = []
        private var isAtEnd = false
        private var count = 0
        private var size = BatchSize()

        init(_ source: AwaitedRecords) {
            encoder = source.encoder
            path = source.path
            iterator = source.records().makeAsyncIterator()
        }

        func pull(isolation: isolated (any Actor)?) async throws {
            while batch.count < size.count, let record = try await iterator.next(isolation: isolation) {
                batch.append(record)
            }
            isAtEnd = batch.count < size.count
        }

        func nextBatch() throws(XMLEncodingError) -> RecordBatch {
            if batch.isEmpty { return isAtEnd ? .end : .awaited(self) }
            defer {
                count += batch.count
                batch.removeAll(keepingCapacity: true)
            }
            return .parts(try encoder.parts(of: batch, firstIndex: count, size: &size))
        }
    }
}
