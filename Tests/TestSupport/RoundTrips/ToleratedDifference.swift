/// What may be different in a document that was decoded and encoded again, without anything being wrong.
///
/// This is the whole list; every other difference is a fault. What isn't counted as a difference at all: prefixes, quotes,
/// the form of empty tags, white space between tags, comments, which ``CanonicalXML`` doesn't see, and the hints where a
/// schema lies, `xsi:schemaLocation` and `xsi:noNamespaceSchemaLocation`.
public enum ToleratedDifference: String, CaseIterable, Comparable, Sendable {
    /// A value of a simple type other than `xs:string` is written in its other form: `1` for `true`, `07` for `7`, base64
    /// on one line, hexadecimal digits in capitals, no white space around it.
    case lexicalForm
    /// Children come in the schema's order, which the document didn't keep.
    case order
    /// An element or attribute that the schema doesn't know has been skipped. A strict decoder has to refuse it.
    case unknownContent
    /// An attribute that the document left out is written with the default that the schema gives it.
    case attributeDefault
    /// An `xsi:type` that says what the schema says anyway is left out.
    case redundantType
    /// A qualified name that is a value, such as a fault's code, has another prefix for the same namespace; that it is the
    /// same, the equality of the values says.
    case prefix

    /// Orders by name.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}
