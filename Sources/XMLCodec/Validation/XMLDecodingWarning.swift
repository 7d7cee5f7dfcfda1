/// Something in a document that its schema doesn't allow and that lenient decoding put up with, and where it is.
public struct XMLDecodingWarning: Hashable, Sendable {
    /// What the document has done.
    public enum Reason: Hashable, Sendable {
        /// An element stands where the order of the content has no place for it.
        case misplacedElement(String)
        /// A required element is missing; its property holds what an empty element would mean: an empty text or list,
        /// zero, `false`, no value where it is nillable, an enumeration's `unrecognized("")`, or a struct of these.
        case missingElement(String)
        /// A required attribute is missing; its property holds what an empty one would mean.
        case missingAttribute(String)
        /// A text isn't among the values that an enumeration lists; it is kept as `unrecognized`.
        case unrecognizedValue(type: String)
        /// `xsi:type` names another type than the element is declared with; the element is decoded as declared, and what
        /// that doesn't know is skipped.
        case otherType(XMLName)
    }

    /// What the document has done.
    public var reason: Reason

    /// The place in the document: for what is missing the end tag of what lacks it, for a value its end tag or, for an
    /// attribute, the start tag.
    public var location: XMLLocation

    /// The elements that lead to the place.
    public var path: XMLElementPath
}

extension XMLDecodingWarning: CustomStringConvertible {
    /// What is wrong, and where.
    public var description: String { "\(location): \(path): \(reason)" }
}

/// What lenient decoding put up with in a document, in order.
public struct XMLDecodingWarnings: RandomAccessCollection, Sendable {
    private var warnings: [XMLDecodingWarning] = []

    /// How many more there were than ``XMLLimits/warnings`` allows to keep.
    public internal(set) var omittedCount = 0

    init() {}

    /// The position of the first warning.
    public var startIndex: Int { 0 }

    /// The position behind the last warning.
    public var endIndex: Int { warnings.count }

    /// The warning at a position.
    public subscript(position: Int) -> XMLDecodingWarning { warnings[position] }

    mutating func append(_ warning: XMLDecodingWarning) {
        warnings.append(warning)
    }
}
