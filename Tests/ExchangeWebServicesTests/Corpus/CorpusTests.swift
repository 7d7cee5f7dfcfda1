import ExchangeWebServices
import TestSupport
import Testing

@Suite("The corpus", .enabled(if: TestCorpus.isPresent))
struct CorpusTests {
    @Test("A document is decoded however it is cut, and encoded without loss", arguments: CorpusDocument.all)
    func document(_ document: CorpusDocument) throws {
        let check = try #require(CorpusCheck.all[document.payload])
        #expect(check.run(document.bytes) == CorpusException.all[document.path])
    }

    @Test("The list of exceptions names documents that are there")
    func exceptions() {
        let paths = Set(CorpusDocument.all.map(\.path))
        #expect(CorpusException.all.entries.keys.filter { !paths.contains($0) }.sorted() == [])
        #expect(CorpusException.all.faults == [])
    }
}
