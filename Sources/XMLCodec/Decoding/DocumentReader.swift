/// Reads a document into an ``ElementStack``: here alone is decided who reads the next bytes.
///
/// The markup lane begins, where it may. What it isn't sure of, and all that follows, is expat's. It belongs to a
/// ``DecodingWorkspace`` and is used again for the next document.
@safe
final class DocumentReader: EventDriver {
    private let stack: UnsafeMutablePointer<ElementStack>
    private var limits = XMLLimits.default
    /// Whether the markup lane reads.
    private var isInLane = false
    /// Reads from where the lane gave up.
    private var parser: ExpatParser?

    /// What is read.
    enum Input {
        /// A document.
        case document
        /// A document whose events ``suspend()`` the reader.
        case interruptedDocument
        /// One of several documents in a stream, behind the one that a reader has read.
        case documents(after: DocumentReader?)
    }

    init(into stack: UnsafeMutablePointer<ElementStack>) {
        unsafe self.stack = stack
    }

    /// Begins a document.
    func open(_ input: Input, options: XMLDecodingOptions) {
        limits = options.limits
        switch input {
        case .document where options.engine.usesMarkupLane: isInLane = true
        case .document: parser = unsafe ExpatParser(driving: stack, limits: limits)
        case .interruptedDocument: parser = unsafe ExpatParser(driving: stack, limits: limits, isSuspendable: true)
        case .documents(after: nil): parser = unsafe ExpatParser(driving: stack, limits: limits, from: StreamPosition())
        case .documents(after: let other?): parser = other.parser.flatMap { unsafe $0.successor(driving: stack) }
        }
        unsafe stack.pointee.driver = self
    }

    /// Ends a document, complete or not.
    func close() {
        isInLane = false
        parser = nil
    }

    /// The place of the event that is being handled, or behind which the reader stopped.
    var location: XMLLocation { parser?.location ?? .start }

    /// An error with that place.
    func located(_ error: XMLDecodingError) -> XMLDecodingError {
        error.located(at: location, path: unsafe stack.pointee.path)
    }

    /// How many bytes have been scanned, those of incomplete tokens each time.
    var scannedCount: Int64 { parser?.scannedCount ?? 0 }

    /// Whether the end of the document has been read.
    var isFinalRead: Bool { parser?.isFinalFed ?? false }

    /// Reads the next bytes.
    ///
    /// - Parameters:
    ///   - bytes: The bytes; borrowed for the call.
    ///   - isFinal: Whether the document ends with them.
    /// - Returns: How many of them have been taken: all, unless an event stopped the reader.
    /// - Throws: The first fault, of the document or of what is made of it.
    func read(_ bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) throws(XMLDecodingError) -> Int {
        if isInLane {
            isInLane = false
            parser = unsafe ExpatParser(driving: stack, limits: limits)
        }
        guard let parser else { throw XMLDecodingError(.misuse) }
        return try unsafe parser.feed(bytes, isFinal: isFinal)
    }
}

// MARK: - Stopping at events

extension DocumentReader {
    /// Stops behind the event that is being handled; called while it is.
    func suspend() { parser?.suspend() }

    /// Whether the reader stopped behind an event, and goes on when it is resumed.
    var isSuspended: Bool { parser?.isSuspended ?? false }

    /// Goes on with what has been taken already.
    ///
    /// - Throws: The first fault, of the document or of what is made of it.
    func resume() throws(XMLDecodingError) { try parser?.resume() }

    /// Starts again behind the comment or processing instruction before the document, where the reader stopped.
    func restart() {
        parser = parser.flatMap { unsafe $0.successor(driving: stack) }
    }
}
