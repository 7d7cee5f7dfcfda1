import Testing

@Suite("Faults in types and content models")
struct TypeFaultTests {
    @Test(
        "A fault is reported with its place and the construct",
        arguments: models + complexTypes + simpleTypes + facets
    )
    func message(fault: Fault) {
        #expect(faults(in: schemaText(fault.content)) == fault.messages)
    }

    static let models = [
        Fault(
            "all in other groups, and what can't stand in it",
            """
            <xs:complexType name="T"><xs:sequence>
            <xs:all/>
            </xs:sequence></xs:complexType>
            <xs:complexType name="U"><xs:all>
            <xs:choice/>
            <xs:any/>
            </xs:all></xs:complexType>
            <xs:group name="G"><xs:all><xs:element name="a" type="xs:int"/></xs:all></xs:group>
            <xs:complexType name="V"><xs:choice>
            <xs:group ref="t:G"/>
            </xs:choice></xs:complexType>
            """,
            "3:1: `xs:all` can't stand in `xs:sequence`",
            "6:1: `xs:choice` can't stand in `xs:all`",
            "7:1: `xs:any` can't stand in `xs:all`",
            "11:1: `xs:all` can't stand in another model group"
        ),
        Fault(
            "all that repeats",
            """
            <xs:complexType name="T"><xs:all maxOccurs="2">
            <xs:element name="a" type="xs:int" maxOccurs="unbounded"/>
            </xs:all></xs:complexType>
            """,
            "2:26: `xs:all` can't repeat",
            "3:1: an element in `xs:all` can't repeat"
        ),
        Fault(
            "cyclic groups",
            """
            <xs:group name="G"><xs:sequence><xs:group ref="t:H"/></xs:sequence></xs:group>
            <xs:group name="H"><xs:choice><xs:group ref="t:G"/></xs:choice></xs:group>
            <xs:group name="I"><xs:sequence><xs:group ref="t:I" minOccurs="0"/></xs:sequence></xs:group>
            """,
            "3:31: the group `G` contains itself",
            "4:33: the group `I` contains itself"
        ),
        Fault(
            "choice of nothing",
            #"<xs:complexType name="T"><xs:choice/></xs:complexType>"#,
            "2:26: `xs:choice` without alternatives allows nothing"
        ),
        Fault(
            "group without a model, with two, or with attributes of a reference",
            """
            <xs:group name="G"/>
            <xs:group name="H"><xs:sequence/><xs:choice minOccurs="0"/></xs:group>
            <xs:group name="I" maxOccurs="2"><xs:sequence/></xs:group>
            """,
            "2:1: `xs:group` needs `xs:all` or `xs:choice` or `xs:sequence`",
            "3:34: `xs:choice` stands too late or once too often in `xs:group`",
            "4:1: `xs:group` can't have the attribute `maxOccurs` here"
        ),
    ]

