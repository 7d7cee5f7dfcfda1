import Testing
import XMLSchema

@Suite("What a filter keeps")
struct ReachabilityTests {
    private static let components = """
        <xs:element name="Draw" type="t:DrawType"/>
        <xs:element name="DrawResponse"><xs:complexType><xs:sequence>
          <xs:element name="Colour" type="t:ColourType"/>
          <xs:element ref="t:Shape"/>
        </xs:sequence></xs:complexType></xs:element>
        <xs:element name="Erase" type="t:EraseType"/>
        <xs:element name="Shape" type="t:ShapeType" abstract="true"/>
        <xs:element name="Disc" type="t:DiscType" substitutionGroup="t:Shape"/>
        <xs:complexType name="BaseType"><xs:attribute name="id" type="t:IdType"/></xs:complexType>
        <xs:complexType name="DrawType"><xs:complexContent><xs:extension base="t:BaseType"><xs:sequence>
          <xs:element name="Pen" type="t:PenType"/>
        </xs:sequence></xs:extension></xs:complexContent></xs:complexType>
        <xs:complexType name="EraseType"><xs:complexContent><xs:extension base="t:BaseType"/></xs:complexContent></xs:complexType>
        <xs:complexType name="PenType" abstract="true"/>
        <xs:complexType name="QuillType"><xs:complexContent><xs:extension base="t:PenType"/></xs:complexContent></xs:complexType>
        <xs:complexType name="BrushType"><xs:complexContent><xs:extension base="t:PenType"/></xs:complexContent></xs:complexType>
        <xs:complexType name="ShapeType"/>
        <xs:complexType name="DiscType"><xs:complexContent><xs:extension base="t:ShapeType"/></xs:complexContent></xs:complexType>
        <xs:simpleType name="IdType"><xs:restriction base="t:TokenType"/></xs:simpleType>
        <xs:simpleType name="TokenType"><xs:restriction base="xs:token"/></xs:simpleType>
        <xs:simpleType name="ColourType"><xs:union memberTypes="t:NameType xs:int"/></xs:simpleType>
        <xs:simpleType name="NameType"><xs:list itemType="t:WordType"/></xs:simpleType>
        <xs:simpleType name="WordType"><xs:restriction base="xs:NMTOKEN"/></xs:simpleType>
        <xs:simpleType name="UnusedType"><xs:restriction base="xs:int"/></xs:simpleType>
        """

    @Test("An operation keeps its elements and all that they reach: types, bases, substitutes, what xsi:type can name")
    func operation() throws {
        let trimmed = try trim(Self.components) { $0.operations = ["Draw"] }
        #expect(trimmed.faults == [])
        #expect(
            trimmed.names == [
                "Draw", "DrawResponse", "Shape", "Disc", "DrawResponse", "BaseType", "DrawType", "PenType", "QuillType",
                "BrushType", "ShapeType", "DiscType", "IdType", "TokenType", "ColourType", "NameType", "WordType",
            ]
        )
        #expect(trimmed.schema.complexTypes[TypeName("BaseType", in: "urn:t")]?.derivedTypes.count == 1)
    }

    @Test("Elements and types keep what they need, and nothing that needs them")
    func elementsAndTypes() throws {
        let trimmed = try trim(Self.components) {
            $0.elements = ["t:Disc"]
            $0.types = ["t:NameType", "t:PenType"]
        }
        #expect(trimmed.faults == [])
        #expect(
            trimmed.names == ["Shape", "Disc", "PenType", "ShapeType", "DiscType", "NameType", "WordType"]
        )
    }

    @Test("What is excluded stays out of choices, substitution groups and derived types, with what is derived from it")
    func exclusion() throws {
        let trimmed = try trim(Self.components) {
            $0.operations = ["Draw"]
            $0.exclude = ["t:BrushType", "t:Disc"]
        }
        #expect(trimmed.faults == [])
        #expect(!trimmed.names.contains("BrushType"))
        #expect(!trimmed.names.contains("Disc"))
        #expect(trimmed.names.contains("QuillType"))
    }

    @Test("An exclusion of what is needed is an error")
    func neededExclusion() throws {
        let trimmed = try trim(Self.components) {
            $0.operations = ["Draw"]
            $0.exclude = ["t:IdType"]
        }
        #expect(trimmed.faults == ["type t:IdType is excluded by the filter, but type t:DrawType needs it"])
    }

    @Test("A name that the schema lacks is an error that suggests another")
    func unknownNames() throws {
        let trimmed = try trim(Self.components) {
            $0.operations = ["Drow"]
            $0.elements = ["t:Erasse"]
            $0.types = ["t:Nothing", "u:Type"]
            $0.exclude = ["t:QuilType"]
            $0.prune = ["t:IdType"]
        }
        #expect(
            trimmed.faults == [
                "the filter names 'Drow', and the schema has no such element; did you mean 'Draw'?",
                "the filter names 't:Erasse', and the schema has no such element; did you mean 'Erase'?",
                "the filter names 't:Nothing', and the schema has no such type",
                "the prefix in 'u:Type' is not known",
                "the filter names 't:QuilType', and the schema has no such type or element; did you mean 'QuillType'?",
                "the filter names 't:IdType', and the schema has no such complex type; did you mean 'IdType'?",
            ]
        )
    }

    @Test("A filter that names nothing keeps everything")
    func emptyFilter() throws {
        let trimmed = try trim(Self.components) { _ in }
        let whole = try schema(Self.components)
        #expect(trimmed.schema.dump == whole.dump)
    }

    @Test("A report tells what each component was reached from, and totals")
    func report() throws {
        let trimmed = try trim(Self.components) { $0.types = ["t:IdType"] }
        #expect(
            TrimReport(trimmed, of: try schema(Self.components)).text == """
                simple type  t:IdType     types
                simple type  t:TokenType  base of t:IdType
                2 of 19 components: 0 elements, 0 complex types, 2 simple types

                """
        )
    }
}
