/// Something to say about a schema or a configuration, with its place.
///
/// A fault in a schema is a value: reading and resolving go on, so that one run reports all faults.
public struct Diagnostic: Error, Hashable, Sendable, Encodable {
    /// How bad it is.
    public enum Severity: String, Hashable, Sendable, Encodable {
        /// Nothing may be generated.
        case error
        /// Generated code is right, yet something in the schema is not represented.
        case warning
        /// A decision that is worth knowing, or an addition to the diagnostic before it.
        case note
    }

    /// How bad it is.
    public var severity: Severity

    /// What is wrong, and what to do about it where that is known; one line without a full stop.
    public var message: String

    /// The place in the schema document, or `nil` if there is none.
    public var location: SourceLocation?

    /// Creates a diagnostic.
    public init(_ severity: Severity, _ message: String, at location: SourceLocation?) {
        self.severity = severity
        self.message = message
        self.location = location
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The diagnostic as compilers print them, `file:line:column: error: message`.
    public var description: String {
        if let location {
            "\(location): \(severity.rawValue): \(message)"
        } else {
            "\(severity.rawValue): \(message)"
        }
    }
}
