import XMLCodec

/// An element of a sample: what is written, before it is text.
struct SampleElement {
    /// What stands between the tags.
    indirect enum Content {
        case element(SampleElement)
        case text(String)
    }

    var name: XMLName
    var attributes: [(name: XMLName, value: String)] = []
    var content: [Content] = []

    init(_ name: XMLName) {
        self.name = name
    }

    /// Whether text stands in it, so that white space would mean something.
    var holdsText: Bool {
        content.contains { if case .text = $0 { true } else { false } }
    }

    /// The elements in it.
    var children: [SampleElement] {
        content.compactMap { if case .element(let child) = $0 { child } else { nil } }
    }
}
