import Synchronization
import TestSupport
import Testing
import XMLCodec

@Suite("Bodies whose sources are awaited")
struct AwaitedBodyTests {
    private func mail(_ content: XMLBinary...) -> Mail {
        Mail(subject: "s", attachments: content.map { Attachment(name: "<a>", content: $0, note: "n") })
    }

    @Test("chunks of every size make the same document", arguments: [0, 1, 2, 3, 4, 5, 30])
    func everySize(_ count: Int) async throws {
        let bytes = someBytes(count)
        let reference = try XMLEncoder().encode(mail(.encoded(Array(base64(bytes).utf8)), .bytes(bytes)))
        for size in 1...count + 1 {
            let content = XMLBinary.chunks(byteCount: Int64(count)) { ChunkStream(bytes, sizes: [size, 0, 1]) }
            let body = try XMLEncoder().body(
                for: mail(content, .reader(byteCount: nil) { PieceReader(bytes, sizes: [2]) })
            )
            try await BodyVerifier.expectAwaited(
                body,
                is: reference,
                chunkSizes: [1, 2, 3, 7, 64, reference.count, .max]
            )
        }
    }

    @Test("long content in pieces of any type and size is itself", arguments: [1, 47, 1_000, 49_152, 200_000])
    func longContent(_ size: Int) async throws {
        let bytes = someBytes(size == 1 ? 5_000 : 200_001)
        let contents: [XMLBinary] = [
            .chunks(byteCount: nil) { ChunkStream(bytes, sizes: [size, 5]) },
            .chunks(byteCount: nil) { ChunkStream(bytes: bytes, sizes: [size], piece: { Array($0) }) },
            .chunks(byteCount: nil) { ChunkStream(bytes: bytes, sizes: [size], piece: { ContiguousArray($0) }) },
        ]
        let reference = try XMLEncoder().encode(Mail(pieces: contents.map { _ in .bytes(bytes) }))
        let body = try XMLEncoder().body(for: Mail(pieces: contents))
        try await BodyVerifier.expectAwaited(body, is: reference, chunkSizes: [1_000, 1 << 20])
    }

    @Test("the length is known where the sources know theirs")
    func contentLength() async throws {
        let bytes = someBytes(100)
        let known = XMLBinary.chunks(byteCount: 100) { ChunkStream(bytes, sizes: [9]) }
        let length = try XMLEncoder().body(for: mail(known, .bytes(bytes))).contentLength
        #expect(try length == Int64(XMLEncoder().encode(mail(.bytes(bytes), .bytes(bytes))).count))
        let unknown = XMLBinary.chunks(byteCount: nil) { ChunkStream(bytes, sizes: [9]) }
        #expect(try XMLEncoder().body(for: mail(known, unknown)).contentLength == nil)
    }

    @Test("each pass opens the sources anew, and none before it comes to them")
    func repeated() async throws {
        let counter = OpenCounter()
        let content = XMLBinary.chunks(byteCount: 3) {
            counter.add()
            return ChunkStream([1, 2, 3], sizes: [2])
        }
        let body = try XMLEncoder().body(for: mail(content))
        for pass in 1...3 {
            var iterator = body.makeAsyncIterator(chunkSize: 1)
            _ = try await iterator.next()
            #expect(counter.count == pass - 1)
            while try await iterator.next() != nil {}
            #expect(counter.count == pass)
            #expect(try await iterator.next() == nil)
        }
    }

    @Test("a chunk is asked for when all that came before it has been taken", arguments: [1, 5, 64, 1 << 20])
    func backPressure(_ chunkSize: Int) async throws {
        let taken = Mutex(0)
        let document = try String(decoding: XMLEncoder().encode(mail(.bytes([]))), as: UTF8.self)
        let prefix = try #require(document.firstRange(of: "<t:Content>")?.upperBound)
        let prefixCount = document[..<prefix].utf8.count
        let content = XMLBinary.chunks(byteCount: nil) {
            ChunkStream(someBytes(1_000), sizes: [7, 100, 1]) { offset in
                // Every digit whose six bits are known has been taken, but for one that there was no room for.
                let count = taken.withLock(\.self)
                let known = prefixCount + offset * 8 / 6
                #expect((known - 1...known).contains(count))
            }
        }
        var iterator = try XMLEncoder().body(for: mail(content)).makeAsyncIterator(chunkSize: chunkSize)
        while let chunk = try await iterator.next() { taken.withLock { $0 += chunk.count } }
    }

