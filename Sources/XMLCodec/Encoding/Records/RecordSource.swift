/// Where the elements that a document is made of while it is written come from.
protocol RecordSource: Sendable {
    /// Begins with the first record.
    func makeReader() -> any RecordReader
}

/// The records of one pass over a document.
protocol RecordReader: AnyObject {
    /// Encodes the next records.
    func nextBatch() throws(XMLEncodingError) -> RecordBatch
}

/// What comes next of the records.
enum RecordBatch {
    case parts([BodyPart])
    case awaited(any AwaitedSource)
    case end
}

/// How many records are encoded at a time: few if they are long, many if they are short.
struct BatchSize {
    private(set) var count = 1
    /// How much room the next batch is likely to need.
    private(set) var capacity = 4_096

    /// Learns how long a batch of records was.
    mutating func adapt(to byteCount: Int) {
        capacity = byteCount + byteCount / 4 + 4_096
        if byteCount < 32 << 10 {
            count = min(count * 2, 512)
            capacity *= 2
        } else if byteCount > 128 << 10 {
            count = max(count / 2, 1)
        }
    }
}
