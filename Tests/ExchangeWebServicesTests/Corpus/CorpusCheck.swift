import ExchangeWebServices
import TestSupport

/// What is done with a document whose body holds one type.
struct CorpusCheck: Sendable {
    /// Decodes and encodes a document.
    let run: @Sendable (_ document: [UInt8]) -> DocumentOutcome

    /// Creates the check of one payload type.
    init<Content: XMLRootElement & Equatable>(_ type: Content.Type) {
        run = { document in
            let check = DocumentCheck(chunkSizes: [1, 7, 64 << 10], rules: .exchange)
            return check.run(document, as: Envelope<Content>.self).outcome
        }
    }
}
