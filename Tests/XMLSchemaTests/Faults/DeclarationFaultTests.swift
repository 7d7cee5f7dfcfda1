import Testing

@Suite("Faults in declarations")
struct DeclarationFaultTests {
    @Test("A fault is reported with its place and the construct", arguments: names + values + elements + attributes)
    func message(fault: Fault) {
        #expect(faults(in: schemaText(fault.content)) == fault.messages)
    }

    static let names = [
        Fault(
            "unknown type",
            #"<xs:element name="e" type="t:Missing"/>"#,
            "2:1: unknown type `t:Missing`"
        ),
        Fault(
            "unknown built-in type",
            #"<xs:element name="e" type="xs:strin"/>"#,
            "2:1: unknown type `xs:strin`"
        ),
        Fault(
            "type without a prefix where nothing is in no namespace",
            #"<xs:element name="e" type="T"/><xs:complexType name="T"/>"#,
            "2:1: unknown type `T` in no namespace"
        ),
        Fault(
            "type in a namespace that no document has",
            #"<xs:element name="e" type="x:T" xmlns:x="urn:x"/>"#,
            "2:1: unknown type `x:T`; no document for the namespace `urn:x` has been read: name one, or a catalog with it"
        ),
        Fault(
            "undeclared prefix",
            #"<xs:element name="e" type="x:T"/>"#,
            "2:1: the prefix of `x:T` isn't declared"
        ),
        Fault(
            "not a qualified name",
            #"<xs:element name="e" type="t:a:b"/><xs:element name="f" type=""/>"#,
            "2:1: `t:a:b` isn't a qualified name",
            "2:36: `` isn't a qualified name"
        ),
        Fault(
            "not a name",
            #"<xs:element name="1e" type="xs:int"/><xs:complexType name="t:T"/>"#,
            "2:1: `xs:element` can't be named `1e`",
            "2:38: `xs:complexType` can't be named `t:T`"
        ),
        Fault(
            "no name",
            #"<xs:complexType/><xs:simpleType><xs:list itemType="xs:int"/></xs:simpleType>"#,
            "2:1: `xs:complexType` needs the attribute `name`",
            "2:18: `xs:simpleType` needs the attribute `name`"
        ),
        Fault(
            "unknown element, attribute, group and attribute group",
            """
            <xs:complexType name="T">
            <xs:sequence>
            <xs:element ref="t:e"/>
            <xs:group ref="t:g"/>
            </xs:sequence>
            <xs:attribute ref="t:a"/>
            <xs:attribute ref="xml:lnag"/>
            <xs:attributeGroup ref="t:ag"/>
            </xs:complexType>
            """,
            "4:1: unknown element `t:e`",
            "5:1: unknown group `t:g`",
            "7:1: unknown attribute `t:a`",
            "8:1: unknown attribute `xml:lnag`",
            "9:1: unknown attribute group `t:ag`"
        ),
        Fault(
            "duplicates in each symbol space",
            """
            <xs:element name="e" type="xs:int"/>
            <xs:element name="e" type="xs:int"/>
            <xs:complexType name="T"/>
            <xs:simpleType name="T"><xs:list itemType="xs:int"/></xs:simpleType>
            <xs:attribute name="a" type="xs:int"/>
            <xs:attribute name="a" type="xs:string"/>
            <xs:group name="g"><xs:sequence/></xs:group>
            <xs:group name="g"><xs:sequence/></xs:group>
            <xs:attributeGroup name="g"/>
            <xs:attributeGroup name="g"/>
            """,
            "3:1: duplicate `xs:element` `e`; the first is at a.xsd:2:1",
            "5:1: duplicate `xs:simpleType` `T`; the first is at a.xsd:4:1",
            "7:1: duplicate `xs:attribute` `a`; the first is at a.xsd:6:1",
            "9:1: duplicate `xs:group` `g`; the first is at a.xsd:8:1",
            "11:1: duplicate `xs:attributeGroup` `g`; the first is at a.xsd:10:1"
        ),
    ]