    static let complexTypes = [
        Fault(
            "derivation from itself",
            """
            <xs:complexType name="T"><xs:complexContent><xs:extension base="t:T"/></xs:complexContent></xs:complexType>
            <xs:complexType name="A"><xs:complexContent><xs:extension base="t:B"/></xs:complexContent></xs:complexType>
            <xs:complexType name="B"><xs:complexContent><xs:restriction base="t:A"/></xs:complexContent></xs:complexType>
            <xs:complexType name="C"><xs:simpleContent><xs:extension base="t:C"/></xs:simpleContent></xs:complexType>
            """,
            "2:45: the complex type `T` is derived from itself",
            "4:45: the complex type `A` is derived from itself",
            "5:44: the complex type `C` is derived from itself"
        ),
        Fault(
            "no base",
            """
            <xs:complexType name="A"><xs:complexContent><xs:extension/></xs:complexContent></xs:complexType>
            <xs:complexType name="B"><xs:simpleContent><xs:restriction/></xs:simpleContent></xs:complexType>
            <xs:complexType name="C"><xs:complexContent/></xs:complexType>
            <xs:complexType name="D"><xs:complexContent><xs:extension base="t:Missing"/></xs:complexContent></xs:complexType>
            """,
            "2:45: `xs:extension` needs the attribute `base`",
            "3:44: `xs:restriction` needs the attribute `base`",
            "4:26: `xs:complexContent` needs `xs:extension` or `xs:restriction`",
            "5:45: unknown type `t:Missing`"
        ),
        Fault(
            "complex content of a simple base",
            """
            <xs:complexType name="A"><xs:complexContent><xs:extension base="xs:int"/></xs:complexContent></xs:complexType>
            <xs:complexType name="B"><xs:complexContent><xs:restriction base="t:S"/></xs:complexContent></xs:complexType>
            <xs:simpleType name="S"><xs:list itemType="xs:int"/></xs:simpleType>
            """,
            "2:45: `xs:complexContent` needs a complex base; `xs:int` is simple",
            "3:45: `xs:complexContent` needs a complex base; `t:S` is simple"
        ),
        Fault(
            "simple content of a base without",
            """
            <xs:complexType name="E"><xs:sequence><xs:element name="e" type="xs:int"/></xs:sequence></xs:complexType>
            <xs:complexType name="A"><xs:simpleContent><xs:extension base="t:E"/></xs:simpleContent></xs:complexType>
            <xs:complexType name="B"><xs:simpleContent><xs:restriction base="t:E"/></xs:simpleContent></xs:complexType>
            <xs:complexType name="C"><xs:simpleContent><xs:restriction base="xs:int"/></xs:simpleContent></xs:complexType>
            <xs:complexType name="D"><xs:simpleContent><xs:extension base="xs:anyType"/></xs:simpleContent></xs:complexType>
            """,
            "3:44: `t:E` has no simple content",
            "4:44: `t:E` has no simple content",
            "5:44: a restriction of simple content needs a complex base; `xs:int` is simple",
            "6:44: `xs:anyType` has no simple content"
        ),
        Fault(
            "facets of mixed content",
            """
            <xs:complexType name="M" mixed="true"/>
            <xs:complexType name="A"><xs:simpleContent><xs:restriction base="t:M">
            <xs:length value="1"/>
            </xs:restriction></xs:simpleContent></xs:complexType>
            """,
            "3:44: `t:M` has no simple content"
        ),
        Fault(
            "elements after simple content",
            """
            <xs:complexType name="S"><xs:simpleContent><xs:extension base="xs:int"/></xs:simpleContent></xs:complexType>
            <xs:complexType name="A"><xs:complexContent><xs:extension base="t:S">
            <xs:sequence><xs:element name="e" type="xs:int"/></xs:sequence>
            </xs:extension></xs:complexContent></xs:complexType>
            """,
            "3:45: elements can't extend the simple content of `t:S`"
        ),
        Fault(
            "all in an extension of content",
            """
            <xs:complexType name="B"><xs:all><xs:element name="a" type="xs:int"/></xs:all></xs:complexType>
            <xs:complexType name="D"><xs:complexContent><xs:extension base="t:B">
            <xs:sequence><xs:element name="e" type="xs:int"/></xs:sequence>
            </xs:extension></xs:complexContent></xs:complexType>
            """,
            "3:45: `xs:all` can't be extended, nor extend other content"
        ),
        Fault(
            "mixed and not mixed",
            """
            <xs:complexType name="B"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:complexType>
            <xs:complexType name="D"><xs:complexContent mixed="true"><xs:extension base="t:B"/></xs:complexContent></xs:complexType>
            <xs:complexType name="E"><xs:complexContent mixed="true"><xs:restriction base="t:B"/></xs:complexContent></xs:complexType>
            """,
            "3:58: an extension is mixed if, and only if, its base is: `t:B`",
            "4:58: mixed content can't restrict `t:B`, which isn't mixed"
        ),
        Fault(
            "attributes of the base",
            """
            <xs:complexType name="B">
            <xs:attribute name="a" use="required"/>
            <xs:attribute name="b" use="required"/>
            </xs:complexType>
            <xs:complexType name="D"><xs:complexContent><xs:extension base="t:B">
            <xs:attribute name="a"/>
            </xs:extension></xs:complexContent></xs:complexType>
            <xs:complexType name="E"><xs:complexContent><xs:restriction base="t:B">
            <xs:attribute name="a"/>
            <xs:attribute name="b" use="prohibited"/>
            </xs:restriction></xs:complexContent></xs:complexType>
            """,
            "7:1: the base type has an attribute `a` already",
            "10:1: the base type requires the attribute `a`",
            "11:1: the base type requires the attribute `b`"
        ),
        Fault(
            "content beside a derivation",
            """
            <xs:complexType name="T">
            <xs:complexContent><xs:extension base="xs:anyType"/></xs:complexContent>
            <xs:attribute name="a"/>
            </xs:complexType>
            """,
            "4:1: `xs:attribute` can't stand beside `xs:complexContent`"
        ),
    ]

