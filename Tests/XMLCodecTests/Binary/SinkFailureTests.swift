import TestSupport
import Testing
import XMLCodec

@Suite("Sinks that fail, and content that breaks off")
struct SinkFailureTests {
    private let document = Array(Mail.document(content: base64(someBytes(150_000))).utf8)

    @Test(
        "what a sink throws ends decoding, and the sink is aborted once",
        arguments: [RecordingSink.Failure.write(0), .write(1), .write(3), .finish],
        [1_000, 1 << 20]
    )
    func sinkThrows(_ failure: RecordingSink.Failure, size: Int) {
        let record = SinkRecord()
        var decoder = XMLDecoder(Mail.self)
        decoder.binarySink = { _ in RecordingSink(record, failure: failure) }
        do throws(XMLDecodingError) {
            try feed(document, to: &decoder, inChunksOf: size)
            _ = try decoder.finish()
            Issue.record("decoded")
        } catch {
            #expect(error.reason == .sinkFailed)
            #expect(error.underlying as? RecordingSink.Broken == RecordingSink.Broken())
            #expect(error.path.description == "/m:Mail/t:Attachment[1]/t:Content")
        }
        #expect(record.count(.aborted) == 1)
        #expect(record.events.last == .aborted)
        #expect(record.count(.finished) == 0)
    }

    @Test("what the choice of a sink throws ends decoding")
    func choiceThrows() {
        do throws(XMLDecodingError) {
            var decoder = XMLDecoder(Mail.self)
            decoder.binarySink = { _ in throw RecordingSink.Broken() }
            _ = try decoder.decode(document)
            Issue.record("decoded")
        } catch {
            #expect(error.reason == .sinkFailed)
            #expect(error.underlying is RecordingSink.Broken)
        }
    }

    @Test(
        "content that breaks off aborts its sink once",
        arguments: [
            ("AAAA", .truncated), ("AAA*", .invalidBase64(.invalidCharacter, offset: 3)),
            ("AAAA<x/>", .unexpectedElement(XMLName("x"))),
            ("AAAA&", .malformed(code: 0)), ("AAAA</t:Name>", .malformed(code: 0)), ("AAAA<p:x/>", .unboundPrefix),
            ("A</t:Content>", .invalidBase64(.truncatedQuantum, offset: 1)),
        ] as [(String, XMLDecodingError.Reason)]
    )
    func brokenContent(_ content: String, _ reason: XMLDecodingError.Reason) {
        let whole = Mail.document(content: "|").split(separator: "|")[0] + content
        let document = Array(whole.utf8) + (reason == .truncated ? [] : Array(" </t:Content>".utf8))
        for size in [1, 5, document.count] {
            let record = SinkRecord()
            let error = error(of: document, recordingIn: record, inChunksOf: size)
            #expect(error?.category == XMLDecodingError(reason).category)
            #expect(record.count(.aborted) == 1, "\(size)")
        }
    }

    @Test("a fault in the attributes of a streamed element is found before a sink is chosen for it")
    func brokenAttributes() {
        let record = SinkRecord()
        let document = Mail.document("<t:Piece xsi:nil='1' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'/>")
        let error = error(of: Array(document.utf8), recordingIn: record, inChunksOf: 1 << 20)
        #expect(error?.reason == .unexpectedNil)
        #expect(record.events.isEmpty)
    }

    @Test("a fault after the content leaves its sink finished")
    func faultAfter() {
        let record = SinkRecord()
        let document = Mail.document(content: "AAAA").replacing("</t:Content>", with: "</t:Content><p:x/>")
        let error = error(of: Array(document.utf8), recordingIn: record, inChunksOf: 1 << 20)
        #expect(error?.reason == .unboundPrefix)
        #expect(record.events == [.wrote(3), .finished])
    }

    @Test("dropping a decoder aborts the open sink once, wherever it is dropped")
    func dropped() throws {
        let document = Array(Mail.document(content: base64(someBytes(30))).utf8)
        for count in document.indices {
            let record = SinkRecord()
            do {
                var decoder = XMLDecoder(Mail.self)
                decoder.binarySink = { _ in
                    record.add(.opened(""))
                    return RecordingSink(record)
                }
                try decoder.feed(document.span.extracting(..<count))
            }
            let opened = record.count(.opened(""))
            #expect(record.count(.aborted) + record.count(.finished) == opened, "\(count)")
        }
    }

    @Test("a sink is let go together with its decoder, after success and after failure")
    func letGo() {
        for content in ["AAAA</t:Content>", "AAAA*"] {
            weak var witness: SinkRecord?
            do {
                let record = SinkRecord()
                witness = record
                let document = Mail.document(content: content)
                _ = error(of: Array(document.utf8), recordingIn: record, inChunksOf: 7)
            }
            #expect(witness == nil)
        }
    }

    private func error(of document: [UInt8], recordingIn record: SinkRecord, inChunksOf size: Int) -> XMLDecodingError?
    {
        var decoder = XMLDecoder(Mail.self)
        decoder.binarySink = { _ in RecordingSink(record) }
        do throws(XMLDecodingError) {
            try feed(document, to: &decoder, inChunksOf: size)
            _ = try decoder.finish()
            return nil
        } catch {
            return error
        }
    }

    private func feed(
        _ document: [UInt8],
        to decoder: inout XMLDecoder<Mail>,
        inChunksOf size: Int
    ) throws(XMLDecodingError) {
        for start in stride(from: 0, to: document.count, by: size) {
            try decoder.feed(document.span.extracting(start..<min(start + size, document.count)))
        }
    }
}
