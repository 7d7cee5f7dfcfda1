/// Keeps the decoded content of a document's streamed elements until someone who may have to wait takes it.
///
/// The decoder stops where such content starts and where it ends.
final class ContentHandoff: XMLBinarySink {
    /// What is known of the element's content.
    enum State {
        /// No such element is open.
        case closed
        case started
        case ended
    }

    private(set) var state = State.closed
    private var bytes: [UInt8] = []
    /// How many bytes there have been.
    private(set) var byteCount: Int64 = 0
    /// The place of the end tag.
    private(set) var end = XMLLocation.start
    private unowned let document: DocumentDecoder

    init(for document: DocumentDecoder) {
        self.document = document
    }

    /// An element opens, whose content will be written.
    func open() {
        state = .started
        byteCount = 0
        document.suspend()
    }

    func write(_ bytes: Span<UInt8>) {
        byteCount += Int64(bytes.count)
        unsafe bytes.withUnsafeBufferPointer { unsafe self.bytes.append(contentsOf: $0) }
    }

    func finish() -> XMLBinary {
        state = .ended
        end = document.location
        document.suspend()
        return XMLBinary()
    }

    func abort() { bytes = [] }

    /// What has been decoded and not been taken yet, or `nil` if there is nothing.
    func take() -> [UInt8]? {
        guard !bytes.isEmpty else { return nil }
        defer { bytes = [] }
        return bytes
    }

    /// The element is done with.
    func close() { state = .closed }
}
