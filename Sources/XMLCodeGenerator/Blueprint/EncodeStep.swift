/// One step of `encodeFields`.
enum EncodeStep: Hashable, Sendable {
    /// A statement.
    case call(String)
    /// A switch over a choice.
    case choice(EncodeChoice)
}
