import TestSupport
import Testing
import XMLCodec

@Suite("Documents that follow each other in one stream")
struct DocumentStreamTests {
    private static let first = "<m:Tree \(declarations) Name='1'><t:Child Name='ä'/></m:Tree>"
    private static let second = "<Tree xmlns='urn:test:messages'\n Name='2' />"
    private static let third = "<x:Tree xmlns:x='urn:test:messages' Name='3'></x:Tree >"
    private static let trees = [
        Tree(name: "1", children: [Tree(name: "ä")]), Tree(name: "2"), Tree(name: "3"),
    ]

    @Test(
        "each is decoded, whatever stands between them, at every split",
        arguments: [
            "", " ", "\r\n\r\n", "<?xml version='1.0' encoding='utf-8'?>", "\n<?xml version=\"1.0\"?>\n",
            "<!-- <Tree/> -->", "<?target data?>", "\u{FEFF}", "\n\u{FEFF}<?xml version='1.0'?>",
            " <!-- a --> <?b c?> <?xml version='1.0'?> <!-- d --> <?e f?>\r",
        ]
    )
    func separators(_ separator: String) throws {
        let documents = [Self.first, Self.second, Self.third]
        for text in [documents.joined(separator: separator), separator + documents.joined(separator: separator)] {
            try expectStream(text, is: Self.trees)
        }
    }

    @Test("comments and white space may follow the last one", arguments: ["\n", "<!-- bye -->", " <?bye bye?>\r\n"])
    func miscellanyAtTheEnd(_ end: String) throws {
        try expectStream(Self.first + end, is: [Self.trees[0]])
    }

    @Test("a stream of nothing has no documents", arguments: ["", "\n \t", "<!-- nothing -->"])
    func nothing(_ text: String) throws {
        try expectStream(text, is: [])
    }

    @Test("each is there with its last byte")
    func immediately() throws {
        let separator = "\n<!-- --><?xml version='1.0'?>"
        let documents = [Self.first, Self.second, Self.third]
        var decoder = XMLDocumentDecoder(Tree.self)
        for (document, tree) in zip(documents, Self.trees) {
            let bytes = Array((separator + document).utf8)
            for byte in bytes.dropLast() {
                try decoder.feed([byte])
                #expect(try decoder.next() == nil)
            }
            try decoder.feed([bytes[bytes.count - 1]])
            #expect(try decoder.next() == tree)
        }
    }

    @Test("a stream cut anywhere but between documents is truncated")
    func truncated() throws {
        let separator = "\n<!-- c -->\n"
        let text = Array((Self.first + separator + Self.second).utf8)
        let firstEnd = Self.first.utf8.count
        let clean = [firstEnd, firstEnd + 1, firstEnd + separator.utf8.count - 1, firstEnd + separator.utf8.count]
        for count in 0...text.count {
            let result = DocumentStream.push(Array(text[..<count]), cuts: [count / 2, count])
            let isClean = count == 0 || clean.contains(count) || count == text.count
            #expect(result.error?.reason == (isClean ? nil : .truncated), "\(count)")
            #expect(result.documents.count == (count == text.count ? 2 : count >= firstEnd ? 1 : 0))
        }
    }

    @Test(
        "faults have their place in the stream",
        arguments: [
            ("x", .malformed(code: 0), 0), ("</m:Tree>", .malformed(code: 0), 1), ("<p:a/>", .unboundPrefix, 0),
            ("<a/>", .unexpectedRoot(XMLName("a")), 0),
        ] as [(String, XMLDecodingError.Reason, Int)],
        ["", "\n", "\r\n \r", "<!-- ä -->", "\n<!-- \n --> "]
    )
    func faults(
        _ fault: (text: String, reason: XMLDecodingError.Reason, offset: Int),
        _ separator: String
    ) {
        let before = Self.first + separator
        let text = before + fault.text
        for result in DocumentStream.allSplits(of: text) {
            #expect(result.documents == [Self.trees[0]])
            #expect(result.error?.category == XMLDecodingError(fault.reason).category, "\(text)")
            #expect(result.error?.location == location(of: before.utf8.count + fault.offset, in: text), "\(text)")
        }
    }

    @Test("a document type declaration is refused in any of them")
    func doctype() {
        for result in DocumentStream.allSplits(of: Self.first + "<!DOCTYPE Tree>" + Self.second) {
            #expect(result.documents == [Self.trees[0]])
            #expect(result.error?.reason == .doctypeForbidden)
        }
    }

