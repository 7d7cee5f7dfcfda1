/// Pulls chunks from a sequence and feeds them to a decoder, slice by slice; a chunk only when the last is digested.
final class ChunkFeed<Chunks: AsyncSequence> where Chunks.Element: XMLByteChunk {
    private var iterator: Chunks.AsyncIterator
    private var chunk: Chunks.Element?
    /// How much of the chunk has been taken.
    private var takenCount = 0
    private var isFinal = false
    /// The first error; everything after it throws it again.
    private var failure: (any Error)?

    /// What the decoder is given at once, so that what it buffers stays small.
    static var sliceSize: Int { 64 << 10 }

    init(_ chunks: Chunks) {
        iterator = chunks.makeAsyncIterator()
    }

    /// Decodes one slice at most, up to the next event that stops the decoder.
    ///
    /// - Parameters:
    ///   - decoder: The decoder.
    ///   - isolation: The caller's actor.
    /// - Throws: `CancellationError` if the task is cancelled, ``XMLDecodingError``, or the error of the sequence. The
    ///   decoder has been abandoned then.
    func advance(
        _ decoder: some InterruptibleDecoder,
        isolation: isolated (any Actor)?
    ) async throws {
        if let failure { throw failure }
        do {
            try Task.checkCancellation()
            if chunk == nil, !isFinal, !decoder.isStopped { try await pull(isolation: isolation) }
            try feed(decoder)
        } catch {
            fail(error, decoder)
            throw error
        }
    }

    /// Ends decoding by an error from elsewhere.
    func fail(_ error: any Error, _ decoder: some InterruptibleDecoder) {
        failure = failure ?? error
        chunk = nil
        decoder.abandon()
    }

    private func pull(isolation: isolated (any Actor)?) async throws {
        chunk = try await iterator.next(isolation: isolation)
        takenCount = 0
        isFinal = chunk == nil
        // A sequence may end because the task is cancelled: the document isn't truncated then.
        if isFinal { try Task.checkCancellation() }
    }

    private func feed(_ decoder: some InterruptibleDecoder) throws(XMLDecodingError) {
        guard let chunk else {
            let nothing = unsafe UnsafeBufferPointer<UInt8>(start: nil, count: 0)
            _ = try unsafe decoder.advance(nothing, isFinal: isFinal)
            return
        }
        try chunk.withBytes { bytes throws(XMLDecodingError) in
            try feed(bytes, to: decoder)
        }
    }

    private func feed(_ bytes: Span<UInt8>, to decoder: some InterruptibleDecoder) throws(XMLDecodingError) {
        let end = min(bytes.count, takenCount + Self.sliceSize)
        var result: Result<Int, XMLDecodingError> = .success(0)
        unsafe bytes.extracting(min(takenCount, end)..<end).withUnsafeBufferPointer { slice in
            result = Result { () throws(XMLDecodingError) in try unsafe decoder.advance(slice, isFinal: false) }
        }
        takenCount += try result.get()
        // What an event left over, or what the decoder holds itself, comes first the next time.
        if takenCount >= bytes.count, !decoder.isStopped { chunk = nil }
    }
}
