import ExchangeWebServices
import TestSupport

/// What is done with a document whose body holds one type.
struct CorpusCheck: Sendable {
    /// Decodes and encodes a document.
    let run: @Sendable (_ document: [UInt8]) -> DocumentOutcome
    /// Decodes a document, and says why it was refused.
    let refusal: @Sendable (_ document: [UInt8], _ options: XMLDecodingOptions) -> XMLDecodingError?

    /// Creates the check of one payload type.
    init<Content: XMLRootElement & Equatable>(_ type: Content.Type) {
        run = { document in
            let check = DocumentCheck(chunkSizes: [1, 7, 64 << 10], rules: .exchange)
            return check.run(document, as: Envelope<Content>.self).outcome
        }
        refusal = { document, options in
            do throws(XMLDecodingError) {
                _ = try XMLDecoder(Envelope<Content>.self, options: options).decode(document)
                return nil
            } catch {
                return error
            }
        }
    }
}