    static let simpleTypes = [
        Fault(
            "derivation from itself",
            """
            <xs:simpleType name="R"><xs:restriction base="t:R"/></xs:simpleType>
            <xs:simpleType name="L"><xs:list itemType="t:L"/></xs:simpleType>
            <xs:simpleType name="U"><xs:union memberTypes="xs:int t:V"/></xs:simpleType>
            <xs:simpleType name="V"><xs:union memberTypes="t:U xs:int"/></xs:simpleType>
            <xs:simpleType name="I"><xs:list><xs:simpleType><xs:restriction base="t:I"/></xs:simpleType></xs:list></xs:simpleType>
            """,
            "2:1: the simple type `R` is derived from itself",
            "3:1: the simple type `L` is derived from itself",
            "5:1: the simple type `U` is derived from itself",
            "6:34: the simple type `I` is derived from itself"
        ),
        Fault(
            "list of lists",
            """
            <xs:simpleType name="L"><xs:list itemType="xs:NMTOKENS"/></xs:simpleType>
            <xs:simpleType name="M"><xs:list itemType="t:U"/></xs:simpleType>
            <xs:simpleType name="U"><xs:union memberTypes="xs:int t:N"/></xs:simpleType>
            <xs:simpleType name="N"><xs:list itemType="xs:int"/></xs:simpleType>
            """,
            "2:1: the items of a list can't be lists",
            "3:1: the items of a list can't be lists"
        ),
        Fault(
            "nothing to derive from, or two things",
            """
            <xs:simpleType name="A"/>
            <xs:simpleType name="B"><xs:restriction/></xs:simpleType>
            <xs:simpleType name="C"><xs:list/></xs:simpleType>
            <xs:simpleType name="D"><xs:union/></xs:simpleType>
            <xs:simpleType name="E"><xs:list itemType="xs:int">
            <xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType>
            </xs:list></xs:simpleType>
            """,
            "2:1: `xs:simpleType` needs `xs:list` or `xs:restriction` or `xs:union`",
            "3:25: `xs:restriction` needs `base` or `xs:simpleType`",
            "4:25: `xs:list` needs `itemType` or `xs:simpleType`",
            "5:25: `xs:union` needs `memberTypes` or `xs:simpleType`",
            "7:1: `xs:list` can't have both `itemType` and `xs:simpleType`"
        ),
        Fault(
            "complex bases, items and members",
            """
            <xs:complexType name="T"/>
            <xs:simpleType name="A"><xs:restriction base="t:T"/></xs:simpleType>
            <xs:simpleType name="B"><xs:list itemType="t:T"/></xs:simpleType>
            <xs:simpleType name="C"><xs:union memberTypes="xs:int t:T t:Missing"/></xs:simpleType>
            """,
            "3:25: a simple type's restriction needs a simple type; `t:T` is complex",
            "4:25: a list's item needs a simple type; `t:T` is complex",
            "5:25: a union's member needs a simple type; `t:T` is complex",
            "5:25: unknown type `t:Missing`"
        ),
    ]

