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
        let decoding = ContentDecoding(document, from: chunks)
        while !document.isEnded { try await decoding.advance(isolation: isolation, sinks: asyncBinarySink) }
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
        while !document.isEnded {
            try await decoding.advance(isolation: isolation) { element in
                try await content(element)
                return nil
            }
        }
        return try takeRoot()
    }
}
