import Testing
import XMLSchema

@testable import xml_codegen

@Suite("Schema files")
struct FileSchemaLoaderTests {
    @Test("Locations are relative to the document that refers to them, and nothing is fetched")
    func locations() throws {
        let folder = try TemporaryFolder()
        let base = try folder.write("main/a.xsd", "a")
        let beside = try folder.write("main/b.xsd", "b")
        let other = try folder.write("c.xsd", "c")
        let loader = FileSchemaLoader()
        #expect(try loader.load(base, from: nil)?.bytes == Array("a".utf8))
        #expect(try loader.load("b.xsd", from: base)?.name == beside)
        #expect(try loader.load("../c.xsd", from: base)?.name == other)
        #expect(try loader.load("http://example.com/x/b.xsd?version=1", from: base)?.name == beside)
        #expect(try loader.load("http://example.com/x/none.xsd", from: base) == nil)
        #expect(try loader.load("none.xsd", from: base) == nil)
    }
}
