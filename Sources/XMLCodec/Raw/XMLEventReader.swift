/// Reads a document as events, for programs that want neither generated types nor a tree.
public enum XMLEventReader {
    /// Reads a document that is in memory.
    ///
    /// - Parameters:
    ///   - bytes: The whole document.
    ///   - handler: What takes the events.
    ///   - options: How the document is decoded, as far as that doesn't depend on a schema.
    /// - Throws: ``XMLDecodingError`` if the document isn't well-formed, has a document type declaration that it can't
    ///   have, or exceeds a limit; events up to there have been handed over.
    public static func read<Handler: XMLEventHandler>(
        _ bytes: [UInt8],
        into handler: inout Handler,
        options: XMLDecodingOptions = .default
    ) throws(XMLDecodingError) {
        try read(into: &handler, options: options) { document throws(XMLDecodingError) in
            try document.feed(bytes.span, isFinal: true)
        }
    }

    /// Reads a document that comes in pieces.
    ///
    /// - Parameters:
    ///   - pieces: The document, cut anywhere.
    ///   - handler: What takes the events.
    ///   - options: How the document is decoded, as far as that doesn't depend on a schema.
    /// - Throws: ``XMLDecodingError`` as for a document that is in memory.
    public static func read<Handler: XMLEventHandler>(
        pieces: some Sequence<[UInt8]>,
        into handler: inout Handler,
        options: XMLDecodingOptions = .default
    ) throws(XMLDecodingError) {
        try read(into: &handler, options: options) { document throws(XMLDecodingError) in
            for piece in pieces { try document.feed(piece.span, isFinal: false) }
            try document.feed(Span(), isFinal: true)
        }
    }

    private static func read<Handler: XMLEventHandler>(
        into handler: inout Handler,
        options: XMLDecodingOptions,
        _ feed: (DocumentDecoder) throws(XMLDecodingError) -> Void
    ) throws(XMLDecodingError) {
        let capture = HandlerCapture(handler)
        let document = DocumentDecoder(FragmentDocument.self, options: options)
        document.capture(with: capture)
        defer { handler = capture.handler }
        try feed(document)
    }
}

/// Hands events to an ``XMLEventHandler``.
private final class HandlerCapture<Handler: XMLEventHandler>: EventCapture {
    var handler: Handler

    init(_ handler: Handler) {
        self.handler = handler
    }

    override func startElement(
        _ name: UnsafeBufferPointer<UInt8>,
        _ attributes: RawAttributes,
        in scope: borrowing NamespaceScope,
        at location: () -> XMLLocation
    ) throws(XMLDecodingError) {
        var values: [XMLAttribute] = []
        for attribute in attributes where !attribute.isDeclaration {
            let name = try unsafe scope.expandedName(ofAttribute: attribute.name)
            values.append(XMLAttribute(name, value: unsafe String(copying: attribute.value)))
        }
        handler.startElement(
            XMLStartElement(
                name: try unsafe scope.expandedName(ofElement: name),
                attributes: values,
                location: location(),
                namespaces: XMLNamespaceContext(declarations: scope.declarations)
            )
        )
    }

    override func characters(_ text: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) {
        handler.characters(unsafe text.span)
    }

    override func endElement(_ name: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) {
        handler.endElement()
    }
}
