import Testing

@testable import XMLCodec

@Suite("Long tokens that arrive in small pieces")
struct LongTokenTests {
    /// A token's first 4 KiB are scanned anew with each byte, so that it is there as soon as it is complete.
    private static let headWork = 4_096 * 4_096 / 2

    @Test("one is decoded as soon as it is complete, though small pieces of it wait", arguments: [1, 3, 100])
    func immediately(size: Int) throws {
        var decoder = XMLRecordDecoder(\Entries.entries, in: Page.self)
        try decoder.feed(Array("<m:Page \(declarations)><t:Entries>".utf8))
        for number in 0..<3 {
            let record = Array("<t:Id Id='\(number)' a='\(String(repeating: "x", count: 9_000))'/>".utf8)
            for start in stride(from: 0, to: record.count, by: size) {
                #expect(try decoder.next() == nil)
                try decoder.feed(record.span.extracting(start..<min(start + size, record.count)))
            }
            #expect(try decoder.next() == .id(ItemId(id: "\(number)")))
        }
    }

    @Test("a tag that trickles in is scanned once for each 4 KiB of it, once it is as long as that")
    func trickle() throws {
        let value = String(repeating: "x", count: 200_000)
        let document = Array(Texts.document("", attributes: "Attribute='\(value)'").utf8)
        var decoder = XMLDecoder(Texts.self)
        for byte in document { try decoder.feed([byte]) }
        let scannedCount = decoder.document.scannedCount
        #expect(try decoder.finish().attribute == value)
        // It is half as long on average.
        #expect(scannedCount <= Self.headWork + document.count * (200_000 / 4_096 / 2 + 2))
    }

    @Test("what is scanned anew stays in proportion to what is fed, and the result is the same")
    func linearWork() throws {
        let value = String(repeating: ">", count: 60_000)
        let document = Array("<m:Order \(declarations) Number='1' a='\(value)'>\(Order.required)</m:Order>".utf8)
        var options = XMLDecodingOptions.default
        options.engine = .expat
        var decoder = XMLDecoder(Order.self, options: options)
        for byte in document { try decoder.feed([byte]) }
        let scannedCount = decoder.document.scannedCount
        #expect(scannedCount > 60 * document.count)
        #expect(scannedCount <= Self.headWork + document.count * (64 + 60_000 / 4_096 / 2 + 2))
        #expect(try decoder.finish().number == 1)
    }

    @Test("the markup lane scans a tag that trickles in once")
    func laneWork() throws {
        let value = String(repeating: ">", count: 60_000)
        let document = Array("<m:Order \(declarations) Number='1' a='\(value)'>\(Order.required)</m:Order>".utf8)
        var decoder = XMLDecoder(Order.self)
        for byte in document { try decoder.feed([byte]) }
        let scannedCount = decoder.document.scannedCount
        #expect(try decoder.finish().number == 1)
        if XMLDecodingEngine.automatic.usesMarkupLane { #expect(scannedCount == document.count) }
    }

    @Test("a document that such a token ends is there at the end of the stream, at the latest")
    func atTheEnd() throws {
        let value = String(repeating: ">", count: 60_000)
        let document = Array("<m:Tree \(declarations) Name='\(value)'/>".utf8)
        var decoder = XMLDocumentDecoder(Tree.self)
        for byte in document + document + [0x20] { try decoder.feed([byte]) }
        try decoder.finish()
        var count = 0
        while let tree = try decoder.next() {
            #expect(tree.name == value)
            count += 1
        }
        #expect(count == 2)
    }
}
