public import XMLCodec

/// What became of a document that was decoded and encoded again.
public enum DocumentOutcome: Hashable, Sendable {
    /// The last stage that a document reached.
    public enum Stage: String, Sendable {
        /// There is no type for its root element.
        case root
        /// It isn't well-formed, or breaks Namespaces in XML.
        case parse
        /// It isn't what its type says.
        case decode
        /// Something that is required was missing and was given a neutral value.
        case supply
        /// Something was different after encoding it.
        case roundtrip
        /// A strict decoder and a validator disagree about it.
        case strict
    }

    /// It was decoded and encoded; the differences that were tolerated.
    case passed(Set<ToleratedDifference>)
    /// It failed at a stage, and why.
    case failed(Stage, String)

    /// What a decoding error means: its reason, and its place as `line:column` wherever that doesn't depend on how the
    /// input was cut.
    public init(_ error: XMLDecodingError) {
        let reason = String(describing: error.category).split(separator: "XMLCodec.XMLDecodingError.Base64Reason")
            .joined()
        switch error.reason {
        case .malformed, .truncated, .doctypeForbidden, .entityForbidden, .unsupportedEncoding, .unboundPrefix,
            .invalidNamespace, .duplicateAttribute:
            self = .failed(.parse, reason)
        default:
            self = .failed(.decode, error.hasFixedPlace ? "\(reason) at \(error.location)" : reason)
        }
    }

    /// Whether the document passed.
    public var isPassed: Bool {
        if case .passed = self { true } else { false }
    }

    // MARK: Two columns of a table

    /// The outcome as text: `passed`, or the stage.
    public var verdict: String {
        switch self {
        case .passed: "passed"
        case .failed(let stage, _): stage.rawValue
        }
    }

    /// What there is to say about it: the differences that were tolerated, or why it failed.
    public var detail: String {
        switch self {
        case .passed(let differences): differences.sorted().map(\.rawValue).joined(separator: ",")
        case .failed(_, let reason): reason
        }
    }

    /// Reads the two columns; `nil` if they are none.
    public init?(verdict: String, detail: String) {
        if verdict == "passed" {
            let names = detail.split(separator: ",").map(String.init)
            let differences = names.compactMap(ToleratedDifference.init)
            guard differences.count == names.count else { return nil }
            self = .passed(Set(differences))
        } else {
            guard let stage = Stage(rawValue: verdict) else { return nil }
            self = .failed(stage, detail)
        }
    }
}
