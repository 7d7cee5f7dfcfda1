import Testing
import XMLCodec
import XMLSchema

@Suite("Block and final")
struct BlockTests {
    /// Two elements in the place of a head, one of them of an extended, one of a restricted type.
    private func members(head: String, base: String = "", _ root: String = "") -> [String: String] {
        [
            "a.xsd": schemaText(
                """
                <xs:element name="h" type="t:B" \(head)/>
                <xs:element name="e" type="t:E" substitutionGroup="t:h"/>
                <xs:element name="r" type="t:R" substitutionGroup="t:h"/>
                <xs:element name="s" substitutionGroup="t:h"/>
                <xs:complexType name="B" \(base)/>
                <xs:complexType name="E"><xs:complexContent><xs:extension base="t:B"/></xs:complexContent></xs:complexType>
                <xs:complexType name="R"><xs:complexContent><xs:restriction base="t:B"/></xs:complexContent>
                </xs:complexType>
                """,
                root
            )
        ]
    }

    @Test(
        "Block keeps members of a substitution group out whose types are derived in a way, or all of them",
        arguments: [
            ("", "", "", ["h", "e", "r", "s"]),
            (#"block="substitution""#, "", "", []),
            (#"block="extension""#, "", "", ["h", "r", "s"]),
            (#"block="restriction""#, "", "", ["h", "e", "s"]),
            (#"block="extension restriction""#, "", "", ["h", "s"]),
            ("block='#all'", "", "", []),
            ("", #"block="extension""#, "", ["h", "r", "s"]),
            ("", "block='#all'", "", ["h", "s"]),
            ("", "", #"blockDefault="restriction""#, ["h", "e", "s"]),
            ("block=''", "block=''", "blockDefault='#all'", ["h", "e", "r", "s"]),
        ]
    )
    func substitution(head: String, base: String, root: String, members names: [String]) throws {
        let set = resolve(members(head: head, base: base, root))
        #expect(set.diagnostics == [])
        let element = try #require(set.schema?.elements.first)
        #expect(element.declaration.substitutes.map(\.localName) == names)
    }

    @Test("Block of a type keeps derived types out of its place, that of an element says so")
    func types() throws {
        let set = resolve(members(head: #"block="extension substitution""#, base: #"block="restriction""#))
        let schema = try #require(set.schema)
        #expect(schema.complexTypes[TypeName("B", in: "urn:t")]?.derivedTypes == [TypeName("E", in: "urn:t")])
        #expect(schema.elements[0].declaration.blockedDerivations == [.extension])
        #expect(schema.elements[1].declaration.blockedDerivations == [])
        #expect(schema.dump.contains("element t:h: t:B block extension\n"))
    }

    @Test("What final forbids is reported", arguments: faults)
    func final(fault: Fault) {
        #expect(XMLSchemaTests.faults(in: schemaText(fault.content)) == fault.messages)
    }

    static let faults = [
        Fault(
            "complex types",
            """
            <xs:complexType name="B" final="extension"/>
            <xs:complexType name="C" final="#all"><xs:simpleContent><xs:extension base="xs:int"/></xs:simpleContent>
            </xs:complexType>
            <xs:complexType name="E"><xs:complexContent><xs:extension base="t:B"/></xs:complexContent></xs:complexType>
            <xs:complexType name="R"><xs:complexContent><xs:restriction base="t:B"/></xs:complexContent></xs:complexType>
            <xs:complexType name="D"><xs:simpleContent><xs:restriction base="t:C"/></xs:simpleContent></xs:complexType>
            """,
            "5:45: `B` is final: there can be no extension of it",
            "7:44: `C` is final: there can be no restriction of it"
        ),
        Fault(
            "simple types",
            """
            <xs:simpleType name="R" final="restriction"><xs:restriction base="xs:int"/></xs:simpleType>
            <xs:simpleType name="A" final="#all"><xs:restriction base="xs:int"/></xs:simpleType>
            <xs:simpleType name="S"><xs:restriction base="t:R"/></xs:simpleType>
            <xs:simpleType name="L"><xs:list itemType="t:R"/></xs:simpleType>
            <xs:simpleType name="M"><xs:list itemType="t:A"/></xs:simpleType>
            <xs:simpleType name="U"><xs:union memberTypes="t:A t:R"/></xs:simpleType>
            """,
            "4:1: `R` is final: there can be no restriction of it",
            "6:1: `A` is final: there can be no list of it",
            "7:1: `A` is final: there can be no union of it"
        ),
        Fault(
            "elements",
            """
            <xs:complexType name="B"/>
            <xs:complexType name="E"><xs:complexContent><xs:extension base="t:B"/></xs:complexContent></xs:complexType>
            <xs:element name="h" type="t:B" final="extension"/>
            <xs:element name="m" type="t:E" substitutionGroup="t:h"/>
            <xs:element name="n" type="t:B" substitutionGroup="t:h"/>
            """,
            "5:1: `h` is final: a type that stands in its place can be no extension"
        ),
        Fault(
            "values",
            """
            <xs:element name="e" block="list"/>
            <xs:complexType name="T" final="substitution"/>
            <xs:simpleType name="S" final="all"><xs:restriction base="xs:int"/></xs:simpleType>
            """,
            "2:1: `block` can't be `list`; expected `#all` or some of `extension`, `restriction`, `substitution`",
            "3:1: `final` can't be `substitution`; expected `#all` or some of `extension`, `restriction`",
            "4:1: `final` can't be `all`; expected `#all` or some of `restriction`, `list`, `union`"
        ),
        Fault(
            "facets",
            """
            <xs:simpleType name="S"><xs:restriction base="xs:string"><xs:maxLength value="5" fixed="true"/>
            </xs:restriction></xs:simpleType>
            <xs:simpleType name="T"><xs:restriction base="t:S"><xs:maxLength value="5"/></xs:restriction></xs:simpleType>
            <xs:simpleType name="U"><xs:restriction base="t:T"><xs:maxLength value="4"/></xs:restriction></xs:simpleType>
            <xs:simpleType name="B"><xs:restriction base="xs:int"><xs:maxInclusive value="5"/></xs:restriction>
            </xs:simpleType>
            <xs:simpleType name="C"><xs:restriction base="t:B"><xs:maxInclusive value="6"/></xs:restriction></xs:simpleType>
            """,
            "5:52: the base fixes `xs:maxLength`",
            "8:52: `xs:maxInclusive` 6 is outside the bounds of the base"
        ),
    ]
}
