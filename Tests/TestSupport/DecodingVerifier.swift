public import XMLCodec

/// Decodes documents in many splits and with both engines, and checks that all of them have one outcome.
///
/// A document is decoded whole, at every chunk size (a spread of them where it is long), and at random splits; by libexpat
/// alone whole, byte by byte, and at the same random splits. The first that disagrees is a ``Disagreement``.
public struct DecodingVerifier<Root: XMLRootElement & Equatable> {
    /// Makes the sink of a streamed element; called anew in each decoding.
    public typealias SinkChoice = (borrowing XMLBinaryField) throws -> any XMLBinarySink

    /// How documents are decoded.
    public var options: XMLDecodingOptions
    /// Chooses sinks, if content shouldn't be collected in memory.
    public var binarySink: SinkChoice?
    /// How many random splits are tried.
    public var randomSplitCount = 4

    /// Creates a verifier.
    public init(
        _ type: Root.Type = Root.self,
        options: XMLDecodingOptions = .default,
        binarySink: SinkChoice? = nil
    ) {
        self.options = options
        self.binarySink = binarySink
    }

    /// Two splits of one document were decoded differently.
    public struct Disagreement: Error, CustomStringConvertible {
        /// The split and what was different.
        public let description: String
    }

    /// The value of a document.
    ///
    /// - Throws: ``Disagreement``, or the ``XMLDecodingError`` on which all splits agree.
    public func value(of document: [UInt8]) throws -> Root {
        try outcome(of: document).get()
    }

    /// The value of a document.
    ///
    /// - Throws: ``Disagreement``, or the ``XMLDecodingError`` on which all splits agree.
    public func value(of document: String) throws -> Root {
        try value(of: Array(document.utf8))
    }

    /// The error that refuses a document, or `nil` if it is decoded.
    ///
    /// - Throws: ``Disagreement``.
    public func error(of document: [UInt8]) throws -> XMLDecodingError? {
        if case .error(let error) = try outcome(of: document) { error } else { nil }
    }

    /// The error that refuses a document, or `nil` if it is decoded.
    ///
    /// - Throws: ``Disagreement``.
    public func error(of document: String) throws -> XMLDecodingError? {
        try error(of: Array(document.utf8))
    }

    /// What becomes of a document, whole and in all splits.
    public func outcome(of document: [UInt8]) throws -> DecodingOutcome<Root> {
        let whole = decodeWhole(document)
        let expat = byExpatAlone
        try require(expat.decodeWhole(document), agreesWith: whole, "whole, by libexpat alone")
        let splits = DocumentSplits(count: document.count)
        for size in splits.chunkSizes {
            let outcome = decode(document, cuts: splits.cuts(every: size))
            try require(outcome, agreesWith: whole, "whole and in chunks of \(size)")
        }
        try require(expat.decode(document, cuts: splits.cuts(every: 1)), agreesWith: whole, "bytes, by libexpat alone")
        var random = SeededRandomness(seed: UInt64(document.count))
        for number in 0..<randomSplitCount {
            let cuts = splits.randomCuts(using: &random)
            try require(decode(document, cuts: cuts), agreesWith: whole, "whole and in random split \(number)")
            let outcome = expat.decode(document, cuts: cuts)
            try require(outcome, agreesWith: whole, "random split \(number), by libexpat alone")
        }
        return whole
    }

    /// The same without the markup lane.
    private var byExpatAlone: DecodingVerifier {
        var verifier = self
        verifier.options.engine = .expat
        return verifier
    }

    /// Decodes a document in one piece.
    public func decodeWhole(_ document: [UInt8]) -> DecodingOutcome<Root> {
        DecodingOutcome { () throws(XMLDecodingError) in
            var decoder = XMLDecoder(Root.self, options: options)
            decoder.binarySink = binarySink
            return try decoder.decode(document)
        }
    }

    /// Decodes a document in pieces that end at offsets.
    public func decode(_ document: [UInt8], cuts: [Int]) -> DecodingOutcome<Root> {
        DecodingOutcome { () throws(XMLDecodingError) in
            var decoder = XMLDecoder(Root.self, options: options)
            decoder.binarySink = binarySink
            var start = 0
            let bytes = document.span
            for end in cuts {
                try decoder.feed(bytes.extracting(start..<end))
                start = end
            }
            return try decoder.finish()
        }
    }

    private func require(
        _ outcome: DecodingOutcome<Root>,
        agreesWith whole: DecodingOutcome<Root>,
        _ split: String
    ) throws {
        if let difference = whole.difference(from: outcome) {
            throw Disagreement(description: "\(split): \(difference)")
        }
    }
}
