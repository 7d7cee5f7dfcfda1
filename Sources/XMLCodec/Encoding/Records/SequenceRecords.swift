/// Records that come from a sequence.
struct SequenceRecords<Root: XMLRootElement, Records: Sequence & SendableMetatype>: RecordSource
where Records.Element: Sendable {
    let encoder: RecordEncoder<Root, Records.Element>
    /// Makes the sequence, for each pass anew.
    let records: @Sendable () -> Records

    func makeReader() -> any RecordReader { Reader(self) }

    private final class Reader: RecordReader {
        private let encoder: RecordEncoder<Root, Records.Element>
        private var iterator: Records.Iterator
        private var count = 0
        private var size = BatchSize()

        init(_ source: SequenceRecords) {
            encoder = source.encoder
            iterator = source.records().makeIterator()
        }

        func nextBatch() throws(XMLEncodingError) -> RecordBatch {
            var batch: [Records.Element] = []
            while batch.count < size.count, let record = iterator.next() { batch.append(record) }
            if batch.isEmpty { return .end }
            defer { count += batch.count }
            return .parts(try encoder.parts(of: batch, firstIndex: count, size: &size))
        }
    }
}
