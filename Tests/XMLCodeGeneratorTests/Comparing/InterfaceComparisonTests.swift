import Testing
import XMLCodeGenerator
import XMLSchema

@Suite("Differences between Swift interfaces")
struct InterfaceComparisonTests {
    private func interface(_ components: String) throws -> SwiftInterface {
        let document = Generation.document(components)
        let resolved = SchemaSet.resolve(
            roots: ["test.xsd"],
            loader: InMemorySchemaLoader(["test.xsd": Array(document.utf8)])
        )
        let generator = CodeGenerator(options: GeneratorOptions(module: "Test"))
        let schema = try #require(resolved.schema)
        return try #require(generator.interface(of: schema).interface)
    }

    private func changes(_ old: String, _ new: String) throws -> [String] {
        InterfaceComparison(from: try interface(old), to: try interface(new)).changes.map(\.description)
    }

    private static func type(_ elements: String, _ name: String = "A") -> String {
        "<xs:complexType name=\"\(name)\"><xs:sequence>\(elements)</xs:sequence></xs:complexType>"
    }

    private static let one = #"<xs:element name="X" type="xs:int"/>"#
    private static let optional = #"<xs:element name="Y" type="xs:int" minOccurs="0"/>"#
    private static let required = #"<xs:element name="Y" type="xs:int"/>"#
    private static let text = #"<xs:element name="Y" type="xs:string"/>"#

    @Test("A schema has the interface that it has")
    func same() throws {
        #expect(try changes(Self.type(Self.one), Self.type(Self.one)).isEmpty)
    }

    @Test("What is optional and new is compatible; what is required and new needs an argument")
    func properties() throws {
        let one = Self.type(Self.one)
        #expect(
            try changes(one, Self.type(Self.one + Self.optional)) == ["compatible: A: the property y: Int32? is new"]
        )
        let added = try changes(one, Self.type(Self.one + Self.required))
        #expect(added == ["compatible: A: the property y: Int32 is new", "breaking: A: init needs y"])
        #expect(try changes(Self.type(Self.one + Self.optional), one) == ["breaking: A: the property y is gone"])
    }

    @Test("A type that changes breaks programs")
    func types() throws {
        let optional = Self.type(Self.one + Self.optional)
        let required = Self.type(Self.one + Self.required)
        #expect(
            try changes(optional, required)
                == ["breaking: A: the property y was optional and is required: Int32", "breaking: A: init needs y"]
        )
        #expect(try changes(required, optional) == ["breaking: A: the property y is optional now: Int32?"])
        #expect(
            try changes(required, Self.type(Self.one + Self.text))
                == ["breaking: A: the property y had Int32 and has String"]
        )
    }

    @Test("Types come, go, and get other names")
    func names() throws {
        let one = Self.type(Self.one)
        let other = Self.type(Self.text, "B")
        #expect(try changes(one, one + other) == ["compatible: B: is new (struct)"])
        #expect(try changes(one + other, one) == ["breaking: B: is gone"])
        #expect(try changes(one, Self.type(Self.one, "C")) == ["breaking: A: is called C now"])
    }

    @Test("A new value of an enumeration is compatible, a new alternative of a choice isn't")
    func cases() throws {
        let values = { (texts: [String]) in
            let values = texts.map { "<xs:enumeration value=\"\($0)\"/>" }.joined()
            return
                "<xs:simpleType name=\"E\"><xs:restriction base=\"xs:string\">\(values)</xs:restriction></xs:simpleType>"
        }
        #expect(try changes(values(["a"]), values(["a", "b"])) == ["compatible: E: the case b is new"])
        #expect(try changes(values(["a", "b"]), values(["a"])) == ["breaking: E: the case b is gone"])
        let choice = { (elements: String) in Self.type("<xs:choice>\(elements)</xs:choice>") }
        let z = #"<xs:element name="Z" type="xs:int"/>"#
        let added = try changes(choice(Self.one + Self.required), choice(Self.one + Self.required + z))
        #expect(added == ["breaking: A.Choice: the case z: Int32 is new"])
    }
}
