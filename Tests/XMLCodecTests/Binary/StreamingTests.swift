import Foundation
import TestSupport
import Testing
import XMLCodec

@Suite("Content that streams in")
struct StreamingTests {
    @Test(
        "content goes through white space, comments, CDATA sections and references",
        arguments: [0, 1, 2, 3, 4, 50, 57]
    )
    func markup(_ count: Int) {
        let bytes = someBytes(count)
        let text = base64(bytes)
        let spaced = text.map { "\($0) \n" }.joined()
        let cut = text.index(text.startIndex, offsetBy: text.count / 2)
        let variants = [
            text, " \t\r\n" + text + "\n ", spaced, "<![CDATA[\(text)]]>", "<!-- = -->\(text)<?x =?>",
            "\(text[..<cut])<!-- -->\(text[cut...])", "\(text[..<cut])<![CDATA[\(text[cut...])]]>",
            "\(text[..<cut])&#13;&#10;\(text[cut...])", text.replacing("=", with: "&#x3D;"),
            text.replacing("=", with: "= "),
        ]
        for (number, variant) in variants.enumerated() {
            let document = Mail.document("<t:Piece>\(variant)</t:Piece>")
            // All splits of the short ones.
            if count < 5 || number % 5 == 2 {
                expect(document, decodesAs: Mail(pieces: [.bytes(bytes)]))
            } else {
                expectQuickly(document, decodesAs: Mail(pieces: [.bytes(bytes)]))
            }
        }
    }

    @Test("content is decoded as simple content too, and in repeated elements")
    func shapes() {
        expect(
            Mail.document("<t:Blob Label='l'>AQID</t:Blob>"),
            decodesAs: Mail(blob: Blob(label: "l", value: .bytes([1, 2, 3])))
        )
        for empty in ["<t:Piece/>", "<t:Piece></t:Piece>", "<t:Piece> \n </t:Piece>"] {
            expect(
                Mail.document("\(empty)<t:Piece>AA==</t:Piece>\(empty)"),
                decodesAs: Mail(pieces: [.bytes([]), .bytes([0]), .bytes([])])
            )
        }
        expect(
            Mail.document("<t:Piece>AA<x/>==</t:Piece>"),
            as: Mail.self,
            isRefused: .unexpectedElement(XMLName("x"))
        )
    }

