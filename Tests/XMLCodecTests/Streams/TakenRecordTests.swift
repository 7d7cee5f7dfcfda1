import TestSupport
import Testing
import XMLCodec

@Suite("Records that are taken out of a document")
struct TakenRecordTests {
    private let entries = """
        <t:Id Id='1'/><t:Text>two</t:Text><t:Note>n</t:Note>
        <t:Order Number='3'>\(Order.required)</t:Order><x:any xmlns:x='u'>4</x:any><t:Id Id='5'></t:Id>
        """

    @Test("they come one by one, with what precedes each of them and nothing else, at every split")
    func records() throws {
        let document = Page.document(entries, after: "<t:Code>done</t:Code>")
        for seen in try allSplits(of: document) {
            #expect(seen.map(\.kind) == ["id", "text", "order", "fragment", "id"])
            #expect(
                seen.map(\.path) == [
                    "/m:Page/t:Entries/t:Id[1]", "/m:Page/t:Entries/t:Text[2]", "/m:Page/t:Entries/t:Order[3]",
                    "/m:Page/t:Entries/*[4]", "/m:Page/t:Entries/t:Id[5]",
                ]
            )
            #expect(seen.map(\.parent.total) == [9, 9, 9, 9, 9])
            #expect(seen.map(\.parent.notes.count) == [0, 0, 1, 1, 1])
            #expect(seen.allSatisfy { $0.parent.entries.isEmpty })
            #expect(seen.map(\.location.line) == [1, 1, 2, 2, 2])
        }
    }

    @Test("the rest of the document comes afterwards")
    func root() throws {
        var decoder = XMLRecordDecoder(\Entries.entries, in: Page.self)
        try decoder.feed(Array(Page.document(entries, after: "<t:Code>done</t:Code>").utf8))
        try decoder.finish()
        var count = 0
        while try decoder.next() != nil { count += 1 }
        #expect(count == 5)
        let isAtEnd = decoder.isAtEnd
        #expect(isAtEnd)
        let page = try decoder.takeRoot()
        #expect(page.number == 7 && page.code == "done" && page.entries.total == 9)
        #expect(page.entries.entries.isEmpty && page.entries.notes == ["n"])
        #expect(throws: XMLDecodingError(.misuse)) { try decoder.takeRoot() }
    }

    @Test("there may be more of them than a list may hold, of one kind and of several")
    func mixedKinds() throws {
        let options = XMLDecodingOptions.limits { $0.listCount = 3 }
        let document = Page.document(
            String(repeating: "<t:Id Id='1'/>", count: 5) + "<t:Text>two</t:Text><t:Id Id='3'/><t:Text>four</t:Text>"
        )
        var decoder = XMLRecordDecoder(\Entries.entries, in: Page.self, options: options)
        try decoder.feed(Array(document.utf8))
        try decoder.finish()
        var count = 0
        while try decoder.next() != nil { count += 1 }
        #expect(count == 8)
    }

    @Test("values of simple types can be records, too")
    func simpleTypes() throws {
        let document = Page.document("<t:Id Id='1'/><t:Note>a</t:Note><t:Note/><t:Note>c</t:Note>")
        var decoder = XMLRecordDecoder(\Entries.notes, in: Page.self)
        try decoder.feed(Array(document.utf8))
        try decoder.finish()
        var notes: [String] = []
        while let note = try decoder.next() { notes.append(note) }
        #expect(notes == ["a", "", "c"])
        #expect(try decoder.takeRoot().entries.entries.count == 1)
    }

    @Test("the values of a list are records in its order, at every split")
    func lists() throws {
        let words = (0..<50).map { "w\($0)" }
        let document = Array(Texts.document("<t:Words> \(words.joined(separator: " \n")) </t:Words>").utf8)
        let splits = DocumentSplits(count: document.count)
        for size in splits.chunkSizes {
            var decoder = XMLRecordDecoder(\Texts.words, in: Texts.self)
            var taken: [String] = []
            var start = 0
            for end in splits.cuts(every: size) + [document.count] {
                try decoder.feed(document.span.extracting(start..<end))
                start = end
                while let word = try decoder.next() { taken.append(word) }
            }
            try decoder.finish()
            #expect(taken == words, "chunks of \(size)")
            #expect(try decoder.takeRoot().words == [])
        }
    }

    @Test("what is missing, and what is wrong, is found as without them")
    func faults() throws {
        var strict = XMLDecodingOptions()
        strict.validation = .strict
        for (document, reason, path) in [
            (Page.document(""), .missingElement("t:Order|t:Id|t:Text|*"), "/m:Page/t:Entries"),
            (
                Page.document("<t:Id Id='1'/><t:Text>a</t:Text><t:Id/>"), .missingAttribute("Id"),
                "/m:Page/t:Entries/t:Id[3]"
            ),
            (
                Page.document(entries, after: "<t:Code/><t:Code/>"), .duplicateElement("t:Code"), "/m:Page"
            ),
        ] as [(String, XMLDecodingError.Reason, String)] {
            for size in [1, 3, 64, document.utf8.count] {
                let error = #expect(throws: XMLDecodingError(reason)) {
                    try read(
                        document,
                        cuts: DocumentSplits(count: document.utf8.count).cuts(every: size),
                        options: reason == .duplicateElement("t:Code") ? .default : strict
                    )
                }
                #expect(error?.path.description == path)
            }
        }
    }

    @Test("their number has no limit, and each may be as large as the limit says")
    func limits() throws {
        let options = XMLDecodingOptions.limits {
            $0.listCount = 3
            $0.valueBytes = 8_000
        }
        let kinds = [
            "<t:Id Id='1'/>", "<t:Text>\(String(repeating: "x", count: 100))</t:Text>",
            "<t:Order Number='3'>\(Order.required)</t:Order>", "<x:any xmlns:x='u'>some content</x:any>",
        ]
        for kind in kinds {
            var decoder = XMLRecordDecoder(\Entries.entries, in: Page.self, options: options)
            try decoder.feed(Array("<m:Page \(declarations)><t:Entries>".utf8))
            let record = Array(kind.utf8)
            for _ in 0..<2_000 {
                try decoder.feed(record)
                #expect(try decoder.next() != nil)
            }
            try decoder.feed(Array("<t:Note/><t:Note/><t:Note/>".utf8))
            #expect(try decoder.next() == nil)
            #expect(throws: XMLDecodingError(.limitExceeded(.listCount))) { try decoder.feed(Array("<t:Note/>".utf8)) }
        }
        let large = "<t:Text>\(String(repeating: "x", count: 8_000))</t:Text>"
        #expect(throws: XMLDecodingError(.limitExceeded(.valueBytes))) {
            try read(Page.document(large), cuts: [], options: options)
        }
        // What stays does count.
        let notes =
            String(repeating: "<t:Id Id='1'/><t:Code/>", count: 1)
            + (0..<2).map { _ in "<t:Note>\(String(repeating: "x", count: 4_000))</t:Note>" }.joined()
        #expect(throws: XMLDecodingError(.limitExceeded(.valueBytes))) {
            try read(Page.document(notes), cuts: [], options: options)
        }
    }

    @Test("content inside them streams to sinks, which are finished before the record is there")
    func streamedContent() throws {
        let attachments = (0..<3).map {
            "<t:Attachment><t:Name>\($0)</t:Name><t:Content>\(base64(someBytes(100 * $0)))</t:Content></t:Attachment>"
        }
        let document = Array(Page.document("<t:Id Id='1'/>" + attachments.joined()).utf8)
        for size in [1, 7, 100, document.count] {
            let record = SinkRecord()
            var decoder = XMLRecordDecoder(\Entries.attachments, in: Page.self)
            decoder.binarySink = { field in
                record.add(.opened(field.partial(Attachment.self)?.name ?? ""))
                return RecordingSink(record)
            }
            var count = 0
            for start in stride(from: 0, to: document.count, by: size) {
                try decoder.feed(document.span.extracting(start..<min(start + size, document.count)))
                while let attachment = try decoder.next() {
                    #expect(attachment.content == .bytes(someBytes(100 * count)))
                    #expect(record.count(.opened(attachment.name)) == 1)
                    count += 1
                    #expect(record.count(.finished) == count)
                }
            }
            #expect(count == 3)
        }
    }

    /// What is known of a record when it is there.
    private struct Seen: Equatable {
        var kind: String
        var path: String
        var location: XMLLocation
        var parent: Entries
        var page: Page?
    }

    private func allSplits(of document: String) throws -> [[Seen]] {
        let splits = DocumentSplits(count: document.utf8.count)
        var random = SeededRandomness(seed: 11)
        let cuts =
            splits.chunkSizes.map { splits.cuts(every: $0) }
            + (0..<8).map { _ in splits.randomCuts(using: &random) }
        let all = try cuts.map { try read(document, cuts: $0) }
        for seen in all { #expect(seen == all.last) }
        return all
    }

    @discardableResult
    private func read(
        _ document: String,
        cuts: [Int],
        options: XMLDecodingOptions = .default
    ) throws(XMLDecodingError) -> [Seen] {
        let bytes = Array(document.utf8)
        var seen: [Seen] = []
        var decoder = XMLRecordDecoder(\Entries.entries, in: Page.self, options: options)
        var start = 0
        for end in cuts + [bytes.count] {
            try decoder.feed(bytes.span.extracting(start..<end))
            start = end
            while let entry = try decoder.next() {
                let kind = "\(entry)".prefix { $0 != "(" }
                seen.append(
                    Seen(
                        kind: String(kind),
                        path: decoder.path.description,
                        location: decoder.location,
                        parent: decoder.partial(Entries.self) ?? Entries(),
                        page: decoder.partial(Page.self)
                    )
                )
            }
        }
        try decoder.finish()
        return seen
    }
}
