/// What a type that `xsi:type` names is to the one that its element is declared with.
enum TypeRelation {
    /// The type itself.
    case same
    /// A type derived from it that may stand in its place.
    case derived
    /// Another type, or none.
    case other
}
