import Testing
import XMLSchema

@Suite("Schema locations")
struct SchemaLocationTests {
    @Test(
        "A location is relative to the document that it stands in",
        arguments: [
            ("b.xsd", nil, "b.xsd"),
            ("./x/../b.xsd", nil, "b.xsd"),
            ("b.xsd", "a.xsd", "b.xsd"),
            ("b.xsd", "x/a.xsd", "x/b.xsd"),
            ("../b.xsd", "x/y/a.xsd", "x/b.xsd"),
            ("../../../b.xsd", "x/a.xsd", "../../b.xsd"),
            ("/b.xsd", "/x/a.xsd", "/b.xsd"),
            ("../../b.xsd", "/x/a.xsd", "/b.xsd"),
            ("b.xsd", "http://host/x/a.xsd", "http://host/x/b.xsd"),
            ("../../b.xsd", "http://host/x/a.xsd", "http://host/b.xsd"),
            ("/b.xsd", "http://host/x/a.xsd", "http://host/b.xsd"),
            ("b.xsd", "http://host", "http://host/b.xsd"),
            ("http://host/./b.xsd", "x/a.xsd", "http://host/b.xsd"),
            ("urn:b", "x/a.xsd", "urn:b"),
            ("", "x/a.xsd", "x"),
        ] as [(String, String?, String)]
    )
    func relative(location: String, base: String?, result: String) {
        #expect(SchemaLocation.resolve(location, from: base) == result)
    }
}
