/// Something that decodes bytes until they are used up, or an event stops it.
protocol InterruptibleDecoder: AnyObject {
    /// Goes on behind the event that stopped it, if one did, and takes the next bytes.
    ///
    /// - Parameters:
    ///   - bytes: The bytes; borrowed for the call.
    ///   - isFinal: Whether the input ends with them.
    /// - Returns: How many of them have been taken. The others have to be handed over again.
    /// - Throws: The first fault. Open sinks have been aborted then.
    func advance(_ bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) throws(XMLDecodingError) -> Int

    /// What decodes the document at hand.
    var document: DocumentDecoder { get }

    /// Whether an event stopped it.
    var isStopped: Bool { get }

    /// Whether the input has ended and all of it has been decoded.
    var isEnded: Bool { get }

    /// Gives up: nothing can be decoded any more, and open sinks are aborted.
    func abandon()
}
