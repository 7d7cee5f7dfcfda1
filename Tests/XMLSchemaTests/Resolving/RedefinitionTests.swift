import Testing
import XMLSchema

@Suite("Redefinitions")
struct RedefinitionTests {
    private func redefining(_ content: String, _ location: String = "b.xsd") -> String {
        schemaText("<xs:redefine schemaLocation=\"\(location)\">\n\(content)\n</xs:redefine>")
    }

    @Test("A complex type extends or restricts what it was, everywhere")
    func complexTypes() {
        expect(
            [
                "a.xsd": redefining(
                    """
                    <xs:complexType name="T"><xs:complexContent><xs:extension base="t:T">
                    <xs:sequence><xs:element name="more"><xs:complexType/></xs:element></xs:sequence>
                    <xs:attribute name="n" type="xs:int"/>
                    </xs:extension></xs:complexContent></xs:complexType>
                    <xs:complexType name="U"><xs:complexContent><xs:restriction base="t:U">
                    <xs:attribute name="a" use="prohibited"/>
                    </xs:restriction></xs:complexContent></xs:complexType>
                    """
                ),
                "b.xsd": schemaText(
                    """
                    <xs:element name="e" type="t:T"/>
                    <xs:complexType name="B"><xs:attribute name="b"/></xs:complexType>
                    <xs:complexType name="T"><xs:complexContent><xs:extension base="t:B">
                    <xs:sequence><xs:element name="some"><xs:simpleType><xs:list itemType="xs:int"/></xs:simpleType>
                    </xs:element></xs:sequence>
                    </xs:extension></xs:complexContent></xs:complexType>
                    <xs:complexType name="U"><xs:attribute name="a"/><xs:attribute name="c"/></xs:complexType>
                    <xs:complexType name="V"><xs:complexContent><xs:extension base="t:U"/></xs:complexContent>
                    </xs:complexType>
                    """
                ),
            ],
            is: """
                element t:e: t:T
                simpleType t:T/some: list of xs:int
                complexType t:B
                  derived: t:T
                  @b: xs:anySimpleType
                complexType t:T extends t:B
                  @b: xs:anySimpleType
                  @n: xs:int
                  sequence
                    sequence
                      t:some: t:T/some
                    sequence
                      t:more: t:T/more
                complexType t:U
                  derived: t:V
                  @c: xs:anySimpleType
                complexType t:V extends t:U
                  @c: xs:anySimpleType
                complexType t:T/more
                """
        )
    }

    @Test("Simple types and simple content are restricted further")
    func values() {
        expect(
            [
                "a.xsd": redefining(
                    """
                    <xs:simpleType name="S"><xs:restriction base="t:S"><xs:maxLength value="5"/></xs:restriction>
                    </xs:simpleType>
                    <xs:complexType name="C"><xs:simpleContent><xs:extension base="t:C">
                    <xs:attribute name="b" type="t:S"/></xs:extension></xs:simpleContent></xs:complexType>
                    """
                ),
                "b.xsd": schemaText(
                    """
                    <xs:simpleType name="S"><xs:restriction base="xs:token"><xs:minLength value="2"/></xs:restriction>
                    </xs:simpleType>
                    <xs:complexType name="C"><xs:simpleContent><xs:extension base="t:S">
                    <xs:attribute name="a"/></xs:extension></xs:simpleContent></xs:complexType>
                    """
                ),
            ],
            is: """
                simpleType t:S: atomic xs:token restricts xs:token
                  minLength 2
                  maxLength 5
                complexType t:C
                  @a: xs:anySimpleType
                  @b: t:S
                  value: t:S
                """
        )
    }

    @Test("Groups contain what they were, or take its place")
    func groups() {
        expect(
            [
                "a.xsd": redefining(
                    """
                    <xs:group name="G"><xs:sequence>
                    <xs:element name="first"><xs:complexType><xs:group ref="t:G"/></xs:complexType></xs:element>
                    <xs:group ref="t:G"/></xs:sequence></xs:group>
                    <xs:group name="H"><xs:sequence><xs:element name="h" minOccurs="1"/></xs:sequence></xs:group>
                    <xs:attributeGroup name="A"><xs:attributeGroup ref="t:A"/><xs:attribute name="b"/></xs:attributeGroup>
                    """
                ),
                "b.xsd": schemaText(
                    """
                    <xs:group name="G"><xs:choice><xs:element name="x"/><xs:element name="y"/></xs:choice></xs:group>
                    <xs:group name="H"><xs:sequence><xs:element name="h" minOccurs="0"/></xs:sequence></xs:group>
                    <xs:attributeGroup name="A"><xs:attribute name="a"/></xs:attributeGroup>
                    <xs:complexType name="T"><xs:sequence><xs:group ref="t:G"/><xs:group ref="t:H"/></xs:sequence>
                    <xs:attributeGroup ref="t:A"/></xs:complexType>
                    """
                ),
            ],
            is: """
                complexType t:T
                  @a: xs:anySimpleType
                  @b: xs:anySimpleType
                  sequence
                    sequence
                      t:first: group(t:G/first)
                      choice
                        t:x: xs:anyType
                        t:y: xs:anyType
                    sequence
                      t:h: xs:anyType
                complexType group(t:G/first)
                  sequence
                    t:first: group(t:G/first)
                    choice
                      t:x: xs:anyType
                      t:y: xs:anyType
                """
        )
    }

