import TestSupport
import Testing
import XMLCodec

@Suite("Decoders that are used wrongly")
struct MisuseTests {
    @Test("a decoder that ended takes nothing more")
    func afterEnd() throws {
        var decoder = XMLDecoder(Maze.self)
        try decoder.feed(Array("<maze/>".utf8))
        #expect(try decoder.finish() == Maze())
        #expect(misuses(&decoder) { decoder throws(XMLDecodingError) in try decoder.feed([]) })
        #expect(misuses(&decoder) { decoder throws(XMLDecodingError) in try decoder.feed([0x20]) })
        #expect(misuses(&decoder) { decoder throws(XMLDecodingError) in _ = try decoder.finish() })
    }

    @Test("a decoder that failed takes nothing more, and doesn't fail for the same reason again")
    func afterError() {
        var decoder = XMLDecoder(Maze.self)
        #expect(throws: XMLDecodingError(.unboundPrefix)) {
            var decoder = XMLDecoder(Maze.self)
            try decoder.feed(Array("<p:maze/>".utf8))
        }
        _ = misuses(&decoder) { decoder throws(XMLDecodingError) in try decoder.feed(Array("<maze><p:a>".utf8)) }
        #expect(misuses(&decoder) { decoder throws(XMLDecodingError) in try decoder.feed([]) })
        #expect(misuses(&decoder) { decoder throws(XMLDecodingError) in _ = try decoder.finish() })
    }

    @Test("no bytes at all are a truncated document")
    func empty() {
        #expect(throws: XMLDecodingError(.truncated)) {
            var decoder = XMLDecoder(Maze.self)
            _ = try decoder.finish()
        }
        #expect(throws: XMLDecodingError(.truncated)) { try XMLDecoder(Maze.self).decode([]) }
        #expect(throws: XMLDecodingError(.truncated)) {
            var decoder = XMLDecoder(Maze.self)
            try decoder.feed([])
            try decoder.feed([])
            _ = try decoder.finish()
        }
    }

    @Test("a decoder may be dropped at any time")
    func dropped() throws {
        let document = Array(Order.document(Order.required).utf8)
        for count in document.indices {
            var decoder = XMLDecoder(Order.self)
            try decoder.feed(document.span.extracting(..<count))
        }
    }

    private func misuses<Root>(
        _ decoder: inout XMLDecoder<Root>,
        _ use: (inout XMLDecoder<Root>) throws(XMLDecodingError) -> Void
    ) -> Bool {
        do throws(XMLDecodingError) {
            try use(&decoder)
            return false
        } catch {
            return error.reason == .misuse
        }
    }
}
