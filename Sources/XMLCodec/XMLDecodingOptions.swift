/// How a document is decoded.
public struct XMLDecodingOptions: Sendable {
    /// What happens to elements and attributes that the schema doesn't know.
    public enum UnknownContent: Hashable, Sendable {
        /// They are kept where the type that is decoded can hold them, which is up to how it was generated
        /// (``XMLUnknownContent``); else they are skipped.
        case keep
        /// They are skipped, as far as they are well-formed.
        case skip
        /// They are errors.
        case reject
    }

    /// How closely a document has to follow its schema.
    public enum Validation: Hashable, Sendable {
        /// What can be decoded is: elements that are out of order, required ones that are missing where an empty one
        /// would have a meaning, and values that an enumeration doesn't list make an ``XMLDecodingWarning`` each.
        case lenient
        /// Everything the schema says is checked, and the first violation is an error: order, occurrence, choices,
        /// required attributes, the lexical forms and facets of simple types, fixed values.
        ///
        /// Not checked: that `ID` values are unique and `IDREF` values have targets, identity constraints (`key`,
        /// `keyref`, `unique`), facets of streamed content, and what wildcards take.
        case strict
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
    public var unknownContent = UnknownContent.keep

    /// How closely a document has to follow its schema.
    public var validation = Validation.lenient

    /// Called for each of the first ``XMLLimits/warnings`` warnings of a document, while it is decoded.
    public var onWarning: (@Sendable (XMLDecodingWarning) -> Void)?

    /// Whether streamed content may lack its padding.
    public var base64Padding = Base64Padding.required

    /// What the document may demand.
    public var limits = XMLLimits.default

    /// What reads the markup; a choice of speed alone.
    public var engine = XMLDecodingEngine.automatic

    /// Whether streamed content may bypass the XML parser; a test turns it off to compare.
    package var usesBase64Lane = true

    /// Creates the default options.
    public init() {}

    /// The default options: what the schema doesn't know is kept or skipped, and what it doesn't allow is put up with as far
    /// as it can be decoded.
    public static let `default` = XMLDecodingOptions()

    /// What the schema doesn't know or doesn't allow is an error.
    public static let strict: XMLDecodingOptions = {
        var options = XMLDecodingOptions()
        options.validation = .strict
        options.unknownContent = .reject
        return options
    }()
}