    @Test("limits hold for each document by itself")
    func limits() throws {
        let options = XMLDecodingOptions.limits {
            $0.namespaces = 2
            $0.valueBytes = 3 * MemoryLayout<Tree>.size
        }
        let documents = (0..<50).map { "<Tree xmlns='urn:test:messages' xmlns:a='urn:\($0)'/>" }
        let result = DocumentStream.push(Array(documents.joined().utf8), cuts: [7, 4_000], options: options)
        #expect(result.error == nil)
        #expect(result.documents.count == 50)
        let tooMany = "<Tree xmlns='urn:test:messages' xmlns:a='urn:a' xmlns:b='urn:b'/>"
        let refused = DocumentStream.push(Array((documents[0] + tooMany).utf8), cuts: [70], options: options)
        #expect(refused.error?.reason == .limitExceeded(.namespaces))
    }

    @Test("a document behind a long token is there with its last byte, too", arguments: [1, 7, 100, 4_000])
    func longToken(size: Int) throws {
        for token in [
            "<!-- \(String(repeating: "x", count: 20_000)) -->",
            "<?a \(String(repeating: ">" + String(repeating: "x", count: 200), count: 100))?>",
        ] {
            let bytes = Array("<m:Tree \(declarations)>\(token)</m:Tree>".utf8)
            var decoder = XMLDocumentDecoder(Tree.self)
            for start in stride(from: 0, to: bytes.count, by: size) {
                try decoder.feed(bytes.span.extracting(start..<min(start + size, bytes.count)))
            }
            #expect(try decoder.next() == Tree())
        }
    }

    @Test("sinks are chosen in each document")
    func sinks() throws {
        let record = SinkRecord()
        var decoder = XMLDocumentDecoder(Mail.self)
        decoder.binarySink = { _ in RecordingSink(record) }
        try decoder.feed(Array((Mail.document(content: "AAAA") + Mail.document(content: "AQID")).utf8))
        try decoder.finish()
        var contents: [XMLBinary?] = []
        while let mail = try decoder.next() { contents.append(mail.attachments.first?.content) }
        #expect(contents == [.bytes([0, 0, 0]), .bytes([1, 2, 3])])
        #expect(record.count(.finished) == 2)
    }

    @Test("after an error, and after the end, the decoder can't be used")
    func misuse() throws {
        var broken = XMLDocumentDecoder(Tree.self)
        try broken.feed([0x3C])
        #expect(throws: XMLDecodingError(.truncated)) { try broken.finish() }
        #expect(throws: XMLDecodingError(.misuse)) { try broken.feed([0x3C]) }
        var ended = XMLDocumentDecoder(Tree.self)
        try ended.finish()
        let isAtEnd = ended.isAtEnd
        #expect(isAtEnd)
        #expect(throws: XMLDecodingError(.misuse)) { try ended.feed([0x3C]) }
        #expect(throws: XMLDecodingError(.misuse)) { try ended.finish() }
    }

    /// Expects that a stream has documents, however it is cut and read.
    private func expectStream(
        _ text: String,
        is trees: [Tree],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for result in DocumentStream.allSplits(of: text) {
            #expect(result.documents == trees, "\(text)", sourceLocation: sourceLocation)
            #expect(result.error == nil, "\(text)", sourceLocation: sourceLocation)
        }
    }
}

/// What becomes of a stream of trees.
private struct DocumentStream {
    var documents: [Tree] = []
    var error: XMLDecodingError?

    /// Pushes a stream in pieces that end at offsets.
    static func push(_ bytes: [UInt8], cuts: [Int], options: XMLDecodingOptions = .default) -> DocumentStream {
        var result = DocumentStream()
        var decoder = XMLDocumentDecoder(Tree.self, options: options)
        do throws(XMLDecodingError) {
            var start = 0
            for end in cuts + [bytes.count] where end <= bytes.count {
                try decoder.feed(bytes.span.extracting(start..<end))
                start = end
                while let tree = try decoder.next() { result.documents.append(tree) }
            }
            try decoder.finish()
            while let tree = try decoder.next() { result.documents.append(tree) }
        } catch {
            result.error = error
        }
        return result
    }

    /// Pushes a stream in chunks of all sizes, and at random splits.
    static func allSplits(of text: String) -> [DocumentStream] {
        let bytes = Array(text.utf8)
        let splits = DocumentSplits(count: bytes.count)
        var random = SeededRandomness(seed: UInt64(bytes.count))
        let cuts =
            splits.chunkSizes.map { splits.cuts(every: $0) }
            + (0..<4).map { _ in splits.randomCuts(using: &random) }
        return cuts.map { push(bytes, cuts: $0) }
    }
}
