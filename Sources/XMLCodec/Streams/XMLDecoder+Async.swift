extension XMLDecoder {
    /// Decodes a document that arrives in chunks.
    ///
    /// The next chunk is pulled when the last is digested, and sinks have taken what was in it. A sequence that ends is the
    /// end of the document.
    ///
    /// - Parameters:
    ///   - chunks: The document.
    ///   - isolation: The caller's actor, on which everything runs.
    /// - Returns: The root element's value.
    /// - Throws: ``XMLDecodingError``, the error of the chunks, or `CancellationError` if the task is cancelled. Open sinks
    ///   have been aborted then.
    public consuming func decode<Chunks: AsyncSequence>(
        from chunks: Chunks,
        isolation: isolated (any Actor)? = #isolation
    ) async throws -> Root where Chunks.Element: XMLByteChunk {
        if let asyncBinarySink {
            let decoding = ContentDecoding(document, from: chunks)
            try await decoding.run(isolation: isolation) { content in
                try await content.deliver(to: asyncBinarySink)
            }
        } else {
            let feed = ChunkFeed(chunks)
            while !document.isEnded { try await feed.advance(document, isolation: isolation) }
        }
        return try takeRoot()
    }

    /// Decodes a document that arrives in chunks, and hands over the content of its streamed elements, one after the
    /// other, as it arrives.
    ///
    /// ```swift
    /// let reply = try await XMLDecoder(Envelope<GetAttachmentResponse>.self).decode(from: body) { content in
    ///     let name = content.partial(FileAttachmentType.self)?.name
    ///     for try await bytes in content { try await upload(bytes, to: name) }
    /// }
    /// ```
    ///
    /// Decoding goes on as the closure asks for bytes. Where it returns early the rest of the content is let go. The
    /// decoded value holds the content's length. Sinks aren't asked for.
    ///
    /// - Parameters:
    ///   - chunks: The document.
    ///   - isolation: The caller's actor, on which everything runs.
    ///   - content: Takes the content of one element.
    /// - Returns: The root element's value.
    /// - Throws: ``XMLDecodingError``, the error of the chunks, `CancellationError` if the task is cancelled, or what the
    ///   closure throws.
    public consuming func decode<Chunks: AsyncSequence>(
        from chunks: Chunks,
        isolation: isolated (any Actor)? = #isolation,
        content: nonisolated(nonsending) (XMLBinaryContent) async throws -> Void
    ) async throws -> Root where Chunks.Element: XMLByteChunk {
        let decoding = ContentDecoding(document, from: chunks)
        try await decoding.run(isolation: isolation) { element in
            try await content(element)
            return nil
        }
        return try takeRoot()
    }
}

extension XMLBinaryContent {
    /// Chooses a sink and has it take the content.
    fileprivate nonisolated(nonsending) func deliver(
        to choice: nonisolated(nonsending) (XMLBinaryContent) async throws -> any XMLAsyncBinarySink
    ) async throws -> XMLBinary {
        var sink = try await located { try await choice(self) }
        return try await sink.take(self)
    }

    /// Runs the code of a sink; what it throws becomes an error with its place.
    nonisolated(nonsending) func located<Result>(
        _ body: nonisolated(nonsending) () async throws -> Result
    ) async throws -> Result {
        do {
            return try await body()
        } catch let error as CancellationError {
            throw error
        } catch {
            throw unsafe XMLDecodingError(.sinkFailed, underlying: error)
                .located(at: source.document.location, path: source.document.stack.pointee.path)
        }
    }
}
