import ExchangeWebServices
import Testing

@Suite("Answers to GetStreamingEvents, one behind the other")
struct EventStreamTests {
    private typealias Reply = Envelope<GetStreamingEventsResponse>

    private static let parts = [
        "GetStreamingEvents/response-notification-as-sent", "GetStreamingEvents/response-notification",
        "GetStreamingEvents/response-status",
    ]

    @Test("Each of them comes as soon as it is complete", arguments: ["", "\r\n", "<?xml version=\"1.0\"?>"])
    func envelopes(separator: String) async throws {
        // Messages that have a declaration of their own get no second one.
        let documents = try Self.parts.map { name in
            let bytes = try Messages.bytes(name)
            return bytes.starts(with: "<?xml".utf8) ? bytes : Array(separator.utf8) + bytes
        }
        var expected: [Reply] = []
        var decoder = XMLDocumentDecoder(Reply.self, options: .strict)
        for document in documents {
            for byte in document.dropLast() { try decoder.feed([byte]) }
            #expect(try decoder.next() == nil)
            try decoder.feed([document[document.count - 1]])
            expected.append(try required(decoder.next()))
        }
        try decoder.finish()
        let stream = Array(documents.joined())
        for size in [1, 3, 100, 1_000, 1_461, stream.count] {
            var envelopes: [Reply] = []
            for try await envelope in XMLDocuments(Reply.self, from: Chunks(stream, size: size), options: .strict) {
                envelopes.append(envelope)
            }
            #expect(envelopes == expected)
        }
        let counts = try expected.map { envelope in
            try envelope.content().message(GetStreamingEventsResponseMessageType.self).notifications?.notification.count
        }
        #expect(counts == [1, 1, nil])
        #expect(expected[0].header?.serverVersionInfo?.majorVersion == 15)
    }

    @Test("A stream that is cut off inside an envelope is truncated, behind one it isn't")
    func truncated() async throws {
        let document = try Messages.bytes("GetStreamingEvents/response-notification-as-sent")
        for count in Array(stride(from: 0, to: document.count, by: 7)) + [document.count] {
            let stream = document + document.prefix(count)
            var received = 0
            do {
                for try await _ in XMLDocuments(Reply.self, from: Chunks(stream, size: 100)) { received += 1 }
                #expect(count == 0 || count == document.count)
            } catch let error as XMLDecodingError {
                #expect(error.reason == .truncated)
                #expect(error.location.byteOffset >= document.count)
            }
            #expect(received == (count == document.count ? 2 : 1))
        }
    }
}
