public import XMLCodec

/// What became of a document.
public enum DecodingOutcome<Value> {
    /// It was decoded.
    case value(Value)
    /// It was refused.
    case error(XMLDecodingError)

    /// Runs a decoder, and keeps what becomes of it.
    public init(_ decode: () throws(XMLDecodingError) -> Value) {
        do throws(XMLDecodingError) {
            self = .value(try decode())
        } catch {
            self = .error(error)
        }
    }

    /// The value, or the error.
    public func get() throws(XMLDecodingError) -> Value {
        switch self {
        case .value(let value): return value
        case .error(let error): throw error
        }
    }
}

extension DecodingOutcome where Value: Equatable {
    /// What is different in another outcome of the same document, or `nil` where they agree.
    ///
    /// Values have to be equal; errors have to be of one category, and at one place wherever the place can't depend on
    /// how the input was cut.
    public func difference(from other: DecodingOutcome) -> String? {
        switch (self, other) {
        case (.value(let value), .value(let otherValue)):
            value == otherValue ? nil : "decoded \(value) and \(otherValue)"
        case (.error(let error), .error(let otherError)):
            error.difference(from: otherError)
        case (.value, .error(let error)):
            "decoded, and refused: \(error.summary)"
        case (.error(let error), .value):
            "refused: \(error.summary), and decoded"
        }
    }
}

extension XMLDecodingError {
    /// The reason without what may depend on how the input was cut.
    public var category: Reason {
        if case .malformed = reason { return .malformed(code: 0) }
        return reason
    }

    /// The reason and the place on one line.
    public var summary: String { "\(reason) at \(location), offset \(location.byteOffset), path \(path)" }

    /// Whether the place may depend on how the input was cut: text is handed over in pieces, and a limit or a fault of
    /// the syntax may be noticed sooner or later.
    var hasFixedPlace: Bool {
        switch reason {
        case .malformed, .truncated, .unsupportedEncoding, .misuse: false
        case .limitExceeded(let limit): limit != .tokenBytes && limit != .textBytes
        default: true
        }
    }

    fileprivate func difference(from other: XMLDecodingError) -> String? {
        let areAlike =
            category == other.category
            && (!hasFixedPlace || (location == other.location && path == other.path))
        return areAlike ? nil : "refused for two reasons: \(summary), and \(other.summary)"
    }
}
