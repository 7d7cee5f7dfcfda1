internal import XMLCodec

/// What one engine made of a document.
struct EngineReading<Content: Equatable> {
    /// What it read, up to a fault.
    var content: Content

    /// The fault, if there is one.
    var error: XMLDecodingError?

    /// Whether nobody could tell two readings apart.
    func isIdentical(to other: EngineReading) -> Bool {
        guard content == other.content, error?.reason == other.error?.reason else { return false }
        guard error?.path == other.error?.path else { return false }
        return hasPlaceOfItsOwn || error?.location == other.error?.location
    }

    /// Whether the fault's place is that of a piece of text, whose size is up to the engine: there is more than can be kept.
    private var hasPlaceOfItsOwn: Bool { error?.reason == .limitExceeded(.textBytes) }

    /// The reading for a message.
    var summary: String { "\(error?.summary ?? "accepted"); read: \(content)" }
}
