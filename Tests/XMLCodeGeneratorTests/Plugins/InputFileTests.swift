import Foundation
import Testing

@Suite("What a build depends on")
struct InputFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// The files that count, relative to the folder.
    private func inputs(_ configuration: String) throws -> [String] {
        let file = try folder.write("target/xml-codegen.yaml", configuration)
        let root = URL(filePath: folder.path).standardizedFileURL.filePath + "/"
        return InputFiles(of: URL(filePath: file)).sorted.map { $0.filePath.replacing(root, with: "") }
    }

    private func schema(_ name: String, naming locations: String...) throws {
        try folder.write(name, locations.map { #"<xs:include schemaLocation="\#($0)"/>"# }.joined())
    }

    @Test(
        "Schemas that a configuration names count, in every form that YAML has",
        arguments: [
            "schemas:\n  - a.xsd\n  - \"b c.xsd\"\n", "schemas: [a.xsd, 'b c.xsd']",
            "wsdl:\n- a.xsd # first\n- b c.xsd", "schemas: [\n  a.xsd,\n  b c.xsd\n]",
        ]
    )
    func configuration(text: String) throws {
        try schema("target/a.xsd")
        try schema("target/b c.xsd")
        try schema("target/other.xsd")
        #expect(try inputs(text) == ["target/a.xsd", "target/b c.xsd", "target/xml-codegen.yaml"])
    }

    @Test("What schemas include counts, wherever it is, in circles and by URL")
    func includes() throws {
        try schema("target/a.xsd", naming: "../common/b.xsd", "none.xsd", "http://example.com/2001/d.xsd")
        try schema("common/b.xsd", naming: "sub/c%20c.xsd", "../target/a.xsd")
        try schema("common/sub/c c.xsd")
        try schema("target/d.xsd")
        #expect(
            try inputs("schemas: [a.xsd]") == [
                "common/b.xsd", "common/sub/c c.xsd", "target/a.xsd", "target/d.xsd", "target/xml-codegen.yaml",
            ]
        )
    }

    @Test("Catalogs count with what they name, and roots with all schemas in them")
    func lookup() throws {
        try schema("target/a.xsd")
        try schema("catalogued/b.xsd")
        try schema("rewritten/deep/c.xsd")
        try schema("root/deep/d.xsd")
        try folder.write("root/deep/notes.txt", "a.xsd")
        try schema("other/e.xsd")
        try folder.write(
            "catalog.xml",
            """
            <catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
              <uri name = "urn:b" uri = 'catalogued/b.xsd'/>
              <!-- ../other/e.xsd -->
              <rewriteSystem systemIdStartString="http://example.com/" rewritePrefix="rewritten/"/>
            </catalog>
            """
        )
        #expect(
            try inputs("schemas:\n  - a.xsd\ncatalog: ../catalog.xml\nroots:\n  - \(folder.path)/root\n") == [
                "catalog.xml", "catalogued/b.xsd", "rewritten/deep/c.xsd", "root/deep/d.xsd", "target/a.xsd",
                "target/xml-codegen.yaml",
            ]
        )
    }
}
