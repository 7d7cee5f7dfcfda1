/// Decodes documents that follow each other in one stream, each with a decoder of its own.
///
/// A document ends with its root element: what follows is the next one's. Comments and processing instructions between
/// them are documents without a root, so to speak: an XML declaration may come after them, which has to be the first
/// thing that a parser sees.
final class DocumentSequence<Root: XMLRootElement>: InterruptibleDecoder {
    private let options: XMLDecodingOptions
    private(set) var document: DocumentDecoder
    /// Whether the root element has ended.
    private var isComplete = false
    /// The last document, until it is taken.
    private var root: Root?

    /// What was put up with in the last document.
    private(set) var warnings = XMLDecodingWarnings()

    private(set) var isStopped = false

    init(options: XMLDecodingOptions) {
        self.options = options
        document = Self.decoder(options, after: nil)
        observeRoot()
    }

    private static func decoder(_ options: XMLDecodingOptions, after other: DocumentDecoder?) -> DocumentDecoder {
        DocumentDecoder(RootDocument<Root>.self, options: options, input: .documents(after: other))
    }

    /// Stops behind the root element.
    private func observeRoot() {
        unsafe document.observe(RootDocument<Root>.self) { [unowned self] _, _, _ in
            isComplete = true
            document.suspend()
        }
    }

    /// Chooses the sinks of streamed elements, in all documents.
    var binarySink: ((borrowing XMLBinaryField) throws -> any XMLBinarySink)? {
        didSet { document.binarySink = binarySink }
    }

    var isEnded: Bool { document.isEnded }

    func abandon() { document.abandon() }

    /// The document that has just ended.
    func takeRoot() -> Root? {
        defer { root = nil }
        return root
    }

    func advance(_ bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) throws(XMLDecodingError) -> Int {
        isStopped = false
        // The root element may have ended since, together with streamed content that was waited for.
        let count = isComplete ? 0 : try unsafe document.advance(bytes, isFinal: isFinal)
        guard document.isStopped else { return count }
        isStopped = true
        if isComplete {
            try startNext()
        } else if document.isOutsideRoot {
            document.restart()
        }
        return count
    }

    private func startNext() throws(XMLDecodingError) {
        let ended = document
        document = Self.decoder(options, after: ended)
        document.binarySink = binarySink
        isComplete = false
        observeRoot()
        ended.endDocument()
        warnings = ended.warnings
        root = try ended.takeDocument(RootDocument<Root>.self).root
    }
}
