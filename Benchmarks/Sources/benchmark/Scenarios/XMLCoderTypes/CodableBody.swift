/// The body, whose only child is the content.
struct CodableBody<Content: CodableContent>: Codable, Sendable {
    var content: Content

    /// A key whose name depends on the content.
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(content: Content) {
        self.content = content
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        content = try container.decode(Content.self, forKey: Key(stringValue: Content.elementName))
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(content, forKey: Key(stringValue: Content.elementName))
    }
}