    @Test("Redefinitions go through chains of documents, also of one without a target namespace")
    func chains() {
        let extended = { (name: String) in
            """
            <xs:complexType name="T"><xs:complexContent><xs:extension base="t:T">
            <xs:sequence><xs:element name="\(name)" type="xs:int"/></xs:sequence>
            </xs:extension></xs:complexContent></xs:complexType>
            """
        }
        expect(
            [
                "a.xsd": redefining(extended("third")),
                "b.xsd": redefining(extended("second"), "c.xsd"),
                "c.xsd": schemaText(#"<xs:include schemaLocation="d.xsd"/>"#),
                "d.xsd": """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
                <xs:complexType name="T"><xs:sequence><xs:element name="first" type="xs:int"/></xs:sequence></xs:complexType>
                <xs:element name="e" type="T"/>
                </xs:schema>
                """,
            ],
            is: """
                element t:e: t:T
                complexType t:T
                  sequence
                    sequence
                      sequence
                        first: xs:int
                      sequence
                        t:second: xs:int
                    sequence
                      t:third: xs:int
                """
        )
    }

    @Test(
        "What can't be redefined, or not that way, is reported",
        arguments: [
            (#"<xs:complexType name="T"/>"#, ["3:1: a type is redefined by extending or restricting itself: `T`"]),
            (
                #"<xs:simpleType name="S"><xs:list itemType="t:S"/></xs:simpleType>"#,
                [
                    "3:1: a type is redefined by extending or restricting itself: `S`",
                    "3:1: the simple type `S` is derived from itself",
                ]
            ),
            (
                #"<xs:simpleType name="N"><xs:restriction base="t:N"/></xs:simpleType>"#,
                ["3:1: `xs:simpleType` `N` redefines nothing: no document defines it"]
            ),
            (
                #"<xs:group name="G"><xs:sequence><xs:group ref="t:G"/><xs:group ref="t:G"/></xs:sequence></xs:group>"#,
                ["3:1: `G` can contain what it redefines only once"]
            ),
            (
                #"<xs:group name="G"><xs:sequence><xs:group ref="t:G" minOccurs="0"/></xs:sequence></xs:group>"#,
                ["3:33: what is redefined has to occur once in its redefinition"]
            ),
            (
                """
                <xs:complexType name="S"><xs:complexContent><xs:extension base="t:S"/></xs:complexContent>
                </xs:complexType>
                """,
                ["3:45: `xs:complexContent` needs a complex base; `t:S` is simple"]
            ),
            (#"<xs:element name="e"/>"#, ["3:1: `xs:element` can't stand in `xs:redefine`"]),
        ]
    )
    func faults(content: String, messages: [String]) {
        let set = resolve([
            "a.xsd": redefining(content),
            "b.xsd": schemaText(
                """
                <xs:complexType name="T"/>
                <xs:simpleType name="S"><xs:restriction base="xs:int"/></xs:simpleType>
                <xs:group name="G"><xs:sequence><xs:element name="e"/></xs:sequence></xs:group>
                """
            ),
        ])
        let found = set.diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0): \($0.message)" }
        #expect(found == messages)
    }

    @Test("A long chain of redefinitions is an error, and documents can't redefine themselves for ever")
    func longChains() {
        let type = """
            <xs:complexType name="T"><xs:complexContent><xs:extension base="t:T"/></xs:complexContent></xs:complexType>
            """
        var files = ["0.xsd": schemaText(#"<xs:complexType name="T"/>"#)]
        for number in 1...1_000 { files["\(number).xsd"] = redefining(type, "\(number - 1).xsd") }
        let set = resolve(files, roots: ["1000.xsd"])
        #expect(set.diagnostics.map(\.message) == ["the complex type `T` is derived in too many steps"])
        let cycle = ["a.xsd": redefining(type), "b.xsd": redefining(type, "a.xsd")]
        #expect(resolve(cycle).schema == nil)
        #expect(resolve(["a.xsd": redefining(type, "a.xsd")]).schema == nil)
    }
}
