import TestSupport
import Testing
import XMLCodec

@Suite("Documents that end early, and the marker that servers put there")
struct TruncationTests {
    private static let marker = "=== Truncated Data ==="
    private static let document =
        "<?xml version='1.0'?><m:Mail \(declarations)><t:Subject a='b'>S &amp; ä</t:Subject><!-- c -->"
        + "<t:Attachment><t:Name>n</t:Name><t:Content>AQID\nBAUG</t:Content></t:Attachment>"
        + "<t:Piece>AAAA=</t:Piece></m:Mail>"

    @Test(
        "a document cut anywhere is truncated, with the marker and without it, at every split",
        arguments: ["", marker]
    )
    func everywhere(marker: String) throws {
        let valid = Self.document.replacing("AAAA=", with: "AAA=")
        let bytes = Array(valid.utf8)
        for count in bytes.indices {
            for tail in marker.isEmpty ? [""] : ["", "\n", " \r\n\t "] {
                let cut = Array(bytes[..<count]) + Array((marker + tail).utf8)
                for size in [1, 2, 3, 5, 7, 11, 22, 23, 50, cut.count] where size > 0 {
                    let error = decode(cut, as: Mail.self, inChunksOf: size)
                    #expect(error?.reason == .truncated, "\(count) in chunks of \(size)")
                    if !marker.isEmpty { #expect((error?.location.byteOffset ?? .max) <= count) }
                }
            }
        }
    }

    @Test("a document that is complete isn't with the marker behind it")
    func behind() {
        for size in [1, 5, 100, 1_000] {
            let document = Array((Order.document(Order.required) + Self.marker).utf8)
            let error = decode(document, as: Order.self, inChunksOf: size)
            #expect(error?.reason == .truncated)
        }
    }

    @Test("a marker with something behind it is content like any other")
    func inside() {
        for text in [
            Self.marker, "== " + Self.marker + " " + Self.marker, "=== Truncated Dat", "=", "a=== Trunc== ===",
        ] {
            expect(
                "<m:Texts \(declarations)><t:String>\(text)</t:String><t:Normalized>\(text)</t:Normalized></m:Texts>",
                decodesAs: Texts(string: text, normalized: text)
            )
        }
    }

    @Test("a fault before the marker stays what it is, at every split")
    func faults() {
        for fault in ["<m:Mail \(declarations)><t:Subject></t:Name>", "<m:Mail \(declarations)>x", "<a/>"] {
            let whole = decode(Array(fault.utf8), as: Mail.self, inChunksOf: 1_000)?.category
            let document = Array((fault + Self.marker).utf8)
            for size in 1...document.count {
                #expect(decode(document, as: Mail.self, inChunksOf: size)?.category == whole, "\(fault) \(size)")
            }
        }
    }

    @Test("a start of the marker alone is what stands there")
    func incomplete() {
        let start = "<m:Mail \(declarations)><t:Subject/>"
        for count in 1..<Self.marker.count {
            let document = Array((start + Self.marker.prefix(count)).utf8)
            for size in [1, 3, document.count] {
                #expect(decode(document, as: Mail.self, inChunksOf: size)?.reason == .unexpectedText)
            }
        }
    }

    @Test("a lot of white space may stand behind a marker that is none")
    func whiteSpace() throws {
        let text = Self.marker + String(repeating: " \n", count: 2_000)
        let document = Array("<m:Texts \(declarations)><t:String>\(text)</t:String></m:Texts>".utf8)
        let verifier = DecodingVerifier(Texts.self)
        for size in [1, 100, 1_000, 1_100, 5_000] {
            let cuts = DocumentSplits(count: document.count).cuts(every: size)
            #expect(try verifier.decode(document, cuts: cuts).get().string == text)
        }
    }

    @Test("of a type that has no marker, it is text")
    func noMarker() {
        let document = Array(("<m:Page \(declarations)>" + Self.marker).utf8)
        #expect(decode(document, as: Page.self, inChunksOf: 7)?.reason == .unexpectedText)
    }

    @Test(
        "a marker may hold markup, and start as a document ends",
        arguments: ["<!-- cut -->", "<cut/>", "]]>", ">>> cut <<<", "</m:Marked>!", "</m:Marked><cut", "<", ">"]
            as [StaticString]
    )
    func markup(marker: StaticString) {
        let text = "<m:Marked \(declarations) Label='a'>some &lt; text<!-- cut --> and more</m:Marked>"
        Marked.$xmlTruncationMarker.withValue(marker) {
            let bytes = Array(text.utf8)
            for count in bytes.indices {
                for tail in ["", "\r\n"] {
                    let cut = Array(bytes[..<count]) + Array((marker.description + tail).utf8)
                    // The document itself may end as the marker does.
                    if text.hasPrefix(String(decoding: cut, as: UTF8.self)) || count == 0 { continue }
                    for size in [1, 2, 3, 5, 7, 50, cut.count] {
                        let error = decode(cut, as: Marked.self, inChunksOf: size)
                        #expect(error?.reason == .truncated, "\(count) in chunks of \(size)")
                    }
                }
            }
            guard !text.hasSuffix(marker.description) else { return }
            expect(text, decodesAs: Marked(label: "a", text: "some < text and more"))
        }
    }

    @Test("sinks are aborted once, and have seen nothing of the marker")
    func sinks() {
        let content = Array(Mail.document(content: base64(someBytes(40))).utf8)
        let text = Array(Self.marker.utf8)
        for count in content.indices {
            for size in [1, 9, 1_000] {
                let record = SinkRecord()
                let cut = Array(content[..<count]) + text
                var decoder = XMLDecoder(Mail.self)
                decoder.binarySink = { _ in
                    record.add(.opened(""))
                    return RecordingSink(record)
                }
                do throws(XMLDecodingError) {
                    for start in stride(from: 0, to: cut.count, by: size) {
                        try decoder.feed(cut.span.extracting(start..<min(start + size, cut.count)))
                    }
                    _ = try decoder.finish()
                    Issue.record("decoded")
                } catch {
                    #expect(error.reason == .truncated)
                }
                #expect(record.count(.aborted) + record.count(.finished) == record.count(.opened("")))
                #expect(someBytes(40).starts(with: record.bytes))
            }
        }
    }

    @Test("a stream of documents that ends with the marker is truncated, also between documents")
    func documents() {
        let document = "<Tree xmlns='urn:test:messages'/>"
        for text in [document + Self.marker, document + "\n" + Self.marker + "\n", document + "<Tr" + Self.marker] {
            for size in [1, 7, 1_000] {
                let bytes = Array(text.utf8)
                var decoder = XMLDocumentDecoder(Tree.self)
                var count = 0
                let error = #expect(throws: XMLDecodingError.self) {
                    for start in stride(from: 0, to: bytes.count, by: size) {
                        try decoder.feed(bytes.span.extracting(start..<min(start + size, bytes.count)))
                        while try decoder.next() != nil { count += 1 }
                    }
                    try decoder.finish()
                }
                #expect(error?.reason == .truncated && count == 1)
            }
        }
    }
}

/// A type whose marker a test chooses.
private struct Marked: XMLRootElement, Hashable {
    @TaskLocal static var xmlTruncationMarker: StaticString?

    var label: String?
    var text = ""

    init(label: String, text: String) {
        self.label = label
        self.text = text
    }

    static let xmlElement = XMLFieldTable("m:Marked", in: testNamespaces)
    static let xmlFields = XMLFieldTable("@Label .", in: testNamespaces)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&label)
        case 1: try decoder.decode(&text)
        default: preconditionFailure("Marked has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(label, 0)
        encoder.encode(text, 1)
    }
}
