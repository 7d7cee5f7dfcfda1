/// Something that is different in the Swift interface of two versions of a schema.
public struct InterfaceChange: Hashable, Sendable {
    /// Whether programs that were written for the old interface compile with the new one.
    public enum Verdict: String, Hashable, Sendable {
        case compatible, breaking
    }

    /// The type that it is about, as seen from file level.
    public var type: String

    /// What is different.
    public var message: String

    /// What it means for programs.
    public var verdict: Verdict

    init(_ type: String, _ message: String, _ verdict: Verdict) {
        self.type = type
        self.message = message
        self.verdict = verdict
    }
}

extension InterfaceChange: CustomStringConvertible {
    /// The change in a line: `breaking: ItemType: the property subject is gone`.
    public var description: String { "\(verdict.rawValue): \(type): \(message)" }
}
