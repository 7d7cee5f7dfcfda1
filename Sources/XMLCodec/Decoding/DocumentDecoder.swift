/// Decodes one document, whose type is known: the state behind ``XMLDecoder``.
@safe
@usableFromInline
final class DocumentDecoder {
    private let workspace: DecodingWorkspace
    let stack: UnsafeMutablePointer<ElementStack>
    private let reader: DocumentReader
    private var state = State.open
    private var marker: TruncationMarker
    /// Ends what ``observe(_:_:)`` began.
    private var stopObserving: (() -> Void)?

    private enum State {
        case open
        case failed
        case ended
    }

    /// What the decoder is fed with.
    enum Input {
        /// A document.
        case document
        /// A document whose events ``suspend()`` the decoder.
        case interruptedDocument
        /// One of several documents in a stream, behind the one before it.
        case documents(after: DocumentDecoder?)
    }

    /// Creates a decoder for a document of a type, which is read as a whole.
    convenience init<Document: XMLElementCodable>(_ type: Document.Type, options: XMLDecodingOptions) {
        unsafe self.init(type, options: options, truncationMarker: nil) { unsafe $0.plan(for: type) }
    }

    /// Creates a decoder for a document with a root element of a type.
    @inlinable
    convenience init<Root: XMLRootElement>(_ type: RootDocument<Root>.Type, options: XMLDecodingOptions) {
        unsafe self.init(type, options: options, truncationMarker: Root.xmlTruncationMarker) {
            unsafe $0.plan(for: type)
        }
    }

    /// Creates a decoder for a document with a root element of a type that is fed with something unusual.
    convenience init<Root: XMLRootElement>(
        _ type: RootDocument<Root>.Type,
        options: XMLDecodingOptions,
        input: Input
    ) {
        let marker = Root.xmlTruncationMarker
        unsafe self.init(type, options: options, truncationMarker: marker, input: input) { unsafe $0.plan(for: type) }
    }

    /// Creates a decoder for a document of a type, which a plan describes.
    @usableFromInline
    convenience init(
        _ type: Any.Type,
        options: XMLDecodingOptions,
        truncationMarker: StaticString?,
        _ document: (PlanRegistry) -> UnsafeMutablePointer<ElementPlan>
    ) {
        unsafe self.init(type, options: options, truncationMarker: truncationMarker, input: .document, document)
    }

    /// Creates a decoder for a document of a type, which a plan describes.
    ///
    /// - Parameters:
    ///   - type: The type.
    ///   - options: How it is decoded.
    ///   - truncationMarker: What ends a document that isn't complete.
    ///   - input: What the decoder is fed with.
    ///   - document: Makes the plan.
    init(
        _ type: Any.Type,
        options: XMLDecodingOptions,
        truncationMarker: StaticString?,
        input: Input,
        _ document: (PlanRegistry) -> UnsafeMutablePointer<ElementPlan>
    ) {
        workspace = unsafe DecodingWorkspace.take(for: ObjectIdentifier(type), options: options, document)
        unsafe stack = workspace.stack
        reader = workspace.reader
        marker = TruncationMarker(truncationMarker)
        switch input {
        case .document: reader.open(.document, options: options)
        case .interruptedDocument: reader.open(.interruptedDocument, options: options)
        case .documents(after: let other):
            reader.open(.documents(after: other?.reader), options: options)
            if let other { marker = other.marker }
        }
    }

    deinit {
        stopObserving?()
        workspace.giveBack()
    }

    /// Chooses the sink of a streamed element.
    var binarySink: ((borrowing XMLBinaryField) throws -> any XMLBinarySink)? {
        get { unsafe stack.pointee.binarySink }
        set { unsafe stack.pointee.binarySink = newValue }
    }

    /// Takes the content of streamed elements in place of sinks, and stops the decoder where it starts and where it ends.
    var handoff: ContentHandoff? {
        get { unsafe stack.pointee.handoff }
        set { unsafe stack.pointee.handoff = newValue }
    }

    /// What lenient decoding put up with so far.
    @usableFromInline
    var warnings: XMLDecodingWarnings { unsafe stack.pointee.validation.warnings }

    /// Hands the events to a capture instead of decoding them.
    func capture(with capture: EventCapture) {
        unsafe stack.pointee.capture = capture
        unsafe stack.pointee.mode = .captured
    }

    /// Decodes the next bytes, of a document that no event stops.
    @usableFromInline
    func feed(_ bytes: Span<UInt8>, isFinal: Bool) throws(XMLDecodingError) {
        var result: Result<Int, XMLDecodingError> = .success(0)
        unsafe bytes.withUnsafeBufferPointer { bytes in
            result = Result { () throws(XMLDecodingError) in try unsafe advance(bytes, isFinal: isFinal) }
        }
        _ = try result.get()
    }

