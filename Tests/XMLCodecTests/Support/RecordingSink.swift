import Synchronization
import XMLCodec

/// What happened to the sinks of a test, in order.
final class SinkRecord: Sendable {
    enum Event: Hashable {
        case opened(String)
        case wrote(Int)
        case finished
        case aborted
    }

    private let state = Mutex<(events: [Event], bytes: [UInt8])>(([], []))

    var events: [Event] { state.withLock { $0.events } }

    /// The bytes of all sinks.
    var bytes: [UInt8] { state.withLock { $0.bytes } }

    /// How often an event happened.
    func count(_ event: Event) -> Int { events.count { $0 == event } }

    func add(_ event: Event, _ bytes: [UInt8] = []) {
        state.withLock { state in
            state.events.append(event)
            state.bytes += bytes
        }
    }
}

/// A sink that writes down what is done with it, and fails when it is told to.
struct RecordingSink: XMLBinarySink {
    /// When to fail.
    enum Failure: Hashable {
        case never
        case write(Int)
        case finish
    }

    struct Broken: Error, Hashable {}

    let record: SinkRecord
    var failure = Failure.never
    private var bytes: [UInt8] = []
    private var writeCount = 0

    init(_ record: SinkRecord, failure: Failure = .never) {
        self.record = record
        self.failure = failure
    }

    mutating func write(_ bytes: Span<UInt8>) throws {
        if failure == .write(writeCount) { throw Broken() }
        writeCount += 1
        let copy = bytes.indices.map { bytes[$0] }
        self.bytes += copy
        record.add(.wrote(copy.count), copy)
    }

    mutating func finish() throws -> XMLBinary {
        if failure == .finish { throw Broken() }
        record.add(.finished)
        return .bytes(bytes)
    }

    mutating func abort() {
        record.add(.aborted)
    }
}
