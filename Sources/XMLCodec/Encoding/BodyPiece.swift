/// What comes next in a document that is being written.
enum BodyPiece {
    /// Bytes that can be lent as they lie.
    case lent(LentBytes)
    /// Bytes that were appended to the output, this many.
    case appended(Int)
    /// Nothing, before a source has been awaited.
    case awaited(any AwaitedSource)
}

/// A source that has to be awaited before the document goes on.
protocol AwaitedSource: AnyObject {
    /// The element that the source belongs to.
    var path: XMLElementPath { get }

    /// Awaits what comes next, and keeps it.
    func pull(isolation: isolated (any Actor)?) async throws
}
