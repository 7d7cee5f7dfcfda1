public import XMLCodec

/// Reads documents with the markup lane and with libexpat alone, and says what is different.
///
/// Events, values, verdicts, and the reasons, places and paths of faults have to be the same. Some of that depends on how a
/// document is cut, with libexpat alone as well: the code of a syntax error, where text starts, in which encoding a byte
/// order mark is counted. So the lane may read a document as libexpat reads it in some split, exactly.
public struct EngineComparison: Sendable {
    /// How documents are decoded, but for the engine.
    public var options: XMLDecodingOptions

    /// Creates a comparison.
    public init(options: XMLDecodingOptions = .default) {
        self.options = options
    }

    /// Compares the events of a document.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - cuts: The ends of the pieces in which it is read, or `nil` to read it in one call.
    /// - Returns: What is different, or `nil` where the engines agree.
    public func difference(in document: [UInt8], cuts: [Int]?) -> String? {
        difference(in: document, cuts: cuts) { engine, cuts in events(of: document, by: engine, cuts: cuts) }
    }

    /// Compares the value of a document.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - type: The type of its root element.
    ///   - cuts: The ends of the pieces in which it is decoded, or `nil` to decode it in one call.
    /// - Returns: What is different, or `nil` where the engines agree.
    public func difference<Root: XMLRootElement & Equatable>(
        in document: [UInt8],
        as type: Root.Type,
        cuts: [Int]?
    ) -> String? {
        difference(in: document, cuts: cuts) { engine, cuts in value(of: document, as: type, by: engine, cuts: cuts) }
    }

    /// The first difference in a document that is read in one call, byte by byte, and in a random split.
    public func difference(in document: [UInt8], using random: inout some RandomNumberGenerator) -> String? {
        let splits = DocumentSplits(count: document.count)
        for cuts in [nil, splits.cuts(every: 1), splits.randomCuts(using: &random)] {
            if let difference = difference(in: document, cuts: cuts) { return difference }
        }
        return nil
    }

    /// The first difference in the value of a document, in the same splits.
    public func difference<Root: XMLRootElement & Equatable>(
        in document: [UInt8],
        as type: Root.Type,
        using random: inout some RandomNumberGenerator
    ) -> String? {
        let splits = DocumentSplits(count: document.count)
        for cuts in [nil, splits.cuts(every: 1), splits.randomCuts(using: &random)] {
            if let difference = difference(in: document, as: type, cuts: cuts) { return difference }
        }
        return nil
    }

    /// Whether libexpat accepts a document.
    public func accepts(_ document: [UInt8]) -> Bool {
        events(of: document, by: .expat, cuts: nil).error == nil
    }

    // MARK: - Readings

    private func difference<Content>(
        in document: [UInt8],
        cuts: [Int]?,
        _ read: (XMLDecodingEngine, [Int]?) -> EngineReading<Content>
    ) -> String? {
        let lane = read(.automatic, cuts)
        let expat = read(.expat, cuts)
        if lane.isIdentical(to: expat) { return nil }
        let splits = otherSplits(of: document, cut: cuts)
        if splits.contains(where: { lane.isIdentical(to: read(.expat, $0)) }) { return nil }
        let text = String(decoding: document.prefix(2_000), as: UTF8.self)
        return """
            cut at \(cuts?.prefix(20).description ?? "the end"): \(text.debugDescription)
            lane:  \(lane.summary)
            expat: \(expat.summary)
            """
    }

    /// The splits that show what depends on them: in one call, byte by byte, any two pieces; and any first piece in front of
    /// the rest as it was cut, which is what libexpat sees that takes over from the lane.
    private func otherSplits(of document: [UInt8], cut cuts: [Int]?) -> some Sequence<[Int]?> {
        let bytes = DocumentSplits(count: document.count).cuts(every: 1)
        let pieces = document.indices.prefix(2_000).lazy.flatMap { end in
            [[end, document.count], [end] + (cuts ?? []).drop { $0 <= end }] as [[Int]?]
        }
        return [[nil, bytes], Array(pieces)].joined()
    }

    private func events(
        of document: [UInt8],
        by engine: XMLDecodingEngine,
        cuts: [Int]?
    ) -> EngineReading<EventTranscript> {
        var options = options
        options.engine = engine
        var reading = EngineReading(content: EventTranscript())
        do throws(XMLDecodingError) {
            if let cuts {
                let starts = [0] + cuts.dropLast()
                let pieces = zip(starts, cuts).lazy.map { start, end in Array(document[start..<end]) }
                try XMLEventReader.read(pieces: pieces, into: &reading.content, options: options)
            } else {
                try XMLEventReader.read(document, into: &reading.content, options: options)
            }
        } catch {
            reading.error = error
            reading.content.dropLastText()
        }
        return reading
    }

    private func value<Root: XMLRootElement & Equatable>(
        of document: [UInt8],
        as type: Root.Type,
        by engine: XMLDecodingEngine,
        cuts: [Int]?
    ) -> EngineReading<Root?> {
        var options = options
        options.engine = engine
        let verifier = DecodingVerifier(type, options: options)
        let outcome = cuts.map { verifier.decode(document, cuts: $0) } ?? verifier.decodeWhole(document)
        return switch outcome {
        case .value(let value): EngineReading(content: value)
        case .error(let error): EngineReading(content: nil, error: error)
        }
    }
}
