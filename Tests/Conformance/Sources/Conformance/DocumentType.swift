public import XMLCodec

/// A type of documents, and the element by which a document is known to be one.
public struct DocumentType: Sendable {
    /// The element's name: the root's, or that of the message in an envelope.
    let name: XMLName
    /// Checks a document.
    let check: @Sendable (DocumentCheck, [UInt8]) -> DocumentCheck.Result
    /// Decodes a document as strictly as can be, and says what is wrong with it.
    let objection: @Sendable ([UInt8]) -> XMLDecodingError?

    /// Creates a type of documents.
    ///
    /// - Parameters:
    ///   - type: The type of the root element.
    ///   - name: The name of the element that tells the type, if it isn't the root's.
    public init<Root: XMLRootElement & Equatable>(_ type: Root.Type, named name: XMLName = Root.xmlName) {
        self.name = name
        check = { check, document in check.run(document, as: type) }
        objection = { document in
            do throws(XMLDecodingError) {
                _ = try XMLDecoder(type, options: .strict).decode(document)
                return nil
            } catch {
                return error
            }
        }
    }
}
