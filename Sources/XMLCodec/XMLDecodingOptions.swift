/// How a document is decoded.
public struct XMLDecodingOptions: Sendable {
    /// What happens to elements and attributes that the schema doesn't know.
    public enum UnknownContent: Hashable, Sendable {
        /// They are skipped, as far as they are well-formed.
        case skip
        /// They are errors.
        case reject
    }

    /// What base64 content may lack.
    public enum Base64Padding: Hashable, Sendable {
        /// Padding has to be there (RFC 4648 §3.2).
        case required
        /// Missing padding is accepted.
        case optional
    }

    /// What happens to a document type declaration.
    public enum DocumentType: Hashable, Sendable {
        /// It is an error.
        case forbidden
        /// Its internal subset is read: default values of attributes count, and references to internal entities stand for
        /// their text, which can have neither markup nor references to other entities.
        ///
        /// An external subset is ignored and nothing is ever fetched; an external entity is an error, and so is a
        /// reference to an entity that isn't declared.
        case internalSubset
    }

    /// What happens to a document type declaration (XML 1.0 §2.8).
    public var documentType = DocumentType.forbidden

    /// What happens to elements and attributes that the schema doesn't know.
    public var unknownContent = UnknownContent.skip

    /// Whether streamed content may lack its padding.
    public var base64Padding = Base64Padding.required

    /// What the document may demand.
    public var limits = XMLLimits.default

    /// Whether streamed content may bypass the XML parser; a test turns it off to compare.
    package var usesBase64Lane = true

    /// Creates the default options.
    public init() {}

    /// The default options: what the schema doesn't know is skipped.
    public static let `default` = XMLDecodingOptions()

    /// What the schema doesn't know is an error.
    public static let strict: XMLDecodingOptions = {
        var options = XMLDecodingOptions()
        options.unknownContent = .reject
        return options
    }()
}
