import Synchronization
import TestSupport
import Testing
import XMLCodec

@Suite("Records that are awaited while a document is written")
struct AwaitedRecordTests {
    @Test("records are asked for when what was encoded before has been taken")
    func backPressure() async throws {
        let taken = Mutex(0)
        let asked = Mutex(0)
        let records = RecordStream((0..<500).map { ItemId(id: "<\($0)>") }) { count in
            asked.withLock { $0 = count }
            // Everything but the batch that is being asked for has been taken.
            let text = taken.withLock(\.self)
            #expect(text > 0)
        }
        let body = try XMLEncoder().body(for: Order(customer: "c"), records: \Order.itemIds, from: records)
        var iterator = body.makeAsyncIterator(chunkSize: 1_000)
        var document: [UInt8] = []
        while let chunk = try await iterator.next() {
            let before = asked.withLock(\.self)
            taken.withLock { $0 += chunk.count }
            document += chunk
            // What has been asked for is at most twice what the document holds so far, and a record.
            let held = String(decoding: document, as: UTF8.self).split(separator: "<t:ItemId").count - 1
            #expect(before <= 2 * held + 2)
        }
        #expect(
            try document
                == XMLEncoder().encode(Order(customer: "c", itemIds: (0..<500).map { ItemId(id: "<\($0)>") }))
        )
    }

    @Test("a sequence that throws is an error at the element that the records are in")
    func failing() async throws {
        struct Broken: Error {}
        for position in [0, 1, 5, 99] {
            let records = RecordStream((0..<100).map { ItemId(id: "\($0)") }) { if $0 == position { throw Broken() } }
            let body = try XMLEncoder().body(for: Order(customer: "c"), records: \Order.itemIds, from: records)
            var iterator = body.makeAsyncIterator()
            for _ in 0..<2 {
                do {
                    while try await iterator.next() != nil {}
                    Issue.record("written")
                } catch let error as XMLEncodingError {
                    #expect(error.reason == .sourceFailed)
                    #expect(error.underlying is Broken)
                    #expect(error.path.description == "/m:Order/t:ItemId")
                }
            }
        }
    }

    @Test("they can't be written without waiting")
    func synchronously() throws {
        let body = try XMLEncoder().body(for: Order(), records: \Order.itemIds, from: RecordStream([ItemId(id: "a")]))
        #expect(throws: XMLEncodingError(.asynchronousSource, path: XMLElementPath())) { try body.bytes() }
        #expect(throws: XMLEncodingError(.asynchronousSource, path: XMLElementPath())) { try body.write { _ in } }
    }

    @Test("cancelling ends the pass")
    func cancellation() async throws {
        let records = RecordStream((0..<100).map { ItemId(id: "\($0)") }) { count in
            if count == 50 { unsafe withUnsafeCurrentTask { task in unsafe task?.cancel() } }
        }
        let body = try XMLEncoder().body(for: Order(), records: \Order.itemIds, from: records)
        let task = Task {
            for try await chunk in body { #expect(chunk.firstRange(of: Array("</m:Order>".utf8)) == nil) }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
