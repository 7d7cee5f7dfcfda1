import TestSupport
import Testing
import XMLCodec

@Suite("Sinks that are awaited")
struct AsyncSinkTests {
    private static let contents = [0, 1, 100, 100_000, 5].map(someBytes)

    @Test(
        "each takes the content of its element, and what it returns is the content",
        arguments: ContentReading.allCases,
        [64, 1_000, 4_096, 1 << 20]
    )
    func contents(_ reading: ContentReading, size: Int) async throws {
        let record = SinkRecord()
        var attachments: [Attachment] = []
        try await reading.read(CountedChunks(reading.text(of: Self.contents), size: size)) { content in
            let attachment = content.partial(Attachment.self)
            #expect(attachment?.note == nil)
            record.add(.opened(attachment?.name ?? ""))
            return SlowSink(record)
        } _: { attachment in
            attachments.append(attachment)
            #expect(record.count(.finished) == (reading == .document ? Self.contents.count : attachments.count))
        }
        #expect(record.bytes == Self.contents.flatMap(\.self))
        #expect(attachments.map(\.content) == Self.contents.map { .bytes($0) })
        #expect(attachments.map(\.name) == ["0", "1", "2", "3", "4"] && attachments.allSatisfy { $0.note == "n" })
        for name in attachments.map(\.name) { #expect(record.count(.opened(name)) == 1) }
        #expect(record.count(.finished) == 5 && record.count(.aborted) == 0)
    }

    @Test("every split gives the same", arguments: ContentReading.allCases)
    func splits(_ reading: ContentReading) async throws {
        let contents = [[], [1, 2, 3], [4], someBytes(40)]
        let text = reading.text(of: contents)
        for size in 1...text.utf8.count {
            let record = SinkRecord()
            var received: [XMLBinary?] = []
            try await reading.read(CountedChunks(text, size: size)) { _ in
                SlowSink(record)
            } _: {
                received.append($0.content)
            }
            #expect(received == contents.map { .bytes($0) }, "chunks of \(size)")
            #expect(record.count(.finished) == contents.count)
        }
    }

    @Test("a slow one holds the source back", arguments: ContentReading.allCases, [100, 1_000])
    func backPressure(_ reading: ContentReading, size: Int) async throws {
        let contents = [10, 300_000, 10, 200_000].map(someBytes)
        let text = reading.text(of: contents)
        let source = CountedChunks(text, size: size)
        let starts = contents.indices.map { index in
            let name = "<t:Name>\(index)</t:Name><t:Content>"
            return text.utf8Offset(of: name) + name.utf8.count
        }
        let record = SinkRecord()
        var index = -1
        try await reading.read(source) { _ in
            index += 1
            let written = record.bytes.count
            #expect(source.pulled.value == (starts[index] + size - 1) / size)
            let start = starts[index]
            return SlowSink(record) {
                // The decoder hands over blocks of 48 KiB; nothing behind the one that is being written is needed yet.
                let block = record.bytes.count - written + 48 << 10
                #expect(source.pulled.value * size < start + block / 3 * 4 + size + 20)
            }
        }
        #expect(index == 3 && record.bytes == contents.flatMap(\.self))
        #expect(source.pulled.value == source.chunks.count)
    }

    @Test(
        "one that fails is aborted once, and its error has a place",
        arguments: ContentReading.allCases,
        [SlowSink.Failure.write, .finish]
    )
    func failure(_ reading: ContentReading, _ failure: SlowSink.Failure) async throws {
        for size in [1, 50, 1_000] {
            let record = SinkRecord()
            let source = CountedChunks(reading.text(of: [[], someBytes(300)]), size: size)
            let error = await #expect(throws: XMLDecodingError(.sinkFailed)) {
                try await reading.read(source) { content in
                    SlowSink(record, failure: content.partial(Attachment.self)?.name == "1" ? failure : .never)
                }
            }
            #expect(error?.underlying is SlowSink.Broken)
            let index = reading == .documents ? 1 : 2
            #expect(error?.path.description == "/m:Mail/t:Attachment[\(index)]/t:Content")
            #expect(record.count(.aborted) == 1 && record.count(.finished) == 1)
        }
    }

