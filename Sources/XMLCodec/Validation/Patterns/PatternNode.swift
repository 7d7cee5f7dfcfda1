/// A part of a regular expression.
indirect enum PatternNode {
    /// One character.
    case characters(PatternCharacters)
    /// All parts, in order; none is the empty text.
    case sequence([PatternNode])
    /// One of the parts.
    case choice([PatternNode])
    /// A part several times; without a maximum, any number of times.
    case repetition(PatternNode, minimum: Int, maximum: Int?)
}