    @Test("a source that is shorter or longer than it said is an error before the document is complete")
    func wrongLength() async throws {
        for (said, given) in [(10, 9), (10, 0), (10, 11), (10, 1_000), (0, 1)] {
            let content = XMLBinary.chunks(byteCount: Int64(said)) { ChunkStream(someBytes(given), sizes: [4]) }
            let body = try XMLEncoder().body(for: mail(content))
            var taken = 0
            let error = await failure(of: body) { taken += $0 } as? XMLEncodingError
            #expect(error?.reason == .lengthMismatch(expected: Int64(said)))
            #expect(error?.path.description == "/m:Mail/t:Attachment[1]/t:Content")
            #expect(Int64(taken) < (body.contentLength ?? 0))
        }
    }

    @Test("a source that throws, or can't be opened, is an error with the source's own, and stays one")
    func failingSources() async throws {
        struct Broken: Error {}
        let sources = [0, 4, 8].map { failing in
            XMLBinary.chunks(byteCount: nil) {
                ChunkStream(someBytes(10), sizes: [4]) { if $0 == failing { throw Broken() } }
            }
        }
        let unopened = XMLBinary.chunks(byteCount: nil) { () throws(Broken) -> ChunkStream<ArraySlice<UInt8>> in
            throw Broken()
        }
        for source in sources + [unopened] {
            var iterator = try XMLEncoder().body(for: mail(source)).makeAsyncIterator(chunkSize: 50)
            for _ in 0..<2 {
                let error = await failure(of: &iterator) as? XMLEncodingError
                #expect(error?.reason == .sourceFailed)
                #expect(error?.underlying is Broken)
                #expect(error?.path.description == "/m:Mail/t:Attachment[1]/t:Content")
            }
        }
    }

    @Test("what has to be awaited can't be written without waiting")
    func synchronously() throws {
        let value = mail(.chunks(byteCount: nil) { ChunkStream([1], sizes: [1]) })
        let body = try XMLEncoder().body(for: value)
        var chunks = body.makeChunks()
        var buffer = XMLOutputBuffer()
        let ways: [() throws -> Void] = [
            { _ = try XMLEncoder().encode(value) }, { try body.write { _ in } }, { _ = try body.bytes() },
            { try body.write(toFileDescriptor: -1) },
        ]
        for way in ways { expectAsynchronousSource(way) }
        for _ in 0..<2 { expectAsynchronousSource { _ = try chunks.next() } }
        expectAsynchronousSource { try XMLEncoder().encode(value, into: &buffer) }
        #expect(buffer.count == 0)
    }

    @Test("cancelling ends a source that waits, and the pass, and closes what is open", arguments: [false, true])
    func cancellation(sourceThrows: Bool) async throws {
        // The task is cancelled while it waits for the second chunk, which never comes.
        let (stream, source) = AsyncStream<[UInt8]>.makeStream()
        let opened = Lifetimes()
        let content = XMLBinary.chunks(byteCount: nil) { CountedStream(stream, lifetime: opened.begin(), sourceThrows) }
        source.yield([1, 2, 3])
        let body = try XMLEncoder().body(for: mail(content))
        let task = Task {
            var iterator = body.makeAsyncIterator()
            var errors: [any Error] = []
            while errors.count < 2 {
                do {
                    guard try await iterator.next() != nil else { break }
                } catch {
                    errors.append(error)
                    #expect(opened.count == 0)
                }
            }
            return errors
        }
        let errors = await task.value
        #expect(errors.count == 2 && errors.allSatisfy { $0 is CancellationError })
        #expect(opened.count == 0)
    }

