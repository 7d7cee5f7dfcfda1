public import XMLCodec

/// A type of documents, and the element by which a document is known to be one.
public struct DocumentType: Sendable {
    /// The element's name: the root's, or that of the message in an envelope.
    let name: XMLName
    /// Checks a document.
    let check: @Sendable (DocumentCheck, [UInt8]) -> DocumentCheck.Result
    /// Decodes a document as strictly as can be, and says what is wrong with it.
    let objection: @Sendable (XMLDecodingOptions, [UInt8]) -> XMLDecodingError?
    /// Decodes documents that follow each other in a stream, and says if they aren't those that they are by themselves.
    let streamFault: @Sendable (XMLDecodingOptions, [[UInt8]]) -> String?

    /// Creates a type of documents.
    ///
    /// - Parameters:
    ///   - type: The type of the root element.
    ///   - name: The name of the element that tells the type, if it isn't the root's.
    public init<Root: XMLRootElement & Equatable>(_ type: Root.Type, named name: XMLName = Root.xmlName) {
        self.name = name
        check = { check, document in check.run(document, as: type) }
        objection = { options, document in Self.objection(to: document, as: type, options) }
        streamFault = { options, documents in Self.streamFault(of: documents, as: type, options) }
    }

    private static func objection<Root: XMLRootElement>(
        to document: [UInt8],
        as type: Root.Type,
        _ options: XMLDecodingOptions
    ) -> XMLDecodingError? {
        var options = options
        options.validation = .strict
        options.unknownContent = .reject
        do throws(XMLDecodingError) {
            _ = try XMLDecoder(type, options: options).decode(document)
            return nil
        } catch {
            return error
        }
    }

    private static func streamFault<Root: XMLRootElement & Equatable>(
        of documents: [[UInt8]],
        as type: Root.Type,
        _ options: XMLDecodingOptions
    ) -> String? {
        do throws(XMLDecodingError) {
            var stream = XMLDocumentDecoder(type, options: options)
            for (index, document) in documents.enumerated() {
                try stream.feed(document)
                if index == documents.count - 1 { try stream.finish() }
                let document = try XMLDecoder(type, options: options).decode(document)
                guard try stream.next() == document else { return "\(index) is different" }
            }
            return try stream.next() == nil && stream.isAtEnd ? nil : "the stream doesn't end"
        } catch {
            return error.summary
        }
    }
}
