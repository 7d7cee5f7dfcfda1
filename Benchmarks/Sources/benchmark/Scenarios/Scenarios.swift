/// All scenarios, in the order of the table.
enum Scenarios {
    static func all(_ documents: DocumentSet) -> [Scenario] {
        workloads(documents) + MarkupScenarios.all(documents) + scaling(documents)
    }

    private static func workloads(_ documents: DocumentSet) -> [Scenario] {
        [
            W1Decode.scenario(documents),
            W1Encode.scenario(documents),
            W2Decode.oneLine(documents),
            W2Decode.lines(documents),
            W3Decode.sendItem(documents),
            W3Encode.sendItem(documents),
            W3Decode.createAttachment(documents),
            W3Encode.createAttachment(documents),
            W4Encode.scenario(documents),
        ]
    }

    private static func scaling(_ documents: DocumentSet) -> [Scenario] {
        [
            ScalingItems.scenario,
            ScalingItems.encoding,
            ScalingDepth.scenario,
            ScalingUnknown.depth,
            ScalingUnknown.length,
            ScalingCores.scenario(documents),
        ]
    }
}
