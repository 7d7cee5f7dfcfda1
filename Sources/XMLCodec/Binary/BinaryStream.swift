internal import Base64Codec

/// Decodes the base64 text of one element, block by block, and hands the bytes to its sink.
@safe
struct BinaryStream: ~Copyable {
    private var decoder: Base64Decoder
    private var sink: any XMLBinarySink
    private let block: UnsafeMutableBufferPointer<UInt8>
    private var count = 0

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

    /// Decodes a piece of the element's text.
    mutating func write(_ text: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) {
        var rest = unsafe text
        while !rest.isEmpty {
            if unsafe count == block.count { try flush() }
            let consumed = try unsafe decode(rest)
            unsafe rest = UnsafeBufferPointer(rebasing: rest[consumed...])
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
