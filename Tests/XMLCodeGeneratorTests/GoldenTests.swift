import Testing
import XMLCodeGenerator
import XMLSchema

@Suite("Golden folders")
struct GoldenTests {
    /// The elements that stream, by feature.
    private static let streams = [
        "Stream": [
            "b:File/b:Content", "b:Mime", "b:Upload/b:Thumbnail", "b:Page", "b:Blob", "b:Content", "b:Cover", "b:Sheet",
        ],
        "UnknownContent": ["u:Photograph"],
    ]

    /// The other names that elements are decoded under, by feature.
    private static let aliases = [
        "Alias": ["c:Sailor": "Sailor", "c:Crew/c:Ship": "c:Vessel", "c:Captain": "c:Skipper"]
    ]

    /// The operations that are kept, by feature.
    private static let operations = ["PrunedChoice": ["Lend"]]

    @Test("The code generated for each feature is the recorded code", arguments: GoldenFolder.features)
    func generatedCodeIsRecordedCode(feature: String) throws {
        let folder = GoldenFolder(feature: feature)
        let output = try folder.generate(
            streams: Self.streams[feature] ?? [],
            aliases: Self.aliases[feature] ?? [:],
            operations: Self.operations[feature] ?? [],
            unknownContent: feature == "UnknownContent" ? .preserve : .skip
        )
        #expect(output.diagnostics.filter { $0.severity == .error }.isEmpty, "\(output.diagnostics)")
        try folder.expectRecorded(output.files)
    }

    @Test("There is a folder for each feature")
    func foldersArePresent() {
        #expect(GoldenFolder.features.count == 28)
    }
}
