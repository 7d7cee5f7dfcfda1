internal import XMLCodec

/// What one engine made of a document.
struct EngineReading<Content: Equatable> {
    /// What it read, up to a fault.
    var content: Content

    /// The fault, if there is one.
    var error: XMLDecodingError?

    /// Whether nobody could tell two readings apart.
    func isIdentical(to other: EngineReading) -> Bool {
        content == other.content
            && error?.reason == other.error?.reason
            && error?.location == other.error?.location
            && error?.path == other.error?.path
    }

    /// The reading for a message.
    var summary: String { "\(error?.summary ?? "accepted"); read: \(content)" }
}
