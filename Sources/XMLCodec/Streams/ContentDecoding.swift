/// Decodes a document whose streamed content is taken asynchronously.
///
/// At most one slice of the input is decoded ahead of who takes the content, so that a slow one holds the source back.
final class ContentDecoding<Chunks: AsyncSequence>: DecodedContentSource where Chunks.Element: XMLByteChunk {
    /// Takes the content of one element; returns what the element holds then, or `nil` for its length alone.
    typealias Handler = nonisolated(nonsending) (XMLBinaryContent) async throws -> XMLBinary?

    let document: DocumentDecoder
    private let feed: ChunkFeed<Chunks>
    private let handoff: ContentHandoff
    private(set) var elementNumber = 0

    init(_ document: DocumentDecoder, from chunks: Chunks) {
        self.document = document
        feed = ChunkFeed(chunks)
        handoff = ContentHandoff(for: document)
    }

    /// Decodes the document to its end.
    func run(isolation: isolated (any Actor)?, _ handler: Handler) async throws {
        while !document.isEnded {
            try await feed.advance(document, isolation: isolation)
            if handoff.state != .closed { try await handleContent(isolation: isolation, handler) }
        }
    }

    private func handleContent(isolation: isolated (any Actor)?, _ handler: Handler) async throws {
        let binary: XMLBinary?
        do {
            binary = try await handler(XMLBinaryContent(source: self, number: elementNumber))
        } catch {
            feed.fail(error, document)
            throw error
        }
        // What the handler left is let go; it still has to be base64.
        while try await nextPiece(of: elementNumber, isolation: isolation) != nil {}
        elementNumber += 1
        handoff.close()
        do {
            try document.completeStream(with: binary ?? .consumed(byteCount: handoff.byteCount), at: handoff.end)
        } catch {
            feed.fail(error, document)
            throw error
        }
    }

    func nextPiece(of number: Int, isolation: isolated (any Actor)?) async throws -> [UInt8]? {
        guard number == elementNumber else { return nil }
        while true {
            if let piece = handoff.take() { return piece }
            if handoff.state != .started { return nil }
            try await feed.advance(document, isolation: isolation)
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
