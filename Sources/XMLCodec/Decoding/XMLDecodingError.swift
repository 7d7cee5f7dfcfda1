/// Why a document couldn't be decoded, and where.
///
/// Two errors are equal when their reasons are. Content of the document is never quoted.
public struct XMLDecodingError: Error {
    /// Why decoding failed.
    public enum Reason: Hashable, Sendable {
        /// The document isn't well-formed; libexpat's error code, a detail that may depend on how the input was cut.
        case malformed(code: Int)
        /// The document ends before its root element does.
        case truncated
        /// The document has a document type declaration.
        case doctypeForbidden
        /// A document type declaration has an external entity, or one that stands for markup or other entities.
        case entityForbidden
        /// The document's character encoding isn't supported.
        case unsupportedEncoding
        /// A name has a prefix that isn't declared.
        case unboundPrefix
        /// A namespace declaration breaks Namespaces in XML 1.0 §3, or a name has more than one colon.
        case invalidNamespace
        /// An element has two attributes of one expanded name.
        case duplicateAttribute
        /// The document demands more than a limit allows.
        case limitExceeded(Limit)
        /// The root is another element than the one expected.
        case unexpectedRoot(XMLName)
        /// An element can't stand here.
        case unexpectedElement(XMLName)
        /// An attribute can't stand here.
        case unexpectedAttribute(XMLName)
        /// Text stands between elements.
        case unexpectedText
        /// An element that may occur once occurs again.
        case duplicateElement(String)
        /// A required element, or one of the alternatives of a required choice, is missing.
        case missingElement(String)
        /// A required attribute is missing.
        case missingAttribute(String)
        /// An element stands where the content model has no place for it: out of order, too often, or beside an
        /// alternative that excludes it.
        case misplacedElement(String)
        /// A text isn't a value of the simple type.
        case invalidValue(type: String)
        /// A value breaks a facet of its simple type, or isn't the one that is fixed.
        case facet(XMLFacet, type: String)
        /// An element says that it is nil, and can't be or has content.
        case unexpectedNil
        /// `xsi:type` is missing or names a type that can't stand here.
        case invalidType
        /// Binary content is broken base64; the offset in bytes counts from the start of the element's text.
        case invalidBase64(Base64Reason, offset: Int64)
        /// The sink of binary content threw ``XMLDecodingError/underlying``.
        case sinkFailed
        /// The decoder was used after its end, or after an error.
        case misuse
    }

    /// The limits that a document can exceed.
    public enum Limit: String, Hashable, Sendable {
        case depth, tokenBytes, documentTypeBytes, entityBytes
        case attributesPerElement, namespaceDeclarations, namespaces, namespaceBytes
        case textBytes, binaryBytes, listCount, valueBytes
    }

    /// What is wrong with base64 text.
    public enum Base64Reason: String, Hashable, Sendable {
        /// A character is neither in the alphabet nor white space.
        case invalidCharacter
        /// The text ends inside a group of four characters.
        case truncatedQuantum
        /// The padding at the end is missing.
        case missingPadding
        /// A padding character stands where none can be.
        case invalidPadding
        /// There is more text after the padding.
        case dataAfterPadding
        /// Bits that the padding discards aren't zero.
        case nonZeroTrailingBits
    }

    private final class Storage: Sendable {
        let reason: Reason
        let location: XMLLocation
        let path: XMLElementPath
        let underlying: (any Error)?

        init(_ reason: Reason, _ location: XMLLocation, _ path: XMLElementPath, _ underlying: (any Error)?) {
            self.reason = reason
            self.location = location
            self.path = path
            self.underlying = underlying
        }
    }

    private let storage: Storage

    /// Why decoding failed.
    public var reason: Reason { storage.reason }

    /// The place in the document; for a value, its end tag or, for an attribute, the start tag.
    public var location: XMLLocation { storage.location }

    /// The elements that lead to the place, as far as the schema knows them.
    public var path: XMLElementPath { storage.path }

    /// The error of a sink.
    public var underlying: (any Error)? { storage.underlying }

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - reason: Why decoding failed.
    ///   - location: The place; the decoder fills it in where it is left out.
    ///   - path: The elements that lead to it.
    ///   - underlying: The error of a sink.
    @inline(never)
    public init(
        _ reason: Reason,
        at location: XMLLocation = XMLLocation(line: 1, column: 1, byteOffset: 0),
        path: XMLElementPath = XMLElementPath(),
        underlying: (any Error)? = nil
    ) {
        storage = Storage(reason, location, path, underlying)
    }

    /// The same error with its place.
    func located(at location: XMLLocation, path: XMLElementPath) -> XMLDecodingError {
        XMLDecodingError(reason, at: location, path: path, underlying: underlying)
    }
}

extension XMLDecodingError: CustomStringConvertible {
    /// What is wrong, and where.
    public var description: String {
        "\(location): \(path): \(reason)" + (underlying.map { ": \($0)" } ?? "")
    }
}

extension XMLDecodingError: Equatable {
    /// Whether both errors have the same reason.
    public static func == (lhs: XMLDecodingError, rhs: XMLDecodingError) -> Bool { lhs.reason == rhs.reason }
}
