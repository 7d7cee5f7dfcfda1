/// Something that takes the decoded bytes of one streamed element, and may make the decoder wait.
///
/// What is written is provisional until ``finish()``: the document may turn out to be broken further on. The methods run
/// where the decoder runs, one at a time.
public protocol XMLAsyncBinarySink {
    /// Takes the next bytes. The decoder goes on when it returns.
    nonisolated(nonsending) mutating func write(_ bytes: [UInt8]) async throws

    /// The element has ended, and its content is complete.
    ///
    /// - Returns: What the decoded value holds as its content.
    nonisolated(nonsending) mutating func finish() async throws -> XMLBinary

    /// The content won't be completed: leave nothing behind. Nothing else is called afterwards.
    ///
    /// It can't wait, because content also breaks off where the task is cancelled.
    mutating func abort()
}

extension XMLAsyncBinarySink {
    /// Takes all of an element's content.
    fileprivate nonisolated(nonsending) mutating func take(_ content: XMLBinaryContent) async throws -> XMLBinary {
        do {
            for try await bytes in content {
                try await content.located { try await write(bytes) }
            }
            return try await content.located { try await finish() }
        } catch {
            abort()
            throw error
        }
    }
}

extension XMLBinaryContent {
    /// Chooses a sink and has it take the content.
    nonisolated(nonsending) func deliver(
        to choice: nonisolated(nonsending) (XMLBinaryContent) async throws -> any XMLAsyncBinarySink
    ) async throws -> XMLBinary {
        var sink = try await located { try await choice(self) }
        return try await sink.take(self)
    }

    /// Runs the code of a sink; what it throws becomes an error with its place.
    fileprivate nonisolated(nonsending) func located<Result>(
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