    @Test("a pass that is let go closes what is open")
    func abandoned() async throws {
        let opened = Lifetimes()
        let stream = AsyncStream<[UInt8]> { $0.yield([1, 2, 3]) }
        let content = XMLBinary.chunks(byteCount: nil) { CountedStream(stream, lifetime: opened.begin(), false) }
        for try await chunk in try XMLEncoder().body(for: mail(content)) where chunk.starts(with: "AQID".utf8) { break }
        #expect(opened.count == 0)
    }

    @Test("sources are asked where the document is awaited")
    @MainActor
    func isolation() async throws {
        let content = XMLBinary.chunks(byteCount: nil) { MainActorStream() }
        var document: [UInt8] = []
        for try await chunk in try XMLEncoder().body(for: mail(content)) { document += chunk }
        #expect(try document == XMLEncoder().encode(mail(.bytes([1, 1, 1]))))
    }

    private func failure(of body: XMLBody, _ take: (Int) -> Void) async -> (any Error)? {
        do {
            for try await chunk in body { take(chunk.count) }
            return nil
        } catch {
            return error
        }
    }

    private func failure(of iterator: inout XMLBody.AsyncIterator) async -> (any Error)? {
        do {
            while try await iterator.next() != nil {}
            return nil
        } catch {
            return error
        }
    }

    private func expectAsynchronousSource(
        _ body: () throws -> Void,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        do {
            try body()
            Issue.record("written", sourceLocation: sourceLocation)
        } catch {
            let error = error as? XMLEncodingError
            #expect(error?.reason == .asynchronousSource, sourceLocation: sourceLocation)
            #expect(error?.path.description == "/m:Mail/t:Attachment[1]/t:Content", sourceLocation: sourceLocation)
        }
    }
}

/// Counts what is open.
private final class Lifetimes: Sendable {
    private let state = Mutex(0)

    var count: Int { state.withLock { $0 } }

    func begin() -> Lifetime {
        state.withLock { $0 += 1 }
        return Lifetime(self)
    }

    final class Lifetime: Sendable {
        private let all: Lifetimes

        init(_ all: Lifetimes) {
            self.all = all
        }

        deinit {
            all.state.withLock { $0 -= 1 }
        }
    }
}

/// A stream whose task is cancelled while it awaits the second chunk; it ends then, or throws.
private struct CountedStream: AsyncSequence {
    private let stream: AsyncStream<[UInt8]>
    private let lifetime: Lifetimes.Lifetime
    private let isThrowing: Bool

    init(_ stream: AsyncStream<[UInt8]>, lifetime: Lifetimes.Lifetime, _ isThrowing: Bool) {
        self.stream = stream
        self.lifetime = lifetime
        self.isThrowing = isThrowing
    }

    struct Iterator: AsyncIteratorProtocol {
        var base: AsyncStream<[UInt8]>.Iterator
        let lifetime: Lifetimes.Lifetime
        let isThrowing: Bool
        var chunkCount = 0

        mutating func next() async throws -> [UInt8]? {
            if chunkCount == 1 { unsafe withUnsafeCurrentTask { task in unsafe task?.cancel() } }
            chunkCount += 1
            let chunk = await base.next()
            if isThrowing { try Task.checkCancellation() }
            return chunk
        }
    }

    func makeAsyncIterator() -> Iterator {
        Iterator(base: stream.makeAsyncIterator(), lifetime: lifetime, isThrowing: isThrowing)
    }
}

/// Three bytes that are to be had on the main actor only.
private struct MainActorStream: AsyncSequence {
    struct Iterator: AsyncIteratorProtocol {
        var rest = 3

        mutating func next() async -> [UInt8]? { await next(isolation: nil) }

        mutating func next(isolation actor: isolated (any Actor)?) async -> [UInt8]? {
            #expect(actor === MainActor.shared)
            MainActor.assertIsolated()
            rest -= 1
            return rest < 0 ? nil : [1]
        }
    }

    func makeAsyncIterator() -> Iterator { Iterator() }
}
