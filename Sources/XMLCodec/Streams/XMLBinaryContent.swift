/// The content of a streamed element as a sequence of its decoded bytes, in pieces of some ten kilobytes.
///
/// The document is decoded on as pieces are asked for. Once the closure that it was handed to has returned it is empty.
public struct XMLBinaryContent: AsyncSequence {
    let source: any DecodedContentSource
    let number: Int

    /// The element's path.
    public var path: XMLElementPath {
        unsafe number == source.elementNumber ? source.document.stack.pointee.path : XMLElementPath()
    }

    /// What precedes the content of the nearest open element of a type: its parent, the parent's parent and so on.
    ///
    /// Fields that haven't arrived yet hold `nil`, no values, or, where they are required, placeholders.
    ///
    /// - Parameter type: A generated type.
    /// - Returns: A copy of the half-built value, or `nil` if no element of the type is open.
    public func partial<Element: XMLElementCodable>(_ type: Element.Type) -> Element? {
        unsafe number == source.elementNumber ? source.document.stack.pointee.partialValue(of: type) : nil
    }

    /// Starts reading where reading ended before.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(content: self) }

    /// Reads one piece after the other.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let content: XMLBinaryContent

        /// The next piece, or `nil` at the end of the content.
        ///
        /// - Parameter actor: The caller's actor.
        /// - Returns: Some bytes.
        /// - Throws: What ends decoding: ``XMLDecodingError``, the error of the chunks, or `CancellationError`.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws -> [UInt8]? {
            try await content.source.nextPiece(of: content.number, isolation: actor)
        }
    }
}
