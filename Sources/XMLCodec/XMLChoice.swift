/// One of the alternatives of a choice, each of which is a field of the element around it.
public protocol XMLChoice: Sendable {
    /// Encodes the alternative that the value holds.
    ///
    /// - Parameters:
    ///   - encoder: What the value is encoded to.
    ///   - field: The number of the first alternative's field; those of the others follow.
    func encodeAlternative(to encoder: inout XMLFieldEncoder, _ field: Int)
}
