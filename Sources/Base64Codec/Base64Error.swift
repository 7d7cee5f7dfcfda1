/// A text that is not base64, and where.
public struct Base64Error: Error, Equatable, Sendable {
    /// The rule that was broken.
    public enum Reason: Equatable, Sendable {
        /// The byte is not in the alphabet of RFC 4648 table 1, and neither white space nor `=`.
        case invalidCharacter(UInt8)

        /// The text ends after one character of a quantum, which is less than a byte.
        case truncatedQuantum

        /// The text ends before the last quantum has four characters, `=` included.
        case missingPadding

        /// An `=` stands where none can: after less than two characters of a quantum, or after complete padding.
        case invalidPadding

        /// A character of the alphabet follows an `=`.
        case dataAfterPadding

        /// The last character carries bits that belong to no byte and are not zero (XSD part 2 §3.2.16).
        case nonZeroTrailingBits
    }

    /// The rule that was broken.
    public let reason: Reason

    /// Where, in bytes of encoded input since the first one fed, white space included.
    ///
    /// It is the place of the offending byte, the first `=` if trailing bits offend, and the number of all bytes fed if
    /// what is missing showed at the end. It does not depend on how the input was cut.
    public let offset: Int64

    package init(_ reason: Reason, at offset: Int64) {
        self.reason = reason
        self.offset = offset
    }
}
