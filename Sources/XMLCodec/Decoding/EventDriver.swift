/// What sends events to the ``ElementStack``.
protocol EventDriver: AnyObject {
    /// The place of the event that is being handled.
    var location: XMLLocation { get }
}
