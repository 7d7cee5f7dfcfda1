import ExchangeWebServices

/// The examples of the README, each in a function around it, so that they are compiled as they stand there.
enum ReadmeExamples {
    static func decode(_ bytes: [UInt8]) throws {
        let reply = try XMLDecoder(Envelope<SendItemResponse>.self).decode(bytes)
        for message in try reply.content().responseMessages.responseMessages {
            guard case .sendItemResponseMessage(let message) = message else { continue }
            print(message.responseCode ?? .noError, message.messageText ?? "")
        }
    }

    static func stream(_ chunks: AsyncStream<[UInt8]>, to directory: String) async throws -> GetAttachmentResponse {
        var decoder = XMLDecoder(Envelope<GetAttachmentResponse>.self)
        decoder.binarySink = { field in
            try XMLFileSink(in: directory, named: field.partial(FileAttachmentType.self)?.name)
        }
        for try await chunk in chunks {
            try decoder.feed(chunk)
        }
        let reply = try decoder.finish().content()
        return reply
    }

    static func attach(_ path: String, to itemId: String, send: (Span<UInt8>) throws -> Void) throws {
        var attachment = FileAttachmentType(name: "scan.tiff", contentType: "image/tiff")
        attachment.content = .file(path)
        let request = CreateAttachment(
            parentItemId: ItemIdType(id: itemId),
            attachments: NonEmptyArrayOfAttachmentsType(attachments: [.fileAttachment(attachment)])
        )
        let body = try XMLEncoder().body(for: Envelope(request, header: EnvelopeHeader(version: .exchange2016)))
        print("Content-Length: \(body.contentLength ?? 0)")
        try body.write(chunkSize: 64 << 10) { chunk in try send(chunk) }
    }

    static func report(_ bytes: [UInt8]) throws -> GetItemResponse? {
        do {
            let reply = try XMLDecoder(Envelope<GetItemResponse>.self).decode(bytes)
            return try reply.content()
        } catch let error as XMLDecodingError {
            print(error.reason, error.location.line, error.location.column, error.path)
        } catch let fault as SOAPFault {
            print(fault.faultcode, fault.faultstring.value)
        }
        return nil
    }

    static func explain(_ message: some ResponseMessageTypeProtocol) throws {
        for fragment in message.messageXml?.anyElements ?? [] {
            let field = try fragment.decode(as: ExceptionFieldURI.self)
            print("missing:", field.fieldURI)
        }
    }

    static func warn(_ bytes: [UInt8]) throws -> (Envelope<GetItemResponse>, warningCount: Int) {
        var decoder = XMLDecoder(Envelope<GetItemResponse>.self)
        try decoder.feed(bytes)
        let reply = try decoder.finish()
        for warning in decoder.warnings {
            print(warning.location.line, warning.path, warning.reason)
        }
        return (reply, decoder.warnings.count)
    }

    static func check(_ bytes: [UInt8]) throws -> Envelope<GetItemResponse> {
        let reply = try XMLDecoder(Envelope<GetItemResponse>.self, options: .strict).decode(bytes)
        return reply
    }

    static func send(
        _ request: SendItem,
        post: (XMLBody, String) async throws -> [UInt8]
    ) async throws -> SendItemResponse {
        func call<Operation: XMLServiceOperation>(
            _ operation: Operation.Type,
            _ request: Operation.Request,
            post: (XMLBody, String) async throws -> [UInt8]
        ) async throws -> Operation.Response {
            let body = try XMLEncoder().body(for: Envelope(request))
            let reply = try await post(body, Operation.soapAction)
            return try XMLDecoder(Envelope<Operation.Response>.self).decode(reply).content()
        }
        return try await call(SendItem.self, request, post: post)
    }

    static func upload(
        _ chunks: AsyncStream<[UInt8]>,
        _ upload: ([UInt8], String?) async throws -> Void
    ) async throws -> Envelope<GetAttachmentResponse> {
        let reply = try await XMLDecoder(Envelope<GetAttachmentResponse>.self).decode(from: chunks) { content in
            let name = content.partial(FileAttachmentType.self)?.name
            for try await bytes in content { try await upload(bytes, name) }
        }
        return reply
    }

    static func list(
        _ chunks: AsyncStream<[UInt8]>,
        _ show: (ArrayOfRealItemsType.Item, Int32?) -> Void
    ) async throws -> Envelope<FindItemResponse> {
        let items = XMLRecords(\ArrayOfRealItemsType.items, in: Envelope<FindItemResponse>.self, from: chunks)
        for try await item in items {
            show(item, items.partial(FindItemParentType.self)?.totalItemsInView)
        }
        let rest = try await items.root()
        return rest
    }

    static func listen(
        _ chunks: AsyncStream<[UInt8]>,
        _ handle: (GetStreamingEventsResponse) -> Void
    ) async throws {
        for try await envelope in XMLDocuments(Envelope<GetStreamingEventsResponse>.self, from: chunks) {
            handle(try envelope.content())
        }
    }

    static func send(_ request: CreateAttachment, _ send: ([UInt8]) async throws -> Void) async throws {
        let body = try XMLEncoder().body(for: Envelope(request))
        for try await chunk in body { try await send(chunk) }
    }

    static func send(
        _ messages: [ArrayOfRealItemsType.Item],
        in response: Envelope<FindItemResponse>,
        _ send: ([UInt8]) async throws -> Void
    ) async throws {
        let body = try XMLEncoder().body(for: response, records: \ArrayOfRealItemsType.items, from: messages)
        for try await chunk in body { try await send(chunk) }
    }
}
