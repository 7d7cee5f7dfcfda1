/// What becomes of elements and attributes that the schema doesn't know.
public enum UnknownContent: String, CaseIterable, Hashable, Sendable {
    /// The types have no place for it: it is skipped.
    case skip
    /// Each type has a property that keeps it, in its place, and it is encoded again.
    case preserve
}