    static let facets = [
        Fault("no value", restriction("xs:string", "<xs:length/>"), "3:1: `xs:length` needs the attribute `value`"),
        Fault(
            "not a number",
            restriction("xs:string", #"<xs:length value="one"/>"#),
            "3:1: `xs:length` can't be `one`"
        ),
        Fault(
            "negative",
            restriction("xs:string", #"<xs:maxLength value="-1"/>"#),
            "3:1: `xs:maxLength` can't be `-1`"
        ),
        Fault(
            "no digits",
            restriction("xs:decimal", #"<xs:totalDigits value="0"/>"#),
            "3:1: `xs:totalDigits` can't be `0`"
        ),
        Fault(
            "bad white space",
            restriction("xs:string", #"<xs:whiteSpace value="trim"/>"#),
            "3:1: `xs:whiteSpace` can't be `trim`"
        ),
        Fault(
            "white space that comes back",
            restriction("xs:token", #"<xs:whiteSpace value="preserve"/>"#),
            "3:1: `xs:whiteSpace` can't be `preserve`: the base has `collapse`"
        ),
        Fault(
            "bound that isn't a value of the base",
            restriction("xs:byte", #"<xs:maxInclusive value="1000"/><xs:minInclusive value="a"/>"#),
            "3:1: `xs:maxInclusive` can't be `1000`",
            "3:32: `xs:minInclusive` can't be `a`"
        ),
        Fault(
            "value that isn't one of the base",
            """
            \(restriction("xs:int", #"<xs:enumeration value="x"/>"#))
            <xs:simpleType name="A">
            <xs:restriction base="xs:string"><xs:enumeration value="a"/></xs:restriction>
            </xs:simpleType>
            <xs:simpleType name="B">
            <xs:restriction base="t:A"><xs:enumeration value="b"/></xs:restriction>
            </xs:simpleType>
            """,
            "3:1: `x` is not a value of the base type",
            "9:28: `b` is not a value of the base type"
        ),
        Fault(
            "facet that the type can't have",
            restriction("xs:int", #"<xs:length value="1"/>"#),
            "3:1: `xs:length` can't constrain `xs:int`"
        ),
        Fault(
            "facet twice",
            restriction("xs:string", #"<xs:length value="1"/><xs:length value="1"/>"#),
            "3:23: `xs:length` is given twice"
        ),
        Fault(
            "contradictions",
            """
            \(restriction("xs:string", #"<xs:minLength value="2"/><xs:maxLength value="1"/>"#))
            <xs:simpleType name="A"><xs:restriction base="xs:decimal">
            <xs:totalDigits value="1"/><xs:fractionDigits value="2"/>
            </xs:restriction></xs:simpleType>
            <xs:simpleType name="B"><xs:restriction base="xs:int">
            <xs:minInclusive value="9"/><xs:maxExclusive value="-10"/>
            </xs:restriction></xs:simpleType>
            <xs:simpleType name="C"><xs:restriction base="xs:int">
            <xs:minInclusive value="9"/><xs:minExclusive value="9"/>
            </xs:restriction></xs:simpleType>
            """,
            "3:26: `xs:minLength` 2 is greater than `xs:maxLength` 1",
            "6:28: `xs:fractionDigits` 2 is greater than `xs:totalDigits` 1",
            "9:29: the least value is greater than the greatest",
            "12:29: `xs:minInclusive` and `xs:minExclusive` exclude each other"
        ),
        Fault(
            "wider than the base",
            """
            <xs:simpleType name="A"><xs:restriction base="xs:string"><xs:maxLength value="5"/></xs:restriction></xs:simpleType>
            <xs:simpleType name="B"><xs:restriction base="t:A"><xs:maxLength value="6"/></xs:restriction></xs:simpleType>
            """,
            "3:52: `xs:maxLength` 6 is wider than the base's 5"
        ),
        Fault(
            "facets of lists and unions",
            """
            <xs:simpleType name="L"><xs:list itemType="xs:int"/></xs:simpleType>
            <xs:simpleType name="U"><xs:union memberTypes="xs:int"/></xs:simpleType>
            <xs:simpleType name="A"><xs:restriction base="t:L"><xs:minInclusive value="1"/></xs:restriction></xs:simpleType>
            <xs:simpleType name="B"><xs:restriction base="t:U"><xs:length value="1"/></xs:restriction></xs:simpleType>
            """,
            "4:52: `xs:minInclusive` can't constrain a list",
            "5:52: `xs:length` can't constrain a union"
        ),
    ]

    private static func restriction(_ base: String, _ facets: String) -> String {
        """
        <xs:simpleType name="S"><xs:restriction base="\(base)">
        \(facets)
        </xs:restriction></xs:simpleType>
        """
    }
}
