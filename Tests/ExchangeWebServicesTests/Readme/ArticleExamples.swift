import ExchangeWebServices

/// The examples of the articles in `XMLCodec.docc`, each in a function around it, so that they are compiled as they stand there.
enum ArticleExamples {
    // MARK: Getting started

    static func decode(_ bytes: [UInt8]) throws {
        let request = try XMLDecoder(SendItem.self).decode(bytes)
        print(request.saveItemToFolder)
    }

    static func feed(_ chunks: AsyncStream<[UInt8]>) async throws -> SendItem {
        var decoder = XMLDecoder(SendItem.self)
        for try await chunk in chunks { try decoder.feed(chunk) }
        let request = try decoder.finish()
        return request
    }

    static func await(_ chunks: AsyncStream<[UInt8]>) async throws -> SendItem {
        let request = try await XMLDecoder(SendItem.self).decode(from: chunks)
        return request
    }

    static func encode(
        _ request: SendItem,
        _ requests: [SendItem],
        _ send: (Span<UInt8>) throws -> Void
    ) throws -> [UInt8] {
        let document = try XMLEncoder().encode(request)

        var buffer = XMLOutputBuffer()
        for request in requests {
            try XMLEncoder().encode(request, into: &buffer)
            try buffer.withBytes { bytes in try send(bytes) }
        }
        return document
    }

    static func upload(_ request: CreateAttachment, _ upload: ([UInt8]) async throws -> Void) async throws {
        let body = try XMLEncoder().body(for: request)
        print(body.contentLength ?? 0)
        for try await chunk in body { try await upload(chunk) }
    }

    static func explain(_ fragments: [XMLFragment]) throws {
        for fragment in fragments {
            let field = try fragment.decode(as: ExceptionFieldURI.self)
            print(field.fieldURI)
        }
    }

    // MARK: Streaming binary content

    static func files(in directory: String, from bytes: [UInt8]) throws -> Envelope<GetAttachmentResponse> {
        var decoder = XMLDecoder(Envelope<GetAttachmentResponse>.self)
        decoder.binarySink = { field in
            let name = field.partial(FileAttachmentType.self)?.name
            return try XMLFileSink(in: directory, named: name)
        }
        return try decoder.decode(bytes)
    }

    static func attachment(of path: String) -> FileAttachmentType {
        var attachment = FileAttachmentType(name: "scan.tiff", contentType: "image/tiff")
        attachment.content = .file(path)
        return attachment
    }

    // MARK: Records and streams of documents

    static func records(
        in bytes: [UInt8],
        _ show: (ArrayOfRealItemsType.Item, Int32?) -> Void
    ) throws -> Envelope<FindItemResponse> {
        var decoder = XMLRecordDecoder(\ArrayOfRealItemsType.items, in: Envelope<FindItemResponse>.self)
        try decoder.feed(bytes)
        try decoder.finish()
        while let item = try decoder.next() { show(item, nil) }
        let rest = try decoder.takeRoot()
        return rest
    }

    // MARK: Validation, limits, errors

    static func validate(_ bytes: [UInt8]) throws -> Envelope<GetItemResponse> {
        var options = XMLDecodingOptions.default
        options.validation = .strict
        let reply = try XMLDecoder(Envelope<GetItemResponse>.self, options: options).decode(bytes)
        return reply
    }

    static func limit(_ bytes: [UInt8]) throws -> Envelope<GetItemResponse> {
        var options = XMLDecodingOptions.default
        options.limits.valueBytes = 16 << 20
        options.limits.binaryBytes = 1 << 20
        let reply = try XMLDecoder(Envelope<GetItemResponse>.self, options: options).decode(bytes)
        return reply
    }

    static func report(_ bytes: [UInt8]) {
        do {
            let reply = try XMLDecoder(Envelope<GetItemResponse>.self).decode(bytes)
            print(reply)
        } catch {
            print(error.reason, error.location.line, error.location.column, error.path)
        }
    }
}