    static let values = [
        Fault(
            "bad occurrences",
            """
            <xs:complexType name="T">
            <xs:sequence minOccurs="2">
            <xs:element name="a" type="xs:int" minOccurs="-1"/>
            <xs:element name="b" type="xs:int" maxOccurs="many"/>
            <xs:element name="c" type="xs:int" minOccurs="3" maxOccurs="2"/>
            <xs:element name="d" type="xs:int" minOccurs="unbounded"/>
            <xs:element name="e" type="xs:int" minOccurs="99999999999999999999" maxOccurs="5"/>
            <xs:element name="f" type="xs:int" maxOccurs=""/>
            <xs:element name="g" type="xs:int" maxOccurs="1.0"/>
            </xs:sequence>
            </xs:complexType>
            """,
            "3:1: `minOccurs` is greater than `maxOccurs`: 2 > 1",
            "4:1: `minOccurs` can't be `-1`; expected a non-negative integer",
            "5:1: `maxOccurs` can't be `many`; expected a non-negative integer or `unbounded`",
            "6:1: `minOccurs` is greater than `maxOccurs`: 3 > 2",
            "7:1: `minOccurs` can't be `unbounded`; expected a non-negative integer",
            "8:1: `minOccurs` is greater than `maxOccurs`: 9223372036854775807 > 5",
            "9:1: `maxOccurs` can't be ``; expected a non-negative integer or `unbounded`",
            "10:1: `maxOccurs` can't be `1.0`; expected a non-negative integer or `unbounded`"
        ),
        Fault(
            "bad keywords",
            """
            <xs:complexType name="T" abstract="yes">
            <xs:sequence>
            <xs:any processContents="loose" namespace="##everything"/>
            <xs:any namespace="##any urn:x"/>
            <xs:element name="e" type="xs:int" form="Qualified" nillable=""/>
            </xs:sequence>
            <xs:attribute name="a" use="mandatory"/>
            </xs:complexType>
            """,
            "2:1: `abstract` can't be `yes`; expected `true` or `false`",
            "4:1: `namespace` can't be `##everything`",
            "4:1: `processContents` can't be `loose`; expected one of `strict`, `lax`, `skip`",
            "5:1: `namespace` can't be `##any urn:x`",
            "6:1: `form` can't be `Qualified`; expected one of `qualified`, `unqualified`",
            "6:1: `nillable` can't be ``; expected `true` or `false`",
            "8:1: `use` can't be `mandatory`; expected one of `optional`, `required`, `prohibited`"
        ),
        Fault(
            "values that aren't in the type",
            """
            <xs:element name="a" type="xs:int" default="1.5"/>
            <xs:element name="b" type="t:S" fixed="x"/>
            <xs:element name="c" type="t:C" default="no"/>
            <xs:attribute name="d" type="xs:byte" default="128"/>
            <xs:attribute name="e" type="xs:boolean" fixed="TRUE"/>
            <xs:attribute name="f" type="xs:double" fixed="1e5.5"/>
            <xs:simpleType name="S"><xs:restriction base="xs:token"><xs:enumeration value="y"/></xs:restriction></xs:simpleType>
            <xs:complexType name="C"><xs:simpleContent><xs:extension base="xs:boolean"/></xs:simpleContent></xs:complexType>
            """,
            "2:1: `1.5` is not a value of the element's type",
            "3:1: `x` is not a value of the element's type",
            "4:1: `no` is not a value of the element's type",
            "5:1: `128` is not a value of the attribute's type",
            "6:1: `TRUE` is not a value of the attribute's type",
            "7:1: `1e5.5` is not a value of the attribute's type"
        ),
    ]

    static let elements = [
        Fault(
            "name and ref, or neither",
            """
            <xs:element name="e" type="xs:int"/>
            <xs:complexType name="T"><xs:sequence>
            <xs:element name="e" ref="t:e"/>
            <xs:element type="xs:int"/>
            <xs:element ref="t:e" type="xs:int" nillable="true" default="1" form="qualified"/>
            <xs:element ref="t:e"><xs:complexType/></xs:element>
            </xs:sequence></xs:complexType>
            """,
            "4:1: `xs:element` can't have both `ref` and `name`",
            "5:1: `xs:element` needs `name` or `ref`",
            "6:1: `xs:element` can't have both `ref` and `default`",
            "6:1: `xs:element` can't have both `ref` and `form`",
            "6:1: `xs:element` can't have both `ref` and `nillable`",
            "6:1: `xs:element` can't have both `ref` and `type`",
            "7:23: `xs:element` with `ref` can't contain `xs:complexType`"
        ),
        Fault(
            "what only local or only global elements can have",
            """
            <xs:element ref="t:e"/>
            <xs:element name="e" type="xs:int" minOccurs="0"/>
            <xs:complexType name="T"><xs:sequence>
            <xs:element name="f" type="xs:int" abstract="true" substitutionGroup="t:e"/>
            </xs:sequence></xs:complexType>
            """,
            "2:1: `xs:element` can't have the attribute `ref` here",
            "2:1: `xs:element` needs the attribute `name`",
            "3:1: `xs:element` can't have the attribute `minOccurs` here",
            "5:1: `xs:element` can't have the attribute `abstract` here",
            "5:1: `xs:element` can't have the attribute `substitutionGroup` here"
        ),
        Fault(
            "two types",
            """
            <xs:element name="e" type="xs:int"><xs:simpleType><xs:list itemType="xs:int"/></xs:simpleType></xs:element>
            <xs:element name="f"><xs:complexType/><xs:complexType/></xs:element>
            """,
            "2:36: `xs:element` can't have both `type` and `xs:simpleType`",
            "3:39: `xs:complexType` stands too late or once too often in `xs:element`"
        ),
        Fault(
            "default and fixed",
            #"<xs:element name="e" type="xs:int" default="1" fixed="1"/>"#,
            "2:1: `xs:element` can't have both `default` and `fixed`"
        ),
        Fault(
            "default of an element without text",
            """
            <xs:element name="e" type="t:T" default="1"/>
            <xs:complexType name="T"/>
            """,
            "2:1: a default or fixed value needs simple or mixed content"
        ),
        Fault(
            "no head",
            #"<xs:element name="e" type="xs:int" substitutionGroup="t:head"/>"#,
            "2:1: unknown element `t:head`"
        ),
        Fault(
            "cyclic heads",
            """
            <xs:element name="a" type="xs:int" substitutionGroup="t:b"/>
            <xs:element name="b" type="xs:int" substitutionGroup="t:c"/>
            <xs:element name="c" type="xs:int" substitutionGroup="t:a"/>
            <xs:element name="d" type="xs:int" substitutionGroup="t:d"/>
            """,
            "4:1: the element `a` is in its own substitution group",
            "5:1: the element `d` is in its own substitution group"
        ),
        Fault(
            "member whose type isn't derived from its head's",
            """
            <xs:complexType name="A"/>
            <xs:complexType name="B"><xs:complexContent><xs:extension base="t:A"/></xs:complexContent></xs:complexType>
            <xs:element name="head" type="t:B"/>
            <xs:element name="same" substitutionGroup="t:head"/>
            <xs:element name="base" type="t:A" substitutionGroup="t:head"/>
            <xs:element name="simple" type="xs:int" substitutionGroup="t:head"/>
            """,
            "6:1: the type of `base` isn't derived from that of `head`",
            "7:1: the type of `simple` isn't derived from that of `head`"
        ),
        Fault(
            "one name with two types in a content model",
            """
            <xs:complexType name="T"><xs:choice>
            <xs:element name="e" type="xs:int"/>
            <xs:sequence><xs:element name="e" type="xs:string"/></xs:sequence>
            </xs:choice></xs:complexType>
            """,
            "4:14: the element `e` has two types in `T`"
        ),
    ]

