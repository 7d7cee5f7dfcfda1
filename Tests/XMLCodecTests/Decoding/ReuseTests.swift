import Testing
import XMLCodec

/// Decoders leave what they learned and allocated to the next one of their type.
@Suite("One decoder after the other")
struct ReuseTests {
    private let document = """
        <a:Order xmlns:a='urn:test:messages' Number='1'><b:Tag xmlns:b='urn:test:types'>one</b:Tag>\
        <b:Customer xmlns:b='urn:test:types'>c</b:Customer><x:New xmlns:x='urn:new'><x:Deep/></x:New>\
        <ItemId xmlns='urn:test:types' Id='1'/></a:Order>
        """

    @Test("a document is decoded as on its own after one that broke off, wherever that was")
    func afterFailure() throws {
        let bytes = Array(document.utf8)
        let expected = try decoded(document, as: Order.self)
        for end in bytes.indices {
            var decoder = XMLDecoder(Order.self)
            try decoder.feed(Array(bytes[..<end]))
            #expect(throws: XMLDecodingError(.truncated)) { try decoder.finish() }
            #expect(try XMLDecoder(Order.self).decode(bytes) == expected)
        }
        for end in bytes.indices where bytes[end] != UInt8(ascii: " ") {
            let broken = bytes[..<end] + Array("<&".utf8) + bytes[end...]
            #expect(throws: XMLDecodingError.self) { try XMLDecoder(Order.self).decode(Array(broken)) }
            #expect(try XMLDecoder(Order.self).decode(bytes) == expected)
        }
    }

    @Test("a name that another document's encoding allows is none where this one's doesn't")
    func namesOfOtherEncodings() throws {
        let start = "<m:Tree xmlns:m='urn:test:messages'><A/><"
        let end = Array("/></m:Tree>".utf8)
        let declared = "<?xml version='1.0' encoding='ISO-8859-1'?>" + start
        for _ in 0..<3 {
            // U+00AA may begin a name there, says libexpat, and not in UTF-8.
            _ = try XMLDecoder(Tree.self).decode(Array(declared.utf8) + [0xAA] + end)
            #expect(throws: XMLDecodingError(.malformed(code: 4))) {
                try XMLDecoder(Tree.self).decode(Array((start + "\u{AA}").utf8) + end)
            }
        }
    }

    @Test("a decoder that is let go in the middle of a document leaves nothing of it behind")
    func abandoned() throws {
        let bytes = Array(document.utf8)
        let expected = try decoded(document, as: Order.self)
        for end in bytes.indices {
            do {
                var decoder = XMLDecoder(Order.self)
                try decoder.feed(Array(bytes[..<end]))
            }
            #expect(try XMLDecoder(Order.self).decode(bytes) == expected)
        }
    }

    @Test("a prefix means nothing in the next document")
    func prefixes() throws {
        _ = try decoded(document, as: Order.self)
        for body in ["<b:Tag>one</b:Tag>", "<a:Tag>one</a:Tag>", "<x:New/>"] {
            expect(
                "<Order xmlns='urn:test:messages' Number='1'>\(body)</Order>",
                as: Order.self,
                isRefused: .unboundPrefix
            )
        }
    }

    @Test("limits count what one document declares, however many came before it")
    func limits() {
        var options = XMLDecodingOptions.limits {
            $0.namespaces = 4
            $0.namespaceBytes = 60
            $0.valueBytes = 10_000
        }
        options.validation = .strict
        for round in 0..<40 {
            let fits = "urn:\(round) urn:a urn:b".split(separator: " ").enumerated()
                .map { "xmlns:p\($0.offset)='\($0.element)' " }.joined()
            let document = "<m:Order xmlns:m='urn:test:messages' \(fits) Number='1'>"
            #expect(throws: XMLDecodingError(.missingElement("t:Customer"))) {
                try decoded("\(document)</m:Order>", as: Order.self, options: options)
            }
            #expect(throws: XMLDecodingError(.limitExceeded(.namespaces))) {
                try decoded("\(document)<x xmlns='urn:one-too-many'/></m:Order>", as: Order.self, options: options)
            }
        }
    }

    @Test("decoders that are open at the same time, more than are kept, don't disturb each other")
    func interleaved() throws {
        let bytes = Array(document.utf8)
        let expected = try decoded(document, as: Order.self)
        for _ in 0..<3 { try decodeAtTheSameTime(30, bytes, expected) }
    }

    /// Opens decoders one inside of the other, each of them with half of the document.
    private func decodeAtTheSameTime(_ count: Int, _ bytes: [UInt8], _ expected: Order) throws {
        var decoder = XMLDecoder(Order.self)
        let half = bytes.count * count / 31
        try decoder.feed(Array(bytes[..<half]))
        if count > 1 { try decodeAtTheSameTime(count - 1, bytes, expected) }
        try decoder.feed(Array(bytes[half...]))
        #expect(try decoder.finish() == expected)
    }

    @Test("decoders of many tasks don't disturb each other")
    func concurrent() async throws {
        let bytes = Array(document.utf8)
        let expected = try decoded(document, as: Order.self)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    for _ in 0..<50 where try XMLDecoder(Order.self).decode(bytes) != expected { return false }
                    return true
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
    }

    @Test("what chose the sinks is let go with the decoder")
    func sinkChoice() throws {
        final class Owner {}
        weak var owner: Owner?
        do {
            let strong = Owner()
            owner = strong
            var decoder = XMLDecoder(Order.self)
            decoder.binarySink = { [strong] _ in
                withExtendedLifetime(strong) {}
                return XMLDiscardingSink()
            }
            try decoder.feed(Array(document.utf8.prefix(20)))
            #expect(owner != nil)
        }
        #expect(owner == nil)
    }
}
