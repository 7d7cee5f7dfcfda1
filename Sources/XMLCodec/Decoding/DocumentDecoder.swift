/// Decodes one document, whose type is known: the state behind ``XMLDecoder``.
@safe
@usableFromInline
final class DocumentDecoder {
    private let workspace: DecodingWorkspace
    private let stack: UnsafeMutablePointer<ElementStack>
    private let parser: ExpatParser?
    private var state = State.open

    private enum State {
        case open
        case failed
        case ended
    }

    /// Creates a decoder for documents of a type, which a plan describes.
    @usableFromInline
    init(
        _ type: Any.Type,
        options: XMLDecodingOptions,
        _ document: (PlanRegistry) -> UnsafeMutablePointer<ElementPlan>
    ) {
        workspace = unsafe DecodingWorkspace.take(for: ObjectIdentifier(type), options: options, document)
        unsafe stack = workspace.stack
        parser = unsafe ExpatParser(driving: stack, limits: options.limits)
    }

    deinit {
        workspace.giveBack()
    }

    /// Chooses the sink of a streamed element.
    var binarySink: ((borrowing XMLBinaryField) throws -> any XMLBinarySink)? {
        get { unsafe stack.pointee.binarySink }
        set { unsafe stack.pointee.binarySink = newValue }
    }

    /// Hands the events to a capture instead of decoding them.
    func capture(with capture: EventCapture) {
        unsafe stack.pointee.capture = capture
        unsafe stack.pointee.mode = .captured
        let parser = parser
        unsafe stack.pointee.locate = { [unowned parser] in parser?.location ?? .start }
    }

    /// Decodes the next bytes.
    @usableFromInline
    func feed(_ bytes: Span<UInt8>, isFinal: Bool) throws(XMLDecodingError) {
        var result: Result<Void, XMLDecodingError> = .success(())
        unsafe bytes.withUnsafeBufferPointer { bytes in
            do throws(XMLDecodingError) {
                try unsafe feed(bytes, isFinal: isFinal)
            } catch {
                result = .failure(error)
            }
        }
        try result.get()
    }

    private func feed(_ bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) throws(XMLDecodingError) {
        guard state == .open, let parser else { throw XMLDecodingError(.misuse) }
        do {
            try unsafe parser.feed(bytes, isFinal: isFinal)
            if isFinal { state = .ended }
        } catch {
            state = .failed
            unsafe stack.pointee.abort()
            throw error
        }
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
