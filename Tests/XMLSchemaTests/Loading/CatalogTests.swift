import Testing
import XMLSchema

@Suite("Catalogs and roots")
struct CatalogTests {
    private static let namespace = #"xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog""#

    private func read(_ files: [String: String]) -> (catalog: SchemaCatalog, diagnostics: [String]) {
        let loader = InMemorySchemaLoader(files.mapValues { Array($0.utf8) })
        let (catalog, diagnostics) = SchemaCatalog.read("c/catalog.xml", loader: loader)
        return (catalog, diagnostics.map(\.description))
    }

    @Test("Entries are found by the whole, by the longest beginning, by the longest end, and in next catalogs")
    func lookup() {
        let (catalog, diagnostics) = read([
            "c/catalog.xml": """
            <!DOCTYPE catalog PUBLIC "-//OASIS//DTD Entity Resolution XML Catalog V1.0//EN" "http://localhost:1/x.dtd">
            <catalog \(Self.namespace) prefer="system" xmlns:x="urn:x">
              <uri name="http://e.com/a.xsd" uri="a.xsd"/>
              <uri name="http://e.com/a.xsd" uri="second.xsd"/>
              <system systemId="http://e.com/b.xsd" uri="../b.xsd"/>
              <public publicId="p" uri="p.xsd"/>
              <x:uri name="http://e.com/foreign"><uri name="http://e.com/foreign" uri="f.xsd"/></x:uri>
              <group xml:base="sub/">
                <rewriteURI uriStartString="http://e.com/" rewritePrefix="e/"/>
                <rewriteSystem systemIdStartString="http://e.com/long/" rewritePrefix="/long/"/>
                <uri name="urn:n" uri="n.xsd" xml:base="deeper/"/>
              </group>
              <uriSuffix uriSuffix="xml.xsd" uri="short.xsd"/>
              <systemSuffix systemIdSuffix="/xml.xsd" uri="long.xsd"/>
              <nextCatalog catalog="next/catalog.xml"/>
            </catalog>
            """,
            "c/next/catalog.xml": """
            <catalog \(Self.namespace)>
              <uri name="http://e.com/a.xsd" uri="late.xsd"/>
              <uri name="urn:next" uri="n.xsd"/>
              <nextCatalog catalog="../catalog.xml"/>
            </catalog>
            """,
        ])
        #expect(diagnostics == [])
        let expected = [
            "http://e.com/a.xsd": "c/a.xsd", "http://e.com/b.xsd": "b.xsd", "http://e.com/foreign": "c/sub/e/foreign",
            "http://e.com/x/y.xsd": "c/sub/e/x/y.xsd", "http://e.com/long/y.xsd": "/long/y.xsd",
            "urn:n": "c/sub/deeper/n.xsd", "http://f.com/xml.xsd": "c/long.xsd", "http://f.com/1xml.xsd": "c/short.xsd",
            "urn:next": "c/next/n.xsd",
        ]
        for (identifier, location) in expected { #expect(catalog.location(of: identifier) == location) }
        #expect(catalog.location(of: "p") == nil)
        #expect(catalog.location(of: "http://f.com/") == nil)
    }

    @Test(
        "What is wrong with a catalog is reported with its place",
        arguments: [
            ("<catalog/>", ["1:1: error: the root element is `catalog`; expected `{\(oasis)}catalog`"]),
            ("<catalog", ["1:1: error: the document ends before its root element does"]),
            (
                "<catalog \(namespace)>\n<uri uri='a'/><system systemId='s'/>\n<rewriteURI/></catalog>",
                [
                    "2:1: error: `uri` needs the attribute `name`", "2:15: error: `system` needs the attribute `uri`",
                    "3:1: error: `rewriteURI` needs the attribute `uriStartString`",
                ]
            ),
            (
                "<catalog \(namespace)>\n<nextCatalog catalog='n.xml'/>\n<delegateURI/></catalog>",
                [
                    "3:1: warning: `delegateURI` is not supported; name the catalog by `nextCatalog`",
                    "2:1: error: can't find the catalog `c/n.xml`",
                ]
            ),
        ]
    )
    func faults(text: String, messages: [String]) {
        #expect(read(["c/catalog.xml": text]).diagnostics == messages.map { "c/catalog.xml:" + $0 })
    }

    private static let oasis = "urn:oasis:names:tc:entity:xmlns:xml:catalog"

    @Test("A catalog that isn't there is an error")
    func missing() {
        #expect(read([:]).diagnostics == ["error: can't find the catalog `c/catalog.xml`"])
    }

    private static func part(_ namespace: String, _ type: String) -> String {
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="\(namespace)">
        <xs:complexType name="\(type)"/>
        </xs:schema>
        """
    }

    private func resolve(_ files: [String: String], catalog: String? = nil, roots: [String] = []) -> SchemaSet {
        let loader = InMemorySchemaLoader(files.mapValues { Array($0.utf8) })
        var catalogs: [SchemaCatalog] = []
        if let catalog {
            let text = "<catalog \(Self.namespace)>\(catalog)</catalog>"
            let file = InMemorySchemaLoader(["c/catalog.xml": Array(text.utf8)])
            catalogs = [SchemaCatalog.read("c/catalog.xml", loader: file).catalog]
        }
        return SchemaSet.resolve(roots: ["a.xsd"], loader: SchemaLookup(loader, catalogs: catalogs, roots: roots))
    }

    @Test("Locations and namespaces are looked up in the catalog, a relative location also as it was meant")
    func catalogued() {
        let set = resolve(
            [
                "a.xsd": schemaText(
                    """
                    <xs:import namespace="urn:1" schemaLocation="http://e.com/1.xsd"/>
                    <xs:import namespace="urn:2" schemaLocation="2.xsd"/>
                    <xs:import namespace="urn:3"/>
                    <xs:import namespace="urn:4" schemaLocation="http://e.com/none.xsd"/>
                    """
                ),
                "c/1.xsd": Self.part("urn:1", "One"), "c/2.xsd": Self.part("urn:2", "Two"),
                "c/3.xsd": Self.part("urn:3", "Three"), "c/4.xsd": Self.part("urn:4", "Four"),
                "2.xsd": Self.part("urn:2", "Wrong"),
            ],
            catalog: """
                <uri name="http://e.com/1.xsd" uri="1.xsd"/><system systemId="2.xsd" uri="2.xsd"/>
                <uri name="urn:3" uri="3.xsd"/><uri name="urn:4" uri="4.xsd"/>
                """
        )
        #expect(set.diagnostics == [])
        #expect(set.schema?.documents.map(\.file) == ["a.xsd", "c/1.xsd", "c/2.xsd", "c/3.xsd", "c/4.xsd"])
    }

    @Test("A document that a catalog names has to be there")
    func missingDocument() {
        let set = resolve(
            ["a.xsd": schemaText(#"<xs:include schemaLocation="http://e.com/b.xsd"/>"#)],
            catalog: #"<uri name="http://e.com/b.xsd" uri="b.xsd"/>"#
        )
        #expect(
            set.diagnostics.map(\.description) == [
                "a.xsd:2:1: error: can't read the schema document `http://e.com/b.xsd`: the catalog has it at "
                    + "`c/b.xsd`, where there is none"
            ]
        )
    }

    @Test("A namespace is looked up only if no document has it")
    func namespaces() {
        let set = resolve(
            [
                "a.xsd": schemaText(
                    """
                    <xs:import namespace="urn:1"/>
                    <xs:import namespace="urn:1" schemaLocation="1.xsd"/>
                    """
                ),
                "1.xsd": Self.part("urn:1", "One"), "c/1.xsd": Self.part("urn:1", "Other"),
            ],
            catalog: #"<uri name="urn:1" uri="1.xsd"/>"#
        )
        #expect(set.schema?.documents.map(\.file) == ["a.xsd", "1.xsd"])
    }

    @Test(
        "What isn't where it is said to be is looked for under the roots, by its trailing path and its name",
        arguments: [
            ("http://e.com/x/b.xsd", "r/e.com/x/b.xsd"), ("http://e.com/x/b.xsd", "r/x/b.xsd"),
            ("http://e.com/x/b.xsd", "s/b.xsd"), ("../x/b.xsd", "r/x/b.xsd"), ("../../etc/b.xsd", "s/etc/b.xsd"),
            ("b.xsd", "b.xsd"),
        ]
    )
    func roots(location: String, path: String) {
        var files = ["s/b.xsd": schemaText("")]
        files[path] = schemaText("")
        files["a.xsd"] = schemaText("<xs:include schemaLocation=\"\(location)\"/>")
        let set = resolve(files, roots: ["r", "s"])
        #expect(set.diagnostics == [])
        #expect(set.schema?.documents.map(\.file) == ["a.xsd", path])
    }

    @Test("What is nowhere is an error that says what to do")
    func nowhere() {
        let set = resolve(["a.xsd": schemaText(#"<xs:include schemaLocation="http://e.com/b.xsd"/>"#)], roots: ["r"])
        #expect(
            set.diagnostics.map(\.description) == [
                "a.xsd:2:1: error: can't find the schema document `http://e.com/b.xsd`" + DocumentFaultTests.hint
            ]
        )
    }
}
