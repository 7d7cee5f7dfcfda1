import Testing
import XMLCodeGenerator

@Suite("Strategies and overrides")
struct StrategyTests {
    private static let schema = """
        <xs:complexType name="ItemIdType"><xs:attribute name="Id" type="xs:string" use="required"/></xs:complexType>
        <xs:complexType name="item-type">
          <xs:sequence>
            <xs:element name="ItemId" type="t:ItemIdType"/>
            <xs:element name="due-date" type="xs:string" minOccurs="0"/>
            <xs:element name="Part"><xs:complexType><xs:attribute name="No" type="xs:int"/></xs:complexType></xs:element>
            <xs:choice><xs:element name="Left" type="xs:int"/><xs:element name="Right" type="xs:int"/></xs:choice>
          </xs:sequence>
        </xs:complexType>
        <xs:simpleType name="SideType">
          <xs:restriction base="xs:string"><xs:enumeration value="Up"/><xs:enumeration value="side:Down"/></xs:restriction>
        </xs:simpleType>
        """

    @Test("Names are idiomatic unless the configuration says otherwise")
    func idiomatic() {
        let generation = Generation(Self.schema)
        #expect(
            generation.properties == [
                "id: String", "itemId: ItemIdType", "dueDate: String?", "part: Part", "choice: Choice", "no: Int32?",
            ]
        )
        #expect(generation.values.contains("case sideDown"))
    }

    @Test("The strategy schema keeps the names of elements, attributes and values")
    func verbatim() {
        let generation = Generation(Self.schema) { $0.naming = .schema }
        #expect(
            generation.properties == [
                "Id: String", "ItemId: ItemIdType", "due_date: String?", "Part: PartContent", "choice: ChoiceChoice",
                "No: Int32?",
            ]
        )
        #expect(generation.types.contains("struct Item_type:"))
        #expect(generation.types.contains("case Left(Int32)"))
        #expect(generation.values.contains("case side_Down"))
    }

    @Test("The end of a type's name goes where the rest is free")
    func strippedSuffix() {
        let generation = Generation(Self.schema) { $0.stripTypeSuffix = true }
        #expect(generation.types.contains("struct ItemId:"))
        #expect(generation.values.contains("enum Side:"))
        #expect(generation.types.contains("struct ItemType:"))
    }

    @Test(
        "The end of a type's name stays where another component has or wants the rest, or Swift does",
        arguments: [
            #"<xs:complexType name="AType"/><xs:complexType name="A"/>"#,
            #"<xs:complexType name="AType"/><xs:complexType name="aType"/>"#,
            #"<xs:complexType name="AType"/><xs:element name="A" type="xs:int"/>"#,
            #"<xs:complexType name="StringType"/>"#, #"<xs:complexType name="Type"/>"#,
        ]
    )
    func keptSuffix(schema: String) {
        let generation = Generation(schema) { $0.stripTypeSuffix = true }
        #expect(!generation.files.isEmpty)
        #expect(generation.types.contains("Type: XMLElementCodable"))
    }

    @Test("An element and its type share the stripped name")
    func sharedName() {
        let schema = #"<xs:complexType name="AType"/><xs:element name="A" type="t:AType"/>"#
        let generation = Generation(schema) { $0.stripTypeSuffix = true }
        #expect(generation.types.contains("struct A:"))
        #expect(generation.types.contains("extension A: XMLRootElement"))
        #expect(!generation.types.contains("typealias"))
    }

    @Test("Anonymous types, alternatives and members of either can be renamed")
    func overridesInside() {
        let generation = Generation(Self.schema) { options in
            options.names = [
                NameOverride("type t:item-type/Part", to: "Piece"), NameOverride("t:item-type/Part/@No", to: "number"),
                NameOverride("t:item-type/Part", to: "piece"), NameOverride("t:item-type/Left", to: "port"),
                NameOverride("t:item-type/choice", to: "side"), NameOverride("t:SideType/side:Down", to: "below"),
            ]
        }
        #expect(generation.diagnostics.isEmpty, "\(generation.diagnostics)")
        #expect(generation.properties.suffix(3) == ["piece: Piece", "side: Side", "number: Int32?"])
        #expect(generation.types.contains("case port(Int32)"))
        #expect(generation.values.contains("case below"))
    }

    @Test("A type and an element of one name can be renamed one by one")
    func overridesByKind() {
        let schema = #"<xs:complexType name="A"/><xs:element name="A" type="xs:string"/>"#
        let generation = Generation(schema) {
            $0.names = [NameOverride("element t:A", to: "Root"), NameOverride("type t:A", to: "Content")]
        }
        #expect(generation.diagnostics.isEmpty)
        #expect(generation.types.contains("struct Root:"))
        #expect(generation.types.contains("struct Content:"))
    }

    @Test(
        "An override that can't be is an error, with what may have been meant",
        arguments: [
            ("t:ItemIdTyp", "X", "nothing in the schema is named 't:ItemIdTyp'; did you mean 't:ItemIdType'?"),
            (
                "t:ItemIdType/@id", "x",
                "nothing in the schema is named 't:ItemIdType/@id'; did you mean 't:ItemIdType/@Id'?"
            ),
            ("t:Elsewhere", "X", "nothing in the schema is named 't:Elsewhere'"),
            ("q:ItemIdType", "X", "the prefix in 'q:ItemIdType' is not known"),
            ("t:ItemIdType", "_", "'_' is not a Swift name"), ("t:ItemIdType", "a b", "'a b' is not a Swift name"),
            ("t:ItemIdType", "class", "'class' means something else in generated code"),
            ("t:ItemIdType", "XMLDate", "'XMLDate' means something else in generated code"),
            ("t:ItemIdType/@Id", "init", "'init' means something else in generated code"),
        ]
    )
    func faultyOverrides(path: String, name: String, message: String) {
        let generation = Generation(Self.schema) { $0.names = [NameOverride(path, to: name)] }
        #expect(generation.diagnostics == ["error: " + message])
    }
}
