import XMLCodec

/// W1 in other clothes: how fast markup is read that isn't as plain as can be.
enum MarkupScenarios {
    static func all(_ documents: DocumentSet) -> [Scenario] {
        [
            scenario("pretty-printed", "with each tag on a line of its own", .prettyPrinted, documents),
            scenario("non-ASCII", "with texts in letters of two bytes", .nonASCII, documents),
            scenario("references", "with texts full of character references", .references, documents),
            scenario("namespaces", "whose messages declare their prefixes anew", .redeclaredNamespaces, documents),
            scenario("handed over", "with a comment behind the root's start tag", .comment, documents),
        ]
    }

    private static func scenario(
        _ name: String,
        _ summary: String,
        _ variant: MarkupVariant,
        _ documents: DocumentSet
    ) -> Scenario {
        Scenario(
            "Markup \(name)",
            "W1's listing \(summary), to typed values",
            messageCount: documents.messageCount,
            yardstick: "libexpat",
            entries: [
                Entry("XMLCodec", measuresMemory: false) { MarkupDecoding(variant, of: documents) },
                Entry("XMLCodec, expat alone", measuresMemory: false) {
                    MarkupDecoding(variant, of: documents, engine: .expat)
                },
                Entry("libexpat", measuresMemory: false) { MarkupParsing(variant, of: documents) },
            ],
            footnote: "the listing of W1 \(summary), fed in pieces of 64 KiB."
        )
    }
}
