/// Decodes what arrives in chunks, and has streamed content taken asynchronously where someone wants to take it.
///
/// At most one slice of the input is decoded ahead of who takes the content, so that a slow one holds the source back.
final class ContentDecoding<Chunks: AsyncSequence>: DecodedContentSource where Chunks.Element: XMLByteChunk {
    /// Takes the content of one element; returns what the element holds then, or `nil` for its length alone.
    typealias Handler = nonisolated(nonsending) (XMLBinaryContent) async throws -> XMLBinary?

    private let decoder: any InterruptibleDecoder
    private let feed: ChunkFeed<Chunks>
    private(set) var elementNumber = 0

    init(_ decoder: any InterruptibleDecoder, from chunks: Chunks) {
        self.decoder = decoder
        feed = ChunkFeed(chunks)
    }

    var document: DocumentDecoder { decoder.document }

    /// Decodes one slice at most, up to the next event that stops the decoder; where content starts that a sink takes,
    /// up to its end.
    ///
    /// - Parameters:
    ///   - isolation: The caller's actor.
    ///   - choice: Chooses the sinks; without a choice content goes to those of the decoder.
    /// - Throws: What ``ChunkFeed/advance(_:isolation:)`` throws, or a sink, with its place.
    func advance(
        isolation: isolated (any Actor)?,
        sinks choice: (nonisolated(nonsending) (XMLBinaryContent) async throws -> any XMLAsyncBinarySink)?
    ) async throws {
        if let choice {
            try await advance(isolation: isolation) { content in try await content.deliver(to: choice) }
        } else {
            document.handoff = nil
            try await feed.advance(decoder, isolation: isolation)
        }
    }

    /// Decodes one slice at most, up to the next event that stops the decoder; where streamed content starts, up to its
    /// end.
    ///
    /// - Parameters:
    ///   - isolation: The caller's actor.
    ///   - handler: Takes the content.
    /// - Throws: What ``ChunkFeed/advance(_:isolation:)`` throws, or the handler.
    func advance(isolation: isolated (any Actor)?, _ handler: Handler) async throws {
        // Each document of a stream has one of its own.
        let handoff = document.handoff ?? ContentHandoff(for: document)
        document.handoff = handoff
        try await feed.advance(decoder, isolation: isolation)
        if handoff.state != .closed { try await handleContent(of: handoff, isolation: isolation, handler) }
    }

    private func handleContent(
        of handoff: ContentHandoff,
        isolation: isolated (any Actor)?,
        _ handler: Handler
    ) async throws {
        do {
            let binary = try await handler(XMLBinaryContent(source: self, number: elementNumber))
            // What the handler left is let go; it still has to be base64.
            while try await nextPiece(of: elementNumber, isolation: isolation) != nil {}
            elementNumber += 1
            handoff.close()
            try document.completeStream(with: binary ?? .consumed(byteCount: handoff.byteCount), at: handoff.end)
        } catch {
            feed.fail(error, decoder)
            throw error
        }
    }

    func nextPiece(of number: Int, isolation: isolated (any Actor)?) async throws -> [UInt8]? {
        guard number == elementNumber, let handoff = document.handoff else { return nil }
        while true {
            if let piece = handoff.take() { return piece }
            if handoff.state != .started { return nil }
            try await feed.advance(decoder, isolation: isolation)
        }
    }
}

/// What an ``XMLBinaryContent`` is read from.
protocol DecodedContentSource: AnyObject {
    var document: DocumentDecoder { get }

    /// The number of the streamed element that is open.
    var elementNumber: Int { get }

    /// The next bytes of an element, or `nil` at its end, or when it isn't open any more.
    func nextPiece(of number: Int, isolation: isolated (any Actor)?) async throws -> [UInt8]?
}