    @Test("sinks are chosen when what precedes the content is known")
    func choice() throws {
        let document = Mail.document(
            """
            <t:Subject>s</t:Subject>
            <t:Attachment><t:Name>one</t:Name><t:Size>3</t:Size><t:Content>AQID</t:Content><t:Note>n</t:Note></t:Attachment>
            <t:Attachment><t:Name>two</t:Name><t:Content>BAUG</t:Content></t:Attachment>
            <t:Piece>Bw==</t:Piece><t:Blob Label="b">CA==</t:Blob>
            """
        )
        let verifier = DecodingVerifier(Mail.self) { field in
            let attachment = field.partial(Attachment.self)
            #expect(attachment?.content == nil && attachment?.note == nil)
            #expect(field.partial(Mail.self)?.subject == "s")
            #expect(field.partial(Order.self) == nil)
            if let attachment { #expect((attachment.size == 3) == (attachment.name == "one")) }
            if field.partial(Mail.self)?.pieces.isEmpty == false { #expect(field.partial(Blob.self)?.label == "b") }
            return NamedSink(name: "\(field.path)=\(attachment?.name ?? "-")")
        }
        let mail = try verifier.value(of: document)
        #expect(
            mail.attachments.map { $0.content?.path } == [
                "/m:Mail/t:Attachment[1]/t:Content=one 3", "/m:Mail/t:Attachment[2]/t:Content=two 3",
            ]
        )
        #expect(mail.pieces.map(\.path) == ["/m:Mail/t:Piece[1]=- 1"])
        #expect(mail.blob?.value.path == "/m:Mail/t:Blob=- 1")
    }

    @Test("long content arrives in blocks, and is never held whole")
    func blocks() throws {
        let bytes = someBytes(200_000)
        let record = SinkRecord()
        var decoder = XMLDecoder(Mail.self)
        decoder.binarySink = { _ in RecordingSink(record) }
        let document = Array(Mail.document(content: base64(bytes)).utf8)
        for start in stride(from: 0, to: document.count, by: 10_000) {
            try decoder.feed(document.span.extracting(start..<min(start + 10_000, document.count)))
        }
        _ = try decoder.finish()
        #expect(record.bytes == bytes)
        #expect(record.count(.finished) == 1 && record.count(.aborted) == 0)
        let sizes = record.events.compactMap { event in if case .wrote(let count) = event { count } else { nil as Int? }
        }
        #expect(sizes.count >= 4 && sizes.allSatisfy { (1...(64 << 10)).contains($0) })
    }

    @Test("padding may be missing where that is allowed, and bits may not be lost")
    func padding() {
        var optional = XMLDecodingOptions()
        optional.base64Padding = .optional
        func document(_ text: String) -> String { Mail.document("<t:Piece>\(text)</t:Piece>") }
        for (text, bytes) in [("AQ", [1]), ("AQI", [1, 2]), ("AQID", [1, 2, 3]), ("AQ==", [1]), ("", [])]
            as [(String, [UInt8])]
        {
            expect(document(text), decodesAs: Mail(pieces: [.bytes(bytes)]), options: optional)
        }
        for (text, offset) in [("AQ", 2), ("AQI", 3), ("AQIDBA", 6)] {
            expect(
                document(text),
                as: Mail.self,
                isRefused: .invalidBase64(.missingPadding, offset: Int64(offset))
            )
        }
        let faults: [(String, XMLDecodingError.Base64Reason)] = [
            ("A", .truncatedQuantum), ("AQIDA", .truncatedQuantum), ("=", .invalidPadding), ("A===", .invalidPadding),
            ("====", .invalidPadding), ("AA==AA==", .dataAfterPadding), ("AQ==A", .dataAfterPadding),
            ("AA=A", .dataAfterPadding), ("AB==", .nonZeroTrailingBits), ("AAB=", .nonZeroTrailingBits),
        ]
        for (text, reason) in faults {
            for options in [XMLDecodingOptions(), optional] {
                do {
                    let error = try DecodingVerifier(Mail.self, options: options).error(of: document(text))
                    guard case .invalidBase64(let found, _)? = error?.reason else {
                        Issue.record("\(text): \(error?.summary ?? "decoded")")
                        continue
                    }
                    #expect(found == reason, "\(text)")
                } catch {
                    Issue.record("\(text): \(error)")
                }
            }
        }
    }

    @Test("a character outside of the alphabet is an error at its offset in the text")
    func invalidCharacters() {
        for offset in [0, 1, 2, 3, 4, 31, 32, 33, 63, 64, 65, 127, 1_000] {
            for character in ["-", "_", "\u{7F}", "*", "é", "."] {
                let text = String(repeating: "A", count: offset) + character + "AAAA"
                let reason = XMLDecodingError.Reason.invalidBase64(.invalidCharacter, offset: Int64(offset))
                let document = Array(Mail.document("<t:Piece>\(text)</t:Piece>").utf8)
                for size in [1, 3, 64, document.count] {
                    #expect(decode(document, as: Mail.self, inChunksOf: size)?.reason == reason)
                }
            }
        }
        let spaced = Mail.document("<t:Piece>AA \n<!-- comment -->AA&#32;-A</t:Piece>")
        expect(spaced, as: Mail.self, isRefused: .invalidBase64(.invalidCharacter, offset: 7))
    }

    @Test("content may be written to a file, counted or handed to a closure")
    func otherSinks() throws {
        let bytes = someBytes(100_000)
        let document = Array(Mail.document(content: base64(bytes)).utf8)
        var decoder = XMLDecoder(Mail.self)
        decoder.binarySink = { _ in XMLDiscardingSink() }
        #expect(try decoder.decode(document).attachments[0].content == .consumed(byteCount: 100_000))
        let record = SinkRecord()
        decoder = XMLDecoder(Mail.self)
        decoder.binarySink = { _ in
            XMLClosureSink { bytes in record.add(.finished, bytes.indices.map { bytes[$0] }) }
        }
        #expect(try decoder.decode(document).attachments[0].content == .consumed(byteCount: 100_000))
        #expect(record.bytes == bytes)
        decoder = XMLDecoder(Mail.self)
        decoder.binarySink = { _ in XMLMemorySink(limit: 100_000) }
        #expect(try decoder.decode(document).attachments[0].content?.bytes == bytes)
    }
}

/// A sink whose content says what it is called and how long it was.
private struct NamedSink: XMLBinarySink {
    let name: String
    private var count = 0

    init(name: String) { self.name = name }

    mutating func write(_ bytes: Span<UInt8>) { count += bytes.count }

    mutating func finish() -> XMLBinary { .file("\(name) \(count)") }

    mutating func abort() {}
}
