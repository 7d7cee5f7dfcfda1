/// Why a value couldn't be encoded, and where.
///
/// Two errors are equal when their reasons are.
public struct XMLEncodingError: Error {
    /// Why encoding failed.
    public enum Reason: Hashable, Sendable {
        /// A string holds a character that XML 1.0 can't carry (§2.2), given as its scalar value.
        case invalidCharacter(UInt32)
        /// A type's module and that of the element around it use one prefix for two namespaces.
        case prefixConflict(String)
        /// Streamed content was decoded into a sink that didn't keep it.
        case contentNotKept
        /// A source of streamed content gave fewer or more bytes than it said.
        case lengthMismatch(expected: Int64)
        /// A source of streamed content threw ``XMLEncodingError/underlying``.
        case sourceFailed
        /// The document has a source that has to be awaited, and was written in a way that doesn't wait.
        case asynchronousSource
        /// The document has this number of elements, instead of one, whose property the records could be values of.
        case recordPlaces(Int)
        /// The memory that the document was to be encoded into has no room for it; it takes this many bytes.
        case outputTooSmall(byteCount: Int)
        /// What takes the encoded bytes threw ``XMLEncodingError/underlying``.
        case sinkFailed
    }

    /// Why encoding failed.
    public let reason: Reason

    /// The element, and the attribute if it is one.
    public let path: XMLElementPath

    /// The error of a source or a sink.
    public let underlying: (any Error)?

    /// Creates an error.
    public init(_ reason: Reason, path: XMLElementPath, underlying: (any Error)? = nil) {
        self.reason = reason
        self.path = path
        self.underlying = underlying
    }
}

extension XMLEncodingError: Equatable {
    /// Whether both errors have the same reason.
    public static func == (lhs: XMLEncodingError, rhs: XMLEncodingError) -> Bool { lhs.reason == rhs.reason }
}

extension XMLEncodingError: CustomStringConvertible {
    /// What is wrong, and where.
    public var description: String {
        let what =
            switch reason {
            case .invalidCharacter(let scalar):
                "the text holds U+\(String(scalar, radix: 16, uppercase: true)), which XML can't carry"
            case .prefixConflict(let prefix): "the prefix '\(prefix)' stands for two namespaces"
            case .contentNotKept: "the content went to a sink that didn't keep it"
            case .lengthMismatch(let expected): "the content isn't \(expected) bytes long, as its source said"
            case .sourceFailed: "the content can't be read"
            case .asynchronousSource: "the source has to be awaited"
            case .recordPlaces(let count): "there are \(count) places for the records instead of one"
            case .outputTooSmall(let byteCount): "the document takes \(byteCount) bytes, and there is less room"
            case .sinkFailed: "the document can't be written"
            }
        return "\(path): \(what)" + (underlying.map { ": \($0)" } ?? "")
    }
}
