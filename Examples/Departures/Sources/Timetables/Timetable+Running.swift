import XMLCodec

extension Timetable {
    /// The departures that take place.
    public var running: [DepartureType] { departure.filter { $0.state != .cancelled } }
}
