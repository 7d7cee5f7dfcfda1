import TestSupport
import Testing
import XMLCodec

@Suite("Records that are encoded while a document is written")
struct RecordTests {
    private let counts = [0, 1, 2, 3, 7, 64, 1_000]

    /// Expects that records make the same document as the same values of the property.
    private func check<Root: XMLRootElement & Equatable, Record: Sendable>(
        _ root: Root,
        _ property: WritableKeyPath<Root, [Record]>,
        sourceLocation: SourceLocation = #_sourceLocation,
        _ make: (Int) throws -> Record
    ) async throws {
        for count in counts {
            let records = try (0..<count).map(make)
            var value = root
            value[keyPath: property] += records
            let expected = try XMLEncoder().encode(value)
            let body = try XMLEncoder().body(for: root, records: property, from: records)
            #expect(body.contentLength == nil, sourceLocation: sourceLocation)
            let document = try body.bytes()
            #expect(try XMLDecoder(Root.self).decode(document) == value, sourceLocation: sourceLocation)
            if count > 0 { #expect(document == expected, "\(count) records", sourceLocation: sourceLocation) }
            let awaited = try XMLEncoder().body(for: root, records: property, from: RecordStream(records))
            let sizes = count > 7 ? [1_000, 1 << 20] : [1, 2, 3, 64]
            try BodyVerifier.expect(body, is: document, chunkSizes: sizes, sourceLocation: sourceLocation)
            for body in [body, awaited] {
                try await BodyVerifier.expectAwaited(
                    body,
                    is: document,
                    chunkSizes: sizes,
                    sourceLocation: sourceLocation
                )
            }
        }
    }

    @Test("records may be of any type that a repeated element has")
    func types() async throws {
        var order = Order(number: 1, tags: ["a"], itemIds: [ItemId(id: "first")], parent: ItemId(id: "p"))
        try await check(order, \.tags) { "tag <\($0)>" }
        try await check(order, \.itemIds) { ItemId(id: "\($0)") }
        order.itemIds = []
        try await check(Zoo(), \.herd) { $0 % 2 == 0 ? .dog(Dog(name: "\($0)")) : .cat(Cat(lives: 9)) }
        try await check(Nillables(), \.texts) { $0 % 3 == 0 ? .null : .value("\($0)") }
        try await check(Nillables(), \.items) { $0 % 3 == 0 ? .null : .value(ItemId(id: "\($0)")) }
        try await check(Texts(), \.rows) { [Int32($0), 2] }
        try await check(Texts(), \.prices) { Price(currency: "\($0)") }
        try await check(OpenList(known: ["k"]), \.any) { try XMLFragment("<a>\($0)</a>") }
        try await check(Names(), \.names) { XMLQName("a", namespace: $0 % 2 == 0 ? "urn:other" : "urn:test:types") }
    }

    @Test("elements inside of a record may have the same property")
    func nested() async throws {
        let child = Tree(left: Tree(name: "l", children: [Tree(), Tree()]), children: [Tree(name: "c")])
        let tree = Tree(name: "root", children: [Tree(name: "first", children: [Tree()])])
        try await check(tree, \.children) { Tree(name: "\($0)", children: [child]) }
    }

    @Test("the property may belong to an element anywhere, once")
    func places() async throws {
        var order = Order(number: 1, customer: "c", parent: ItemId(id: "p"))
        let owner = Nillables(order: .value(order))
        let ids = (0..<100).map { ItemId(id: "\($0)") }
        order.itemIds = ids
        let body = try XMLEncoder().body(for: owner, records: \Order.itemIds, from: ids)
        #expect(try body.bytes() == XMLEncoder().encode(Nillables(order: .value(order))))
        expectPlaces(0) { try XMLEncoder().body(for: Nillables(), records: \Order.itemIds, from: ids) }
        expectPlaces(0) { try XMLEncoder().body(for: owner, records: \Dog.tricks, from: ["sit"]) }
        expectPlaces(3) {
            try XMLEncoder().body(for: Tree(left: Tree(), right: Tree()), records: \Tree.children, from: [Tree()])
        }
        expectPlaces(0) { try XMLEncoder().body(for: Mail(), records: \Mail.unwritten, from: ["a"]) }
    }

    @Test("types that share their table, as those of one generic type do, are told apart")
    func genericOwners() throws {
        let ids = [ItemId(id: "a")]
        let body = try XMLEncoder().body(for: Shelf<ItemId>(), records: \Shelf<ItemId>.values, from: ids)
        #expect(try body.bytes() == XMLEncoder().encode(Shelf(values: ids)))
        expectPlaces(0) { try XMLEncoder().body(for: Shelf<ItemId>(), records: \Shelf<Price>.values, from: [Price()]) }
    }

    @Test("records whose place isn't there any more when they are encoded are an error")
    func vanishingPlace() throws {
        let body = try XMLEncoder().body(for: Curtain(), records: \Curtain.texts, from: ["a", "b"])
        #expect(try decoded(String(decoding: body.bytes(), as: UTF8.self), as: Curtain.self).texts == ["a", "b"])
        Curtain.$isShown.withValue(false) {
            #expect(throws: XMLEncodingError(.recordPlaces(0), path: XMLElementPath())) { try body.bytes() }
        }
    }

    private func expectPlaces(
        _ count: Int,
        sourceLocation: SourceLocation = #_sourceLocation,
        _ make: () throws -> XMLBody
    ) {
        #expect(throws: XMLEncodingError(.recordPlaces(count), path: XMLElementPath()), sourceLocation: sourceLocation)
        {
            try make()
        }
    }

    @Test("content may stream inside of records, and around them")
    func streamedContent() async throws {
        let long = someBytes(10_000)
        let sources: [@Sendable (Int) -> XMLBinary] = [
            { _ in .bytes(someBytes(4_000)) }, { .encoded(Array(base64(someBytes($0)).utf8)) },
            { count in .reader(byteCount: nil) { PieceReader(someBytes(count), sizes: [7]) } },
            { count in .chunks(byteCount: Int64(count)) { ChunkStream(someBytes(count), sizes: [5]) } },
        ]
        var mail = Mail(subject: "s", pieces: [.bytes(long)])
        mail.blob = Blob(value: .reader(byteCount: nil) { PieceReader(long, sizes: [1_000]) })
        for (number, source) in sources.enumerated() {
            let records = (0..<50).map { Attachment(name: "\($0)", content: source($0), note: "n") }
            var expected = Mail(subject: "s", pieces: [.bytes(long)], blob: Blob(value: .bytes(long)))
            expected.attachments = (0..<50).map { count in
                Attachment(name: "\(count)", content: .bytes(someBytes(number == 0 ? 4_000 : count)), note: "n")
            }
            let body = try XMLEncoder().body(for: mail, records: \Mail.attachments, from: records)
            let document = try XMLEncoder().encode(expected)
            if number < 3 { try BodyVerifier.expect(body, is: document, chunkSizes: [64, 1_000]) }
            try await BodyVerifier.expectAwaited(body, is: document, chunkSizes: [64, 1_000])
        }
    }

    @Test("what is wrong with a record is located by its position among all of them", arguments: [0, 1, 2, 70, 999])
    func errors(_ position: Int) async throws {
        let source = XMLBinary.reader(byteCount: 5) { PieceReader([1], sizes: [1]) }
        let broken = [
            Attachment(name: "\u{1}"), Attachment(name: "a", content: source),
            Attachment(name: "a", content: .consumed(byteCount: 1)),
        ]
        let reasons: [XMLEncodingError.Reason] = [
            .invalidCharacter(1), .lengthMismatch(expected: 5), .contentNotKept,
        ]
        for (attachment, reason) in zip(broken, reasons) {
            let records = (0..<1_000).map { $0 == position ? attachment : Attachment(name: "\($0)") }
            let body = try XMLEncoder().body(for: Mail(subject: "s"), records: \Mail.attachments, from: records)
            do throws(XMLEncodingError) {
                _ = try body.bytes()
                Issue.record("written")
            } catch {
                #expect(error.reason == reason)
                let field = reason == .invalidCharacter(1) ? "Name" : "Content"
                #expect(error.path.description == "/m:Mail/t:Attachment[\(position + 1)]/t:\(field)")
            }
        }
    }

    @Test("a sequence is made anew for each pass, and asked for a bounded number of records ahead")
    func sequences() throws {
        let counter = OpenCounter()
        let body = try XMLEncoder().body(
            for: Mail(),
            records: \Mail.attachments,
            from: (0..<100_000).lazy.map { number in
                counter.add()
                return Attachment(name: "\(number)")
            }
        )
        #expect(counter.count == 0)
        for pass in 1...2 {
            var chunks = body.makeChunks(ofSize: 1_000)
            _ = try chunks.next()
            #expect((1..<2_000).contains(counter.count - (pass - 1) * 100_000))
            while try chunks.next() != nil {}
            #expect(counter.count == pass * 100_000)
        }
    }
}

extension Mail {
    /// A property that isn't part of the document.
    fileprivate var unwritten: [String] {
        get { [] }
        set {}
    }
}

/// A generic type: all of its kinds have one table.
private struct Shelf<Value: XMLElementCodable>: XMLRootElement {
    var values: [Value] = []

    init(values: [Value] = []) {
        self.values = values
    }

    static var xmlElement: XMLFieldTable { ShelfTables.element }
    static var xmlFields: XMLFieldTable { ShelfTables.content }

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        try decoder.decode(&values)
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(values, 0)
    }
}

private enum ShelfTables {
    static let element = XMLFieldTable("m:Shelf", in: testNamespaces)
    static let content = XMLFieldTable("t:Value*", in: testNamespaces)
}

/// A type that doesn't encode its property each time.
private struct Curtain: XMLRootElement {
    @TaskLocal static var isShown = true

    var texts: [String] = []

    init() {}

    static let xmlElement = XMLFieldTable("m:Curtain", in: testNamespaces)
    static let xmlFields = XMLFieldTable("t:Text*", in: testNamespaces)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        try decoder.decode(&texts)
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        if Self.isShown { encoder.encode(texts, 0) }
    }
}
