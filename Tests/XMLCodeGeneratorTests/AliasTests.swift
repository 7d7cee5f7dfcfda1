import Testing
import XMLCodeGenerator

@Suite("Aliases")
struct AliasTests {
    private static let schema = """
        <xs:element name="Root" type="t:RootType"/>
        <xs:complexType name="RootType">
          <xs:sequence>
            <xs:element name="Item" type="t:ItemType" maxOccurs="unbounded"/>
            <xs:choice><xs:element name="X" type="xs:int"/><xs:element name="Y" type="xs:int"/></xs:choice>
          </xs:sequence>
        </xs:complexType>
        <xs:complexType name="ItemType">
          <xs:sequence><xs:element name="Name" type="xs:string"/></xs:sequence>
        </xs:complexType>
        <xs:complexType name="BigItemType">
          <xs:complexContent><xs:extension base="t:ItemType"/></xs:complexContent>
        </xs:complexType>
        """

    private func generation(_ aliases: [(String, String)]) -> Generation {
        Generation(Self.schema) { options in
            options.aliases = aliases.map { ElementAlias($0.0, acceptedAs: $0.1) }
        }
    }

    @Test("an element is decoded under another name, in derived types too")
    func element() {
        let tables = generation([("t:Item/t:Name", "t:Title"), ("t:Item/t:Name", "Name")]).lines(with: "xmlFields")
        #expect(tables.count { $0.contains(" t:Name=t:Title=Name!\"") } == 2)
    }

    @Test("an alternative of a choice is, too")
    func choice() {
        let generation = generation([("t:Root/t:Y", "t:Why")])
        #expect(generation.lines(with: "xmlFields")[0].contains(" t:Item+ (t:X|t:Y=t:Why)!\""))
        #expect(generation.types.contains("Element `t:Y` is accepted as `t:Why` too."))
    }

    @Test(
        "An alias that can't be is an error",
        arguments: [
            ("t:Nothing", "t:A", "error: no element inside a type matches the alias path 't:Nothing'"),
            ("t:Root", "t:A", "error: no element inside a type matches the alias path 't:Root'"),
            ("t:X/t:Name", "t:A", "error: no element inside a type matches the alias path 't:X/t:Name'"),
            ("x:Name", "t:A", "error: a prefix in the alias 'x:Name: t:A' is not known"),
            ("t:Name", "x:A", "error: a prefix in the alias 't:Name: x:A' is not known"),
            ("t:X", "t:Y", "error: the alias 't:Y' of t:X is a name of element t:Y in type t:RootType"),
            ("t:X", "t:X", "error: the alias 't:X' of t:X is a name of element t:X in type t:RootType"),
        ]
    )
    func mistakes(path: String, alias: String, diagnostic: String) {
        let generation = generation([(path, alias)])
        #expect(generation.diagnostics == [diagnostic])
        #expect(generation.files.isEmpty)
    }

    @Test("two elements of one type can't have the same alias")
    func sameAlias() {
        let generation = generation([("t:X", "t:Z"), ("t:Y", "t:Z")])
        #expect(
            generation.diagnostics == ["error: the alias 't:Z' of t:Y is a name of element t:X in type t:RootType"]
        )
    }
}
