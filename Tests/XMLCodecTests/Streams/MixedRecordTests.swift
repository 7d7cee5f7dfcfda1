import TestSupport
import Testing
import XMLCodec

@Suite("Records of mixed content")
struct MixedRecordTests {
    private let content = "one <t:Code>two</t:Code><t:Bold/> three<t:Bold>four <t:Bold>five</t:Bold></t:Bold>"

    /// All records of a document fed in chunks, with their paths.
    private func records(chunkSize: Int) throws -> [(record: Prose.Content, path: String)] {
        let document = Array("<m:Page \(declarations)><t:Prose>\(content)</t:Prose></m:Page>".utf8)
        var decoder = XMLRecordDecoder(\Prose.content, in: ProsePage.self)
        var result: [(Prose.Content, String)] = []
        for start in stride(from: 0, to: document.count, by: chunkSize) {
            try decoder.feed(Array(document[start..<min(start + chunkSize, document.count)]))
            while let record = try decoder.next() { result.append((record, decoder.path.description)) }
        }
        try decoder.finish()
        while let record = try decoder.next() { result.append((record, decoder.path.description)) }
        #expect(try decoder.takeRoot() == ProsePage(prose: Prose()))
        return result
    }

    @Test("runs of text and elements come one by one, inner ones first, at every chunk size")
    func records() throws {
        let expected: [Prose.Content] = [
            .text("one "), .code("two"), .bold(Prose()), .text(" three"), .text("four "), .text("five"), .bold(Prose()),
            .bold(Prose()),
        ]
        for size in 1...200 {
            let records = try records(chunkSize: size)
            #expect(records.map(\.record) == expected, "chunks of \(size)")
            #expect(records[1].path == "/m:Page/t:Prose/t:Code[2]")
            #expect(records[0].path == "/m:Page/t:Prose/.[1]")
            #expect(records[3].path == "/m:Page/t:Prose/.[4]")
        }
    }

    @Test("elements with mixed content are records themselves")
    func elements() throws {
        let prose = "<t:Prose>a<t:Code>b</t:Code></t:Prose><t:Prose/><t:Prose> </t:Prose>"
        let document = Array("<m:Book \(declarations)>\(prose)</m:Book>".utf8)
        for size in 1...document.count {
            var decoder = XMLRecordDecoder(\ProseBook.pages, in: ProseBook.self)
            var pages: [Prose] = []
            for start in stride(from: 0, to: document.count, by: size) {
                try decoder.feed(Array(document[start..<min(start + size, document.count)]))
                while let page = try decoder.next() { pages.append(page) }
            }
            #expect(pages == [Prose([.text("a"), .code("b")]), Prose(), Prose([.text(" ")])])
        }
    }
}

/// A document with one mixed element.
private struct ProsePage: XMLRootElement, Hashable {
    var prose: Prose?
}

extension ProsePage {
    static let xmlElement = XMLFieldTable("m:Page", in: testNamespaces)
    static let xmlFields = XMLFieldTable("t:Prose", in: testNamespaces)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        try decoder.decode(&prose)
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(prose, 0)
    }
}

/// A document of mixed elements.
private struct ProseBook: XMLRootElement, Hashable {
    var pages: [Prose] = []
}

extension ProseBook {
    static let xmlElement = XMLFieldTable("m:Book", in: testNamespaces)
    static let xmlFields = XMLFieldTable("t:Prose*", in: testNamespaces)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        try decoder.decode(&pages)
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(pages, 0)
    }
}
