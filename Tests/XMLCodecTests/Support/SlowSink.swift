import XMLCodec

/// A sink that does something else before it takes bytes.
struct SlowSink: XMLAsyncBinarySink {
    enum Failure: Sendable {
        case never
        case write
        case finish
    }

    struct Broken: Error {}

    private let record: SinkRecord
    private let failure: Failure
    private let delay: () async throws -> Void
    private var bytes: [UInt8] = []

    init(_ record: SinkRecord, failure: Failure = .never, delay: @escaping () async throws -> Void = {}) {
        self.record = record
        self.failure = failure
        self.delay = delay
    }

    mutating func write(_ bytes: [UInt8]) async throws {
        try await delay()
        if failure == .write { throw Broken() }
        self.bytes += bytes
        record.add(.wrote(bytes.count), bytes)
    }

    mutating func finish() async throws -> XMLBinary {
        if failure == .finish { throw Broken() }
        record.add(.finished)
        return .bytes(bytes)
    }

    mutating func abort() {
        record.add(.aborted)
    }
}
