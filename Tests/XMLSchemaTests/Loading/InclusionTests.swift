import Testing
import XMLSchema

@Suite("Include and import")
struct InclusionTests {
    @Test("Included and imported documents are read where they are first met, each once")
    func order() {
        let set = resolve([
            "a.xsd": schemaText(
                """
                <xs:include schemaLocation="b.xsd"/>
                <xs:import namespace="urn:x" schemaLocation="x/x.xsd"/>
                <xs:include schemaLocation="d.xsd"/>
                """
            ),
            "b.xsd": schemaText(#"<xs:include schemaLocation="c.xsd"/>"#),
            "c.xsd": schemaText(#"<xs:include schemaLocation="./a.xsd"/>"#),
            "d.xsd": schemaText(
                """
                <xs:include schemaLocation="c.xsd"/>
                <xs:include schemaLocation="x/../d.xsd"/>
                """
            ),
            "x/x.xsd": """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x">
            <xs:import namespace="urn:t" schemaLocation="../a.xsd"/>
            </xs:schema>
            """,
        ])
        #expect(set.diagnostics == [])
        #expect(set.schema?.documents.map(\.file) == ["a.xsd", "b.xsd", "c.xsd", "x/x.xsd", "d.xsd"])
    }

    @Test("References go across documents and namespaces")
    func references() {
        expect(
            [
                "a.xsd": schemaText(
                    """
                    <xs:import namespace="urn:x" schemaLocation="x.xsd"/>
                    <xs:element name="e" type="x:X" xmlns:x="urn:x"/>
                    """
                ),
                "x.xsd": """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:x="urn:x" targetNamespace="urn:x">
                <xs:simpleType name="X"><xs:list itemType="xs:int"/></xs:simpleType>
                </xs:schema>
                """,
            ],
            is: """
                element t:e: x:X
                simpleType x:X: list of xs:int
                """
        )
    }

    @Test("A document without a target namespace takes that of each document that includes it")
    func chameleon() {
        let including = { (prefix: String) in
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:\(prefix)="urn:\(prefix)"
                targetNamespace="urn:\(prefix)">
            <xs:include schemaLocation="c.xsd"/>
            </xs:schema>
            """
        }
        expect(
            [
                "a.xsd": including("a"),
                "b.xsd": including("b"),
                "c.xsd": """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
                <xs:element name="e" type="T"/>
                <xs:complexType name="T"><xs:sequence><xs:element ref="e"/></xs:sequence></xs:complexType>
                </xs:schema>
                """,
            ],
            roots: ["a.xsd", "b.xsd", "c.xsd"],
            is: """
                element a:e: a:T
                element b:e: b:T
                element e: T
                complexType a:T
                  sequence
                    ref a:e: a:T
                complexType b:T
                  sequence
                    ref b:e: b:T
                complexType T
                  sequence
                    ref e: T
                """
        )
    }

    @Test("Documents without a target namespace that include others without one all take the including one's")
    func nestedChameleons() {
        let including = { (namespace: String) in
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:\(namespace)="urn:\(namespace)"
                targetNamespace="urn:\(namespace)" attributeFormDefault="qualified">
            <xs:include schemaLocation="c.xsd"/>
            <xs:include schemaLocation="d.xsd"/>
            </xs:schema>
            """
        }
        let chameleon = { (content: String) in
            "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\(content)</xs:schema>"
        }
        expect(
            [
                "a.xsd": including("a"), "b.xsd": including("b"),
                "c.xsd": chameleon(
                    """
                    <xs:include schemaLocation="d.xsd"/>
                    <xs:complexType name="T"><xs:attribute ref="n"/><xs:attribute name="m" type="S" form="qualified"/>
                    <xs:attributeGroup ref="G"/></xs:complexType>
                    """
                ),
                "d.xsd": chameleon(
                    """
                    <xs:include schemaLocation="c.xsd"/><xs:include schemaLocation="d.xsd"/>
                    <xs:attribute name="n" type="S"/><xs:attributeGroup name="G"><xs:attribute name="o"/></xs:attributeGroup>
                    <xs:simpleType name="S"><xs:restriction base="xs:int"/></xs:simpleType>
                    """
                ),
            ],
            roots: ["a.xsd", "b.xsd"],
            is: """
                simpleType a:S: atomic xs:int restricts xs:int
                simpleType b:S: atomic xs:int restricts xs:int
                complexType a:T
                  @a:n: a:S
                  @a:m: a:S
                  @o: xs:anySimpleType
                complexType b:T
                  @b:n: b:S
                  @b:m: b:S
                  @o: xs:anySimpleType
                """
        )
    }

    @Test("A schema may have an internal subset, whose entities and default attributes count")
    func documentType() {
        expect(
            [
                "a.xsd": """
                <?xml version="1.0"?>
                <!DOCTYPE xs:schema PUBLIC "-//W3C//DTD XMLSCHEMA 200102//EN" "http://localhost:1/XMLSchema.dtd" [
                <!ATTLIST xs:schema xmlns:t CDATA #FIXED 'urn:t' elementFormDefault CDATA 'qualified'>
                <!ENTITY target 'urn:t'> <!ENTITY % p ''>
                ]>
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="&target;">
                <xs:complexType name="T">
                <xs:annotation><xs:documentation>of &target;</xs:documentation></xs:annotation>
                <xs:sequence><xs:element name="e" type="t:T"/></xs:sequence></xs:complexType>
                </xs:schema>
                """
            ],
            is: """
                complexType t:T
                  # of urn:t
                  sequence
                    t:e: t:T
                """
        )
    }

    @Test("The schema for schemas resolves; what it says about built-in types is passed over")
    func schemaForSchemas() {
        expect(
            [
                "a.xsd": """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
                    targetNamespace="http://www.w3.org/2001/XMLSchema">
                <xs:simpleType name="string"><xs:restriction base="xs:anySimpleType"/></xs:simpleType>
                <xs:complexType name="annotated"><xs:attribute name="id" type="xs:ID"/></xs:complexType>
                <xs:element name="any" type="xs:annotated"/>
                </xs:schema>
                """
            ],
            is: """
                element xs:any: xs:annotated
                complexType xs:annotated
                  @id: xs:ID
                """
        )
    }

    @Test("An import needs no location, nor its document, if another root has the namespace")
    func importOfRoot() {
        let importing = { (location: String) in
            schemaText(
                """
                <xs:import namespace="urn:x"\(location)/>
                <xs:element name="e" type="x:X" xmlns:x="urn:x"/>
                """
            )
        }
        let imported = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x">
            <xs:complexType name="X"/>
            </xs:schema>
            """
        for location in ["", #" schemaLocation="missing.xsd""#] {
            for roots in [["a.xsd", "b.xsd"], ["b.xsd", "a.xsd"]] {
                let set = resolve(["a.xsd": importing(location), "b.xsd": imported], roots: roots)
                #expect(set.diagnostics == [])
                #expect(set.schema?.complexTypes.names == [TypeName("X", in: "urn:x")])
            }
        }
    }

    @Test("Copies of a document under two locations count once")
    func copies() {
        let copy = { (comment: String) in
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:x="urn:x" targetNamespace="urn:x">
            <!-- \(comment) -->
            <xs:complexType name="X">
              <xs:annotation><xs:documentation>\(comment)</xs:documentation></xs:annotation>
              <xs:sequence><xs:element name="e"><xs:complexType/></xs:element></xs:sequence>
            </xs:complexType>
            </xs:schema>
            """
        }
        expect(
            [
                "a.xsd": schemaText(
                    """
                    <xs:import namespace="urn:x" schemaLocation="1/x.xsd"/>
                    <xs:import namespace="urn:x" schemaLocation="2/x.xsd"/>
                    """
                ),
                "1/x.xsd": copy("one"),
                "2/x.xsd": copy("two"),
            ],
            is: """
                complexType x:X
                  # one
                  sequence
                    e: x:X/e
                complexType x:X/e
                """
        )
    }

    @Test("One namespace may be imported from several documents that add up")
    func severalDocuments() {
        let part = { (name: String) in
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:x="urn:x" targetNamespace="urn:x">
            <xs:complexType name="\(name)"/>
            </xs:schema>
            """
        }
        expect(
            [
                "a.xsd": schemaText(
                    """
                    <xs:import namespace="urn:x" schemaLocation="1.xsd"/>
                    <xs:import namespace="urn:x" schemaLocation="2.xsd"/>
                    """
                ),
                "1.xsd": part("One"),
                "2.xsd": part("Two"),
            ],
            is: """
                complexType x:One
                complexType x:Two
                """
        )
    }

    @Test("A document for the xml namespace takes the place of the attributes that are built in")
    func xmlDocument() {
        expect(
            [
                "a.xsd": schemaText(
                    """
                    <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>
                    <xs:complexType name="T"><xs:attributeGroup ref="xml:some"/></xs:complexType>
                    """
                ),
                "xml.xsd": """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
                    targetNamespace="http://www.w3.org/XML/1998/namespace">
                <xs:attribute name="lang" type="xs:string"/>
                <xs:attributeGroup name="some"><xs:attribute ref="xml:lang"/></xs:attributeGroup>
                </xs:schema>
                """,
            ],
            is: """
                complexType t:T
                  @xml:lang: xs:string
                """
        )
    }

    @Test("XML Schema and the xml namespace are imported without their documents being looked for")
    func builtInNamespaces() {
        expect(
            """
            <xs:import namespace="http://www.w3.org/2001/XMLSchema" schemaLocation="XMLSchema.xsd"/>
            <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="http://www.w3.org/2001/xml.xsd"/>
            <xs:complexType name="T"><xs:attribute ref="xml:lang"/></xs:complexType>
            """,
            is: """
                complexType t:T
                  @xml:lang: xs:language
                """
        )
    }

    @Test("What a loader throws becomes a diagnostic at the reference")
    func loaderError() {
        struct Unreadable: Error, CustomStringConvertible {
            let description = "permission denied"
        }
        struct Loader: SchemaLoader {
            func load(_ location: String, from base: String?) throws -> SchemaFile? {
                guard location == "a.xsd" else { throw Unreadable() }
                return SchemaFile(name: location, bytes: Array(schemaText(#"<xs:include schemaLocation="b"/>"#).utf8))
            }
        }
        let set = SchemaSet.resolve(roots: ["a.xsd"], loader: Loader())
        #expect(set.schema == nil)
        #expect(
            set.diagnostics.map(\.description) == [
                "a.xsd:2:1: error: can't read the schema document `b`: permission denied"
            ]
        )
    }
}