    @Test("choosing one may fail, too", arguments: ContentReading.allCases)
    func failingChoice(_ reading: ContentReading) async throws {
        let source = CountedChunks(reading.text(of: [[1]]), size: 10)
        let error = await #expect(throws: XMLDecodingError(.sinkFailed)) {
            try await reading.read(source) { _ in throw SlowSink.Broken() }
        }
        #expect(error?.underlying is SlowSink.Broken)
    }

    @Test(
        "a source that fails, a cancelled task and a broken document abort it once",
        arguments: ContentReading.allCases,
        [CountedChunks.End.failure, .cancellation, .end]
    )
    func brokenSource(_ reading: ContentReading, _ end: CountedChunks.End) async throws {
        let text = reading.text(of: [someBytes(300)])
        for size in [1, 50, 1_000] {
            let record = SinkRecord()
            let error = await #expect(throws: (any Error).self) {
                try await Task {
                    try await reading.read(CountedChunks(String(text.prefix(300)), size: size, end: end)) { _ in
                        SlowSink(record)
                    }
                }.value
            }
            switch end {
            case .failure: #expect(error is CountedChunks.Broken)
            case .cancellation: #expect(error is CancellationError)
            case .end: #expect((error as? XMLDecodingError)?.reason == .truncated)
            }
            #expect(record.count(.aborted) == 1 && record.count(.finished) == 0)
        }
    }

    @Test("cancelling while one writes removes its unfinished file, and no other", arguments: ContentReading.allCases)
    func cancelledFile(_ reading: ContentReading) async throws {
        for size in [7, 50, 1_000, 100_000] {
            let folder = try TemporaryFolder()
            let source = CountedChunks(reading.text(of: [1_000, 60_000].map(someBytes)), size: size)
            await #expect(throws: CancellationError.self) {
                try await Task {
                    try await reading.read(source) { content in
                        let name = content.partial(Attachment.self)?.name
                        return UploadedFile(file: try XMLFileSink(in: folder.path, named: name)) {
                            guard name == "1" else { return }
                            #expect(folder.names.count == 2)
                            cancelCurrentTask()
                            try Task.checkCancellation()
                        }
                    }
                }.value
            }
            #expect(folder.names == ["0"])
        }
    }

    @Test("streamed values can be records themselves", arguments: [1, 2, 3, 7, 100])
    func streamedRecords(size: Int) async throws {
        let text = Mail.document("<t:Piece>AAAA</t:Piece><t:Piece/><t:Piece>AQID</t:Piece>")
        let record = SinkRecord()
        let pieces = XMLRecords(\Mail.pieces, in: Mail.self, from: CountedChunks(text, size: size))
        pieces.asyncBinarySink = { _ in SlowSink(record) }
        var received: [XMLBinary] = []
        for try await piece in pieces {
            received.append(piece)
            #expect(pieces.path.description == "/m:Mail/t:Piece[\(received.count)]")
            #expect(record.count(.finished) == received.count)
        }
        #expect(received == [.bytes([0, 0, 0]), .bytes([]), .bytes([1, 2, 3])])
        #expect(try await pieces.root().pieces == [])
    }

    @Test("which kind of sink is asked for may change between records", arguments: [1, 50, 10_000])
    func changedSinks(size: Int) async throws {
        let contents = (1...4).map { someBytes($0 * 100) }
        let source = CountedChunks(ContentReading.records.text(of: contents), size: size)
        let records = XMLRecords(\Mail.attachments, in: Mail.self, from: source)
        let (awaited, plain) = (SinkRecord(), SinkRecord())
        records.binarySink = { _ in RecordingSink(plain) }
        var received: [XMLBinary?] = []
        records.asyncBinarySink = { _ in SlowSink(awaited) }
        for try await attachment in records {
            received.append(attachment.content)
            records.asyncBinarySink = received.count % 2 == 0 ? { _ in SlowSink(awaited) } : nil
        }
        #expect(received == contents.map { .bytes($0) })
        #expect(awaited.bytes == contents[0] + contents[2] && plain.bytes == contents[1] + contents[3])
    }

    @Test("a root element that streams ends its document", arguments: ["", "\n<!-- c --> <?xml version='1.0'?>"])
    func streamedRoots(separator: String) async throws {
        let contents = [[1, 2, 3], [], someBytes(50), [4]]
        let documents = contents.enumerated().map { index, bytes in
            let start = "<m:Blob xmlns:m='urn:test:messages' Label='\(index)'"
            return bytes.isEmpty ? start + "/>" : start + ">\(base64(bytes))</m:Blob>"
        }
        let text = documents.joined(separator: separator)
        for size in 1...text.utf8.count {
            let record = SinkRecord()
            var blobs = XMLDocuments(BlobDocument.self, from: CountedChunks(text, size: size))
            blobs.asyncBinarySink = { _ in SlowSink(record) }
            var received: [Blob] = []
            for try await document in blobs { received.append(document.blob) }
            #expect(received.map(\.label) == ["0", "1", "2", "3"])
            #expect(received.map(\.value) == contents.map { .bytes($0) }, "chunks of \(size)")
        }
    }
}

/// A file that is written by way of something that waits.
private struct UploadedFile: XMLAsyncBinarySink {
    var file: XMLFileSink
    let upload: () async throws -> Void

    mutating func write(_ bytes: [UInt8]) async throws {
        try file.write(bytes.span)
        try await upload()
    }

    mutating func finish() async throws -> XMLBinary { try file.finish() }

    mutating func abort() { file.abort() }
}

/// A document that is all streamed content.
private struct BlobDocument: XMLRootElement {
    var blob: Blob

    static let xmlElement = XMLFieldTable("m:Blob", in: testNamespaces)
    static let xmlFields = Blob.xmlFields

    init(xmlPlaceholder placeholder: XMLPlaceholder) {
        blob = Blob(xmlPlaceholder: placeholder)
    }

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        try blob.decodeField(field, from: &decoder)
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        blob.encodeFields(to: &encoder)
    }
}