    /// Moves the document's value out, after its end.
    @usableFromInline
    func takeDocument<Document: XMLElementCodable>(_ type: Document.Type) throws(XMLDecodingError) -> Document {
        guard state == .ended else { throw XMLDecodingError(.misuse) }
        state = .failed
        let document = unsafe stack.pointee.pop()
        defer { unsafe document.plan.pointee.recycle(document.value) }
        return unsafe document.value.assumingMemoryBound(to: type).move()
    }
}

// MARK: - Stopping at events

extension DocumentDecoder {
    /// Has a closure called after each field that is decoded of values of one type, until the decoder is let go.
    ///
    /// - Parameters:
    ///   - type: The type.
    ///   - observer: Takes the half-built value, the number of the field and what it was decoded from.
    func observe<Element: XMLElementCodable>(
        _ type: Element.Type,
        _ observer: @escaping (UnsafeMutablePointer<Element>, Int, inout XMLFieldDecoder) -> Void
    ) {
        let plan = unsafe stack.pointee.plans.plan(for: type)
        unsafe plan.pointee.decode(as: Observed<Element>.self)
        unsafe stack.pointee.decoder.observer = { value, field, decoder in
            unsafe observer(value.assumingMemoryBound(to: type), field, &decoder)
        }
        // The workspace is the next decoder's.
        let stack = unsafe stack
        stopObserving = {
            unsafe plan.pointee.decode(as: type)
            unsafe stack.pointee.decoder.observer = nil
        }
    }

    /// Stops behind the event that is being handled; called while it is.
    func suspend() { reader.suspend() }

    /// The place of the event that is being handled, or behind which the decoder stopped.
    var location: XMLLocation { reader.location }

    /// How many bytes have been scanned, those of incomplete tokens each time.
    var scannedCount: Int64 { reader.scannedCount }

    /// Takes what has become of streamed content, whose end stopped the decoder.
    ///
    /// - Parameters:
    ///   - content: What the element holds as its content.
    ///   - location: The place of its end tag.
    /// - Throws: The first fault.
    func completeStream(with content: XMLBinary, at location: XMLLocation) throws(XMLDecodingError) {
        guard state == .open else { throw XMLDecodingError(.misuse) }
        do {
            try unsafe stack.pointee.completeStream(with: content)
        } catch {
            abandon()
            throw error.located(at: location, path: unsafe stack.pointee.path)
        }
    }

    /// Whether nothing is open, not even the root element: it hasn't started yet, or it has ended.
    var isOutsideRoot: Bool { unsafe stack.pointee.depth == 0 }

    /// Ends the document behind its root element, where the decoder stopped; what follows is another document's.
    func endDocument() {
        if isStopped { state = .ended }
    }

    /// Starts again behind the comment or processing instruction before the document, where the decoder stopped.
    func restart() { reader.restart() }
}

// MARK: - Bytes

extension DocumentDecoder: InterruptibleDecoder {
    var document: DocumentDecoder { self }

    var isEnded: Bool { state == .ended }

    var isStopped: Bool { state == .open && reader.isSuspended }

    func advance(_ bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) throws(XMLDecodingError) -> Int {
        guard state == .open else { throw XMLDecodingError(.misuse) }
        do {
            if reader.isSuspended {
                try reader.resume()
                if reader.isSuspended { return 0 }
            }
            return try unsafe read(bytes, isFinal: isFinal)
        } catch {
            abandon()
            throw error
        }
    }

    func abandon() {
        state = .failed
        unsafe stack.pointee.abort()
    }

    /// Hands bytes to the reader, but for those that may belong to a truncation marker.
    private func read(_ bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) throws(XMLDecodingError) -> Int {
        let cut = unsafe marker.cut(bytes)
        let endsHere = isFinal && cut.isComplete
        let releasedCount = isFinal && !endsHere ? marker.heldBack.count : cut.releasedCount
        try release(releasedCount)
        if reader.isSuspended { return 0 }
        let passedCount = isFinal && !endsHere ? bytes.count : cut.passedCount
        if !reader.isFinalRead {
            let passed = unsafe UnsafeBufferPointer(rebasing: bytes.prefix(passedCount))
            let takenCount = try unsafe reader.read(passed, isFinal: isFinal)
            if takenCount < passedCount || reader.isSuspended { return takenCount }
        }
        if endsHere { throw reader.located(XMLDecodingError(.truncated)) }
        if isFinal { state = .ended }
        marker.holdBack(cut.heldBack)
        return bytes.count
    }

    /// Hands over bytes that turned out not to belong to a marker; those behind an event that stops the reader stay.
    private func release(_ count: Int) throws(XMLDecodingError) {
        guard count > 0 else { return }
        let released = marker.heldBack.prefix(count)
        var result: Result<Int, XMLDecodingError> = .success(0)
        unsafe released.withUnsafeBufferPointer { released in
            result = Result { () throws(XMLDecodingError) in try unsafe reader.read(released, isFinal: false) }
        }
        marker.holdBack(Array(marker.heldBack.dropFirst(try result.get())))
    }
}
