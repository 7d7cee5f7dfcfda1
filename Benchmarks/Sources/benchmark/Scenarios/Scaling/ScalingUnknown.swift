import ExchangeWebServices

/// The time for content that the schema doesn't know: deep, and long.
enum ScalingUnknown {
    /// Elements inside each other.
    static var depth: Scenario {
        Scenario(
            "Scaling unknown depth",
            "unknown elements inside each other",
            scale: "level",
            entries: entries([10, 100, 1_000, 10_000]) { size in
                StreamedDocument(
                    around: .init(#"<x:Level xmlns:x="urn:example">"#),
                    .init("<x:Level>", repeatedTo: size - 1),
                    .init("</x:Level>", repeatedTo: size)
                )
            },
            footnote: "elements that the schema doesn't know, inside each other."
        )
    }

    /// Elements next to each other.
    static var length: Scenario {
        Scenario(
            "Scaling unknown content",
            "unknown elements next to each other",
            scale: "element",
            entries: entries([1_000, 10_000, 100_000, 1_000_000]) { size in
                StreamedDocument(
                    around: .init(#"<x:List xmlns:x="urn:example">"#),
                    .init(#"<x:Entry Key="one &amp; two">the text of an entry</x:Entry>"#, repeatedTo: size),
                    .init("</x:List>")
                )
            },
            footnote: "a subtree that the schema doesn't know, of elements next to each other."
        )
    }

    private static func entries(_ sizes: [Int], _ document: @escaping (Int) -> StreamedDocument) -> [Entry] {
        let decoding = sizes.map { size in
            Entry("XMLCodec, \(size)", step: ScaleStep("XMLCodec", size: size)) {
                StreamDecoding<Envelope<FindItemResponse>>(document(size)) { _ = try $0.content() }
            }
        }
        let parsing = sizes.map { size in
            Entry("libexpat, \(size)", step: ScaleStep("libexpat", size: size)) {
                StreamParsing(document(size))
            }
        }
        return decoding + parsing
    }
}

extension StreamedDocument.Part {
    /// A text over and over, in pieces of about a hundred.
    init(_ text: String, repeatedTo count: Int) {
        let full = Array(String(repeating: text, count: 100).utf8)
        let rest = Array(String(repeating: text, count: count % 100).utf8)
        self.init(Array(repeating: full, count: count / 100) + (rest.isEmpty ? [] : [rest]))
    }

    private init(_ blocks: [[UInt8]]) {
        self.init(blocks, count: blocks.count)
    }
}
