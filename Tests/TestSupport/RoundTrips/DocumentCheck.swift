public import XMLCodec

/// Decodes a document however it is cut, encodes it, decodes that again, and compares.
public struct DocumentCheck: Sendable {
    /// What came of a document.
    public struct Result: Sendable {
        /// What became of it.
        public var outcome: DocumentOutcome
        /// The document that was encoded, if it came so far.
        public var encoded: [UInt8]?
    }

    /// The sizes of the pieces that documents are cut into, besides not being cut at all.
    public var chunkSizes: [Int]
    /// How many pieces are cut off the start of a document, at most; what is left is one piece.
    public var pieceCount = Int.max
    /// How documents are decoded.
    public var options: XMLDecodingOptions
    /// How documents are compared.
    public var rules: DocumentComparison.Rules

    /// Creates a check.
    public init(
        chunkSizes: [Int],
        options: XMLDecodingOptions = .default,
        rules: DocumentComparison.Rules = .init()
    ) {
        self.chunkSizes = chunkSizes
        self.options = options
        self.rules = rules
    }

    /// Checks a document.
    public func run<Root: XMLRootElement & Equatable>(_ document: [UInt8], as type: Root.Type) -> Result {
        var result = Result(outcome: .passed([]))
        do {
            let value = try decode(document, as: type)
            if let supplied = try supplied(in: document, as: type) {
                result.outcome = .failed(.supply, supplied)
                return result
            }
            let encoded = try XMLEncoder().encode(value)
            result.encoded = encoded
            guard try XMLDecoder(type).decode(encoded) == value else {
                throw Fault("what is decoded again isn't equal")
            }
            result.outcome = .passed(try differences(of: encoded, from: document, as: type))
        } catch let error as XMLDecodingError where result.encoded == nil {
            result.outcome = DocumentOutcome(error)
        } catch {
            result.outcome = .failed(.roundtrip, "\(error)")
        }
        return result
    }

    private func decode<Root: XMLRootElement & Equatable>(_ document: [UInt8], as type: Root.Type) throws -> Root {
        let verifier = DecodingVerifier(type, options: options)
        let whole = verifier.decodeWhole(document)
        for size in chunkSizes {
            let cuts = DocumentSplits(count: document.count).cuts(every: size).prefix(pieceCount)
            let outcome = verifier.decode(document, cuts: cuts + [document.count])
            if let difference = whole.difference(from: outcome) {
                throw Fault("whole and in chunks of \(size): \(difference)")
            }
        }
        return try whole.get()
    }

    /// The first thing that was missing and given a neutral value.
    private func supplied<Root: XMLRootElement>(in document: [UInt8], as type: Root.Type) throws -> String? {
        var decoder = XMLDecoder(type, options: options)
        try decoder.feed(document)
        _ = try decoder.finish()
        for warning in decoder.warnings {
            switch warning.reason {
            case .missingElement, .missingAttribute: return "\(warning.reason) at \(warning.location)"
            case .misplacedElement, .unrecognizedValue, .otherType: continue
            }
        }
        return nil
    }

    private func differences<Root: XMLRootElement>(
        of encoded: [UInt8],
        from document: [UInt8],
        as type: Root.Type
    ) throws -> Set<ToleratedDifference> {
        let comparison = try DocumentComparison(original: document, encoded: encoded, rules: rules)
        if let fault = comparison.fault { throw Fault(fault) }
        if comparison.tolerated.contains(.unknownContent), !isRefused(document, as: type) {
            throw Fault("something that the schema knows is missing")
        }
        return comparison.tolerated
    }

    /// Whether a decoder that skips nothing refuses the document for what the schema doesn't know.
    private func isRefused<Root: XMLRootElement>(_ document: [UInt8], as type: Root.Type) -> Bool {
        do {
            var options = options
            options.unknownContent = .reject
            _ = try XMLDecoder(type, options: options).decode(document)
            return false
        } catch {
            switch error.reason {
            case .unexpectedElement, .unexpectedAttribute, .misplacedElement: return true
            default: return false
            }
        }
    }

    /// Why a document failed though it was decoded.
    private struct Fault: Error, CustomStringConvertible {
        let description: String

        init(_ description: String) { self.description = description }
    }
}
