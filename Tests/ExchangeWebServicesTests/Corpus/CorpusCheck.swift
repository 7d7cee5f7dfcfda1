import ExchangeWebServices
import TestSupport

/// What is done with a document whose body holds one type.
struct CorpusCheck: Sendable {
    /// Decodes and encodes a document.
    let run: @Sendable (_ document: [UInt8]) -> CorpusOutcome

    /// Creates the check of one payload type.
    init<Content: XMLRootElement & Equatable>(_ type: Content.Type) {
        run = { document in
            do {
                return try Self.outcome(of: document, Envelope<Content>.self)
            } catch let error as XMLDecodingError {
                return CorpusOutcome(error)
            } catch {
                return .failed(.roundtrip, "\(error)")
            }
        }
    }

    /// The sizes of the pieces that documents are cut into, besides not being cut at all.
    private static let chunkSizes = [1, 7, 64 << 10]

    private static func outcome<Root: XMLRootElement & Equatable>(
        of document: [UInt8],
        _ type: Root.Type
    ) throws -> CorpusOutcome {
        let verifier = DecodingVerifier(type)
        let whole = verifier.decodeWhole(document)
        for size in chunkSizes {
            let outcome = verifier.decode(document, cuts: DocumentSplits(count: document.count).cuts(every: size))
            if let difference = whole.difference(from: outcome) {
                return .failed(.roundtrip, "whole and in chunks of \(size): \(difference)")
            }
        }
        let value = try whole.get()
        let roundTrip = try RoundTrip(value)
        guard roundTrip.isLossless else { return .failed(.roundtrip, "what is decoded again isn't equal") }
        let comparison = try DocumentComparison(original: document, encoded: roundTrip.document)
        if let fault = comparison.fault { return .failed(.roundtrip, fault) }
        if comparison.tolerated.contains(.unknownContent), !isRefused(document, type) {
            return .failed(.roundtrip, "something that the schema knows is missing")
        }
        return .passed(comparison.tolerated)
    }

    /// Whether a decoder that knows no tolerance refuses what the schema doesn't know.
    private static func isRefused<Root: XMLRootElement>(_ document: [UInt8], _ type: Root.Type) -> Bool {
        do {
            _ = try XMLDecoder(type, options: .strict).decode(document)
            return false
        } catch {
            switch error.reason {
            case .unexpectedElement, .unexpectedAttribute: return true
            default: return false
            }
        }
    }
}

/// What became of a document.
enum CorpusOutcome: Equatable {
    /// The last stage that a document reached.
    enum Stage: String {
        /// It isn't well-formed, or breaks Namespaces in XML.
        case parse
        /// It isn't what its type says.
        case decode
        /// Something was different after encoding it.
        case roundtrip
    }

    /// It was decoded and encoded; the differences that were tolerated.
    case passed(Set<ToleratedDifference>)
    /// It failed at a stage.
    case failed(Stage, String)

    /// What a decoding error means.
    init(_ error: XMLDecodingError) {
        let reason = String(describing: error.category).split(separator: "XMLCodec.XMLDecodingError.Base64Reason")
            .joined()
        switch error.reason {
        case .malformed, .truncated, .doctypeForbidden, .unsupportedEncoding, .unboundPrefix, .invalidNamespace,
            .duplicateAttribute:
            self = .failed(.parse, reason)
        default:
            self = .failed(.decode, reason)
        }
    }
}
