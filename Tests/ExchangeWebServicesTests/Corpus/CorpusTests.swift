import ExchangeWebServices
import Foundation
import TestSupport
import Testing

@Suite("The corpus", .enabled(if: TestCorpus.isPresent))
struct CorpusTests {
    @Test("A document is decoded however it is cut, and encoded without loss", arguments: CorpusDocument.all)
    func document(_ document: CorpusDocument) throws {
        let check = try #require(CorpusCheck.all[document.payload])
        let outcome = check.run(document.bytes)
        if let exception = CorpusException.all[document.path] {
            #expect(outcome == .failed(exception.stage, exception.error), "exceptions.tsv says otherwise")
        } else {
            if case .failed(let stage, let error) = outcome { Issue.record("\(stage): \(error)") }
        }
    }

    @Test("The list of exceptions names documents that are there")
    func exceptions() {
        let paths = Set(CorpusDocument.all.map(\.path))
        #expect(CorpusException.all.keys.filter { !paths.contains($0) }.sorted() == [])
    }
}
