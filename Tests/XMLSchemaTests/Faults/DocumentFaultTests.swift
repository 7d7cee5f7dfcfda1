import Testing
import XMLSchema

@Suite("Faults in documents")
struct DocumentFaultTests {
    @Test(
        "A document that isn't a schema is reported at the place where that shows",
        arguments: [
            ("", "1:1: the document ends before its root element does"),
            ("<a", "1:1: the document ends before its root element does"),
            ("<a></b>", "1:6: the document isn't well-formed XML"),
            ("\n<a/>", "2:1: the root element is `a`; expected `{http://www.w3.org/2001/XMLSchema}schema`"),
            (
                "<!DOCTYPE a [\n<!ENTITY e SYSTEM 'e'>]><a/>",
                "2:22: an entity can only stand for text of its own, without markup and other entities"
            ),
            ("<!DOCTYPE a SYSTEM 'a.dtd'><a>&e;</a>", "1:31: the document isn't well-formed XML"),
            ("<x:a/>", "1:1: a name has a prefix that isn't declared"),
            (
                #"<schema xmlns="http://www.w3.org/2000/10/XMLSchema"/>"#,
                "1:1: the root element is `{http://www.w3.org/2000/10/XMLSchema}schema`; "
                    + "expected `{http://www.w3.org/2001/XMLSchema}schema`"
            ),
            (
                #"<element xmlns="http://www.w3.org/2001/XMLSchema"/>"#,
                "1:1: the root element is `{http://www.w3.org/2001/XMLSchema}element`; "
                    + "expected `{http://www.w3.org/2001/XMLSchema}schema`"
            ),
        ]
    )
    func notASchema(text: String, message: String) {
        #expect(faults(in: text) == [message])
    }

    @Test("A fault is reported with its place and the construct", arguments: markup + inclusions)
    func message(fault: Fault) {
        #expect(faults(in: schemaText(fault.content)) == fault.messages)
    }

    static let markup = [
        Fault(
            "unknown elements and attributes",
            """
            <xs:elment name="e"/>
            <x:element xmlns:x="urn:x"/>
            <xs:element name="e" type="xs:int" minoccurs="0"/>
            <xs:element xs:name="f" name="f" type="xs:int"/>
            <xs:complexType name="T"><xs:assert test="true()"/></xs:complexType>
            """,
            "2:1: unknown element `xs:elment` in `xs:schema`",
            "3:1: unknown element `{urn:x}element` in `xs:schema`",
            "4:1: `xs:element` can't have the attribute `minoccurs` here",
            "5:1: attributes of XML Schema have no prefix: `xs:name`",
            "6:26: unknown element `xs:assert` in `xs:complexType`"
        ),
        Fault(
            "known elements in the wrong place or order",
            """
            <xs:sequence/>
            <xs:complexType name="T">
            <xs:attribute name="a"/>
            <xs:sequence/>
            <xs:annotation/>
            </xs:complexType>
            <xs:include schemaLocation="b.xsd"/>
            """,
            "2:1: `xs:sequence` can't stand in `xs:schema`",
            "5:1: `xs:sequence` stands too late or once too often in `xs:complexType`",
            "6:1: `xs:annotation` stands too late or once too often in `xs:complexType`",
            "8:1: `xs:include` stands too late or once too often in `xs:schema`"
        ),
        Fault(
            "text",
            "stray",
            "1:1: text can't stand in `xs:schema`"
        ),
    ]

    static let hint = "; nothing is fetched: have a catalog name a local copy, or give its folder as a root"

    static let inclusions = [
        Fault(
            "missing documents",
            """
            <xs:include schemaLocation="missing.xsd"/>
            <xs:import namespace="urn:x" schemaLocation="x.xsd"/>
            <xs:include/>
            """,
            "2:1: can't find the schema document `missing.xsd`" + Self.hint,
            "3:1: can't find the schema document `x.xsd`" + Self.hint,
            "4:1: `xs:include` needs the attribute `schemaLocation`"
        ),
        Fault(
            "import of the own namespace, or of another than the document has",
            """
            <xs:import namespace="urn:t" schemaLocation="b.xsd"/>
            <xs:import namespace="urn:x" schemaLocation="a.xsd"/>
            <xs:import schemaLocation="a.xsd"/>
            """,
            "2:1: `xs:import` can't name the target namespace of its own document; use `xs:include`",
            "3:1: `a.xsd` has the target namespace `urn:t`; expected `urn:x`",
            "4:1: `a.xsd` has the target namespace `urn:t`; expected none"
        ),
    ]

    @Test("An included document has to have the same target namespace or none, an imported one its own")
    func namespaces() {
        let set = resolve([
            "a.xsd": schemaText(
                """
                <xs:include schemaLocation="x.xsd"/>
                <xs:import namespace="urn:y" schemaLocation="none.xsd"/>
                """
            ),
            "x.xsd": #"<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x"/>"#,
            "none.xsd": #"<schema xmlns="http://www.w3.org/2001/XMLSchema"><import/></schema>"#,
        ])
        #expect(
            set.diagnostics.map(\.description) == [
                "a.xsd:2:1: error: `x.xsd` has the target namespace `urn:x`; expected `urn:t`",
                "a.xsd:3:1: error: `none.xsd` has no target namespace; expected `urn:y`",
            ]
        )
    }

    @Test("The faults of all documents are reported, in order of their places, each once")
    func severalDocuments() {
        let set = resolve(
            [
                "b.xsd": schemaText(
                    """
                    <xs:include schemaLocation="a.xsd"/>
                    <xs:element name="e" type="t:Missing"/>
                    """
                ),
                "a.xsd": schemaText(
                    """
                    <xs:include schemaLocation="c.xsd"/>
                    <xs:element name="f" type="t:Missing"/>
                    <xs:element/>
                    """
                ),
                "c.xsd": "<broken",
            ],
            roots: ["missing.xsd", "b.xsd", "a.xsd", "c.xsd"]
        )
        #expect(set.schema == nil)
        #expect(
            set.diagnostics.map(\.description) == [
                "error: can't find the schema document `missing.xsd`",
                "a.xsd:3:1: error: unknown type `t:Missing`",
                "a.xsd:4:1: error: `xs:element` needs the attribute `name`",
                "b.xsd:3:1: error: unknown type `t:Missing`",
                "c.xsd:1:1: error: the document ends before its root element does",
            ]
        )
    }

    @Test("Two documents that define one name differently are duplicates of one another")
    func duplicatesInDocuments() {
        let set = resolve([
            "a.xsd": schemaText(
                """
                <xs:include schemaLocation="b.xsd"/>
                <xs:element name="e" type="xs:int"/>
                """
            ),
            "b.xsd": schemaText(#"<xs:element name="e" type="xs:string"/>"#),
        ])
        #expect(
            set.diagnostics.map(\.description) == [
                "b.xsd:2:1: error: duplicate `xs:element` `e`; the first is at a.xsd:3:1"
            ]
        )
    }
}
