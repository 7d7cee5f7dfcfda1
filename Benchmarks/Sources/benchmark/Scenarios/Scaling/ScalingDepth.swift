import ExchangeWebServices

/// The time for typed values inside each other: search expressions of a FindItem request.
enum ScalingDepth {
    static var scenario: Scenario {
        Scenario(
            "Scaling typed depth",
            "search expressions inside each other",
            scale: "level",
            entries: [10, 100, 1_000].map { size in
                Entry("XMLCodec, \(size)", step: ScaleStep("XMLCodec", size: size)) {
                    StreamDecoding<Envelope<FindItem>>(document(levelCount: size)) { envelope in
                        let count = try levelCount(of: envelope)
                        try BenchmarkError.require(count == size, "\(count) levels instead of \(size)")
                    }
                }
            },
            footnote: "typed values inside each other: search expressions of a FindItem request."
        )
    }

    private static func document(levelCount: Int) -> StreamedDocument {
        let mark = "\u{0}"
        let text = EnvelopeText.request(
            "FindItem",
            attributes: #" Traversal="Shallow""#,
            "<m:ItemShape><t:BaseShape>IdOnly</t:BaseShape></m:ItemShape><m:Restriction>\(mark)</m:Restriction>"
                + #"<m:ParentFolderIds><t:DistinguishedFolderId Id="inbox"/></m:ParentFolderIds>"#
        )
        let ends = text.split(separator: mark).map { StreamedDocument.Part(String($0)) }
        return StreamedDocument(parts: [
            ends[0],
            .init("<t:Not>", repeatedTo: levelCount),
            .init(#"<t:Exists><t:FieldURI FieldURI="item:Subject"/></t:Exists>"#),
            .init("</t:Not>", repeatedTo: levelCount),
            ends[1],
        ])
    }

    private static func levelCount(of envelope: Envelope<FindItem>) throws -> Int {
        var expression = try envelope.content().restriction?.searchExpression
        var count = 0
        while case .not(let inner) = expression {
            count += 1
            expression = inner.searchExpression
        }
        return count
    }
}
