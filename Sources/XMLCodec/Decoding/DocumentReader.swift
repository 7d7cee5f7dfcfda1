/// Reads a document into an ``ElementStack``: here alone is decided who reads the next bytes.
///
/// The markup lane begins, where it may. From the first token that it isn't sure of on the document is libexpat's: its
/// parser is shown the start tags of the open elements, without anyone listening, and reads on. The base64 of streamed
/// elements is read from either of them by ``Base64Decoder`` directly.
///
/// A reader belongs to a ``DecodingWorkspace`` and is used again for the next document.
@safe
final class DocumentReader: EventDriver {
    private let stack: UnsafeMutablePointer<ElementStack>
    private var limits = XMLLimits.default
    private let lane: UnsafeMutablePointer<MarkupLane>
    /// Where the lane is.
    private let place: UnsafeMutablePointer<PlaceCounter>
    /// Whether the lane reads.
    private var isInLane = false
    /// Reads from where the lane gave up.
    private var parser: ExpatParser?
    /// Whether the end of the document has been read.
    private(set) var isFinalRead = false

    /// What is read.
    enum Input {
        /// A document.
        case document
        /// A document whose events ``suspend()`` the reader; libexpat's alone.
        case interruptedDocument
        /// One of several documents in a stream, behind the one that a reader has read; libexpat's alone.
        case documents(after: DocumentReader?)
    }

    init(into stack: UnsafeMutablePointer<ElementStack>) {
        unsafe self.stack = stack
        unsafe lane = .allocate(capacity: 1)
        unsafe place = .allocate(capacity: 1)
        unsafe place.initialize(to: PlaceCounter())
        unsafe lane.initialize(to: MarkupLane(into: stack, place: place))
    }

    deinit {
        unsafe lane.deinitialize(count: 1)
        unsafe lane.deallocate()
        unsafe place.deallocate()
    }

    /// Begins a document.
    func open(_ input: Input, options: XMLDecodingOptions) {
        limits = options.limits
        isFinalRead = false
        switch input {
        case .document where options.engine.usesMarkupLane && limits.tokenBytes >= MarkupLane.smallestTokenLimit:
            isInLane = true
            unsafe lane.pointee.open(tokenLimit: limits.tokenBytes)
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
        unsafe lane.pointee.close()
        parser = nil
    }

    /// The place of the event that is being handled, or behind which the reader stopped.
    var location: XMLLocation {
        isInLane ? unsafe place.pointee.location : parser?.location ?? .start
    }

    /// An error with that place.
    func located(_ error: XMLDecodingError) -> XMLDecodingError {
        error.located(at: location, path: unsafe stack.pointee.path)
    }

    /// How many bytes have been scanned, those of incomplete tokens each time.
    var scannedCount: Int64 { unsafe lane.pointee.scannedCount + (parser?.scannedCount ?? 0) }

    /// Reads the next bytes.
    ///
    /// - Parameters:
    ///   - bytes: The bytes; borrowed for the call.
    ///   - isFinal: Whether the document ends with them.
    /// - Returns: How many of them have been taken: all, unless an event stopped the reader.
    /// - Throws: The first fault, of the document or of what is made of it.
    func read(_ bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) throws(XMLDecodingError) -> Int {
        isFinalRead = isFinal
        guard isInLane else { return try unsafe parse(bytes, isFinal: isFinal) }
        // Events that stop the reader are libexpat's.
        if unsafe stack.pointee.handoff != nil { return try unsafe handOver(bytes, isFinal: isFinal) }
        let progress: MarkupLane.Progress
        do {
            progress = try unsafe lane.pointee.read(bytes, isFinal: isFinal)
        } catch {
            throw located(error)
        }
        let isUndecided = unsafe isFinal && !lane.pointee.isComplete
        if progress.isUnsure || isUndecided {
            let rest = unsafe UnsafeBufferPointer(rebasing: bytes[progress.count...])
            return try unsafe progress.count + handOver(rest, isFinal: isFinal)
        }
        return bytes.count
    }

    private func parse(_ bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) throws(XMLDecodingError) -> Int {
        guard let parser else { throw XMLDecodingError(.misuse) }
        let count = try unsafe parser.feed(bytes, isFinal: isFinal)
        isFinalRead = parser.isFinalFed
        return count
    }

    /// Has libexpat read on, in the state in which the lane is: at a token that comes first.
    private func handOver(_ bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) throws(XMLDecodingError) -> Int {
        parser = unsafe ExpatParser(
            driving: stack,
            limits: limits,
            replaying: lane.pointee.replay,
            at: place.pointee.location
        )
        isInLane = false
        if unsafe lane.pointee.carried.count > 0 {
            _ = try unsafe parse(lane.pointee.carried.bytes, isFinal: false)
        }
        return try unsafe parse(bytes, isFinal: isFinal)
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