    static let attributes = [
        Fault(
            "name and ref, or neither",
            """
            <xs:attribute name="a" type="xs:int"/>
            <xs:complexType name="T">
            <xs:attribute name="a" ref="t:a"/>
            <xs:attribute/>
            </xs:complexType>
            <xs:complexType name="U">
            <xs:attribute ref="t:a" type="xs:int"><xs:simpleType><xs:list itemType="xs:int"/></xs:simpleType></xs:attribute>
            </xs:complexType>
            """,
            "4:1: `xs:attribute` can't have both `ref` and `name`",
            "5:1: `xs:attribute` needs `name` or `ref`",
            "8:1: `xs:attribute` can't have both `ref` and `type`",
            "8:39: `xs:attribute` with `ref` can't contain `xs:simpleType`"
        ),
        Fault(
            "default with fixed, or where a value is required",
            """
            <xs:complexType name="T">
            <xs:attribute name="a" default="1" fixed="1"/>
            <xs:attribute name="b" default="1" use="required"/>
            </xs:complexType>
            """,
            "3:1: `xs:attribute` can't have both `default` and `fixed`",
            "4:1: a required attribute can't have a default value"
        ),
        Fault(
            "another value than the fixed one",
            """
            <xs:attribute name="a" type="xs:int" fixed="1"/>
            <xs:complexType name="T"><xs:attribute ref="t:a" fixed="2"/></xs:complexType>
            """,
            "3:26: the attribute `t:a` has the fixed value `1`"
        ),
        Fault(
            "complex type",
            """
            <xs:complexType name="T"><xs:attribute name="a" type="t:T"/></xs:complexType>
            <xs:attribute name="b" type="xs:anyType"/>
            """,
            "2:26: an attribute needs a simple type; `t:T` is complex",
            "3:1: an attribute needs a simple type; `xs:anyType` is complex"
        ),
        Fault(
            "duplicates",
            """
            <xs:attributeGroup name="G"><xs:attribute name="a"/><xs:attribute name="a"/></xs:attributeGroup>
            <xs:attributeGroup name="H"><xs:attribute name="b"/></xs:attributeGroup>
            <xs:complexType name="T">
            <xs:attribute name="b"/>
            <xs:attributeGroup ref="t:H"/>
            </xs:complexType>
            """,
            "2:53: duplicate attribute `a`",
            "6:1: `t:H` adds the attribute `b` a second time"
        ),
        Fault(
            "cyclic groups",
            """
            <xs:attributeGroup name="G"><xs:attributeGroup ref="t:H"/></xs:attributeGroup>
            <xs:attributeGroup name="H"><xs:attributeGroup ref="t:G"/></xs:attributeGroup>
            """,
            "3:29: the attribute group `G` contains itself"
        ),
        Fault(
            "attribute named xmlns",
            #"<xs:attribute name="xmlns" type="xs:string"/>"#,
            "2:1: no attribute can be named `xmlns`"
        ),
        Fault(
            "wildcards whose common part can't be expressed",
            """
            <xs:complexType name="B"><xs:anyAttribute namespace="urn:x ##local"/></xs:complexType>
            <xs:complexType name="D"><xs:complexContent><xs:extension base="t:B">
            <xs:anyAttribute namespace="##other"/>
            </xs:extension></xs:complexContent></xs:complexType>
            """,
            "3:45: what either wildcard allows can't be expressed"
        ),
    ]
}
