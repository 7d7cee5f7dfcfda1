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
