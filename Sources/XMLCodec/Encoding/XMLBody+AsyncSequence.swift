extension XMLBody: AsyncSequence {
    /// Awaits the chunks of one pass.
    ///
    /// The next chunk of a source is asked for when everything before it has been taken, so that whoever takes the
    /// chunks slowly holds the sources back. When the task is cancelled, what is open is closed.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private let chunks: AwaitedPass

        fileprivate init(parts: [BodyPart], size: Int) {
            chunks = AwaitedPass(parts, chunkSize: size)
        }

        /// The next chunk, or `nil` after the last one.
        ///
        /// - Throws: ``XMLEncodingError`` if a source can't be read or isn't as long as it said; `CancellationError` if
        ///   the task is cancelled. The same error is thrown again then.
        public mutating func next() async throws -> [UInt8]? {
            try await next(isolation: #isolation)
        }

        /// The next chunk, or `nil` after the last one.
        ///
        /// - Parameter actor: Where the sources are asked for their chunks.
        /// - Returns: The chunk.
        /// - Throws: ``XMLEncodingError`` if a source can't be read or isn't as long as it said; `CancellationError` if
        ///   the task is cancelled. The same error is thrown again then.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws -> [UInt8]? {
            try await chunks.next(isolation: actor)
        }
    }

    /// Begins a pass over the document in chunks of 64 KiB or less.
    public func makeAsyncIterator() -> AsyncIterator {
        makeAsyncIterator(chunkSize: 64 << 10)
    }

    /// Begins a pass over the document.
    ///
    /// - Parameter chunkSize: The greatest size of a chunk in bytes. A chunk is shorter where what follows it has to be
    ///   awaited.
    /// - Returns: What awaits the chunks.
    public func makeAsyncIterator(chunkSize: Int) -> AsyncIterator {
        AsyncIterator(parts: parts, size: chunkSize)
    }
}

/// A pass that awaits its sources.
private final class AwaitedPass {
    private var pass: BodyPass
    private let chunkSize: Int
    private var isCancelled = false

    init(_ parts: [BodyPart], chunkSize: Int) {
        pass = BodyPass(parts)
        self.chunkSize = max(1, chunkSize)
    }

    /// The next chunk; empty ones are left out.
    func next(isolation: isolated (any Actor)?) async throws -> [UInt8]? {
        while true {
            try checkCancellation()
            var chunk: [UInt8] = []
            let source = try pass.fill(&chunk, upTo: chunkSize)
            if !chunk.isEmpty { return chunk }
            guard let source else { return nil }
            try await pull(source, isolation: isolation)
        }
    }

    /// Awaits a source.
    private func pull(_ source: any AwaitedSource, isolation: isolated (any Actor)?) async throws {
        do {
            try await source.pull(isolation: isolation)
        } catch {
            try checkCancellation()
            let failure = XMLEncodingError(.sourceFailed, path: source.path, underlying: error)
            pass.fail(failure)
            throw failure
        }
    }

    /// Closes what is open if the task is cancelled.
    ///
    /// A source may end when it is cancelled, as if it were complete; that is why it is checked after each one too.
    private func checkCancellation() throws {
        if Task.isCancelled, !isCancelled {
            isCancelled = true
            pass = BodyPass([])
        }
        if isCancelled { throw CancellationError() }
    }
}
