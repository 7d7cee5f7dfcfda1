public import XMLCodec

extension Fares {
    /// What a ride to a station costs, or `nil` if there is none.
    public func price(to station: String) -> XMLDecimal? { fare.first { $0.to == station }?.value }
}
