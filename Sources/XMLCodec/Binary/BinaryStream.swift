internal import Base64Codec

/// Decodes the base64 text of one element, block by block, and hands the bytes to its sink.
@safe
struct BinaryStream: ~Copyable {
    private var decoder: Base64Decoder
    private var sink: any XMLBinarySink
    private let block: UnsafeMutableBufferPointer<UInt8>
    private var count = 0
    /// Where the piece at hand starts in the element's text.
    private var pieceStart: Int64 = 0

    /// The size of a block: small enough to stay in the cache, large enough that a call of the sink costs little.
    private static let blockSize = 48 << 10

    init(to sink: any XMLBinarySink, padding: XMLDecodingOptions.Base64Padding) {
        decoder = Base64Decoder(padding: padding == .required ? .required : .optional)
        self.sink = sink
        unsafe block = .allocate(capacity: Self.blockSize)
    }

    deinit {
        unsafe block.deallocate()
    }

    /// Characters of the piece at hand that have been decoded; a fault is in front of the next one.
    var decodedCount: Int64 { decoder.offset - pieceStart }

    /// Decodes a piece of the element's text.
    mutating func write(_ text: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) {
        pieceStart = decoder.offset
        var start = try unsafe decode(text)
        while start < text.count {
            // A block is handed over when the next byte needs room, so that sinks see the same however text is cut.
            try flush()
            start += try unsafe decode(UnsafeBufferPointer(rebasing: text[start...]))
        }
    }

    /// Decodes digits and white space as they stand in the document, up to the first byte that is neither.
    ///
    /// - Parameters:
    ///   - bytes: What comes next in the document.
    ///   - extent: What was decoded is added to it, also if the sink throws.
    /// - Throws: What the sink throws.
    mutating func writeRun(
        _ bytes: UnsafeBufferPointer<UInt8>,
        addingTo extent: inout TextExtent
    ) throws(XMLDecodingError) {
        var start = 0
        while true {
            // A variable whose span is taken would be allocated on the heap.
            let rest = unsafe UnsafeBufferPointer(rebasing: bytes[start...])
            var output = unsafe OutputSpan(buffer: block, initializedCount: count)
            let run = unsafe decoder.decodeRun(rest.span, into: &output)
            count = unsafe output.finalize(for: block)
            extent.append(run)
            guard run.needsRoom else { return }
            try flush()
            start += run.consumed
        }
    }

    /// The element has ended: hands over the last bytes and completes the sink.
    mutating func finish() throws(XMLDecodingError) -> XMLBinary {
        do {
            try decoder.finish()
        } catch {
            throw XMLDecodingError(error)
        }
        try flush()
        do {
            return try sink.finish()
        } catch {
            throw XMLDecodingError(.sinkFailed, underlying: error)
        }
    }

    /// The content won't be completed.
    mutating func abort() {
        sink.abort()
    }

    /// Decodes as much of a text as there is room for; returns how much that was.
    private mutating func decode(_ text: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) -> Int {
        var output = unsafe OutputSpan(buffer: block, initializedCount: count)
        do {
            let consumed = try unsafe decoder.decode(text.span, into: &output)
            count = unsafe output.finalize(for: block)
            return consumed
        } catch {
            count = unsafe output.finalize(for: block)
            throw XMLDecodingError(error)
        }
    }

    private mutating func flush() throws(XMLDecodingError) {
        guard count > 0 else { return }
        do {
            try unsafe sink.write(UnsafeBufferPointer(rebasing: block[..<count]).span)
        } catch let error as XMLMemorySink.TooLong {
            throw XMLDecodingError(.limitExceeded(.binaryBytes), underlying: error)
        } catch {
            throw XMLDecodingError(.sinkFailed, underlying: error)
        }
        count = 0
    }
}

extension XMLDecodingError {
    /// The error of an element whose text isn't base64.
    init(_ error: Base64Error) {
        let reason: Base64Reason =
            switch error.reason {
            case .invalidCharacter: .invalidCharacter
            case .truncatedQuantum: .truncatedQuantum
            case .missingPadding: .missingPadding
            case .invalidPadding: .invalidPadding
            case .dataAfterPadding: .dataAfterPadding
            case .nonZeroTrailingBits: .nonZeroTrailingBits
            }
        self.init(.invalidBase64(reason, offset: error.offset))
    }
}
