/// Something that takes the decoded bytes of one streamed element.
///
/// What is written is provisional until ``finish()``: the document may turn out to be broken further on.
public protocol XMLBinarySink {
    /// Takes the next bytes, which are borrowed for the call.
    mutating func write(_ bytes: Span<UInt8>) throws

    /// The element has ended, and its content is complete.
    ///
    /// - Returns: What the decoded value holds as its content.
    mutating func finish() throws -> XMLBinary

    /// The content won't be completed: leave nothing behind. Nothing else is called afterwards.
    mutating func abort()
}
