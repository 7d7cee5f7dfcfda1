import Foundation
import Testing
import XMLSchema

@testable import XMLCodeGenerator

@Suite("Reports")
struct ReportTests {
    /// A schema with something for each part of a report.
    static let shop = Generation.document(
        """
        <xs:notation name="gif" public="image/gif"/>
        <xs:element name="Order" type="t:Order">
          <xs:unique name="line"><xs:selector xpath="t:Part"/><xs:field xpath="@id"/></xs:unique>
        </xs:element>
        <xs:complexType name="Order">
          <xs:sequence>
            <xs:element name="Part" type="t:Part" minOccurs="0"/>
            <xs:choice>
              <xs:element name="Card" type="t:Card"/>
              <xs:element name="Cash" type="xs:decimal"/>
              <xs:any namespace="##other" processContents="lax"/>
            </xs:choice>
          </xs:sequence>
          <xs:attribute name="part" type="t:State"/>
        </xs:complexType>
        <xs:complexType name="Part">
          <xs:sequence><xs:element name="Part" type="t:Part" minOccurs="0"/></xs:sequence>
          <xs:anyAttribute/>
        </xs:complexType>
        <xs:complexType name="Bolt">
          <xs:complexContent><xs:extension base="t:Part"/></xs:complexContent>
        </xs:complexType>
        <xs:complexType name="Card" mixed="true">
          <xs:annotation><xs:appinfo>bank</xs:appinfo></xs:annotation>
        </xs:complexType>
        <xs:element name="Card" type="xs:token"/>
        <xs:simpleType name="State">
          <xs:restriction base="xs:token"><xs:enumeration value="open"/><xs:enumeration value="Open"/></xs:restriction>
        </xs:simpleType>
        <xs:attributeGroup name="None"/>
        """
    )

    private func report(_ documents: [String: String], roots: [String]? = nil) -> SchemaReport {
        let loader = InMemorySchemaLoader(documents.mapValues { Array($0.utf8) })
        let set = SchemaSet.resolve(roots: roots ?? documents.keys.sorted(), loader: loader)
        return CodeGenerator(options: GeneratorOptions(module: "Test")).report(on: set)
    }

    @Test("All that there is to say about a schema stands under headings, with its place")
    func wholeReport() {
        let text = report(["shop.xsd": Self.shop]).text(limit: nil)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            // The size of generated code is not this test's.
            line.hasSuffix(" lines") ? line.prefix { $0 != "," } : line
        }
        #expect(
            lines.joined(separator: "\n") == """
                Documents (1):
                  shop.xsd: urn:t (t)

                Components (8):
                  2 element: struct
                  4 complex type: struct
                  1 enumeration: enum
                  1 attribute group: written out where it is used

                What becomes of each (8):
                  shop.xsd:4:1: element t:Order: struct Order, 3 members
                  shop.xsd:28:1: element t:Card: struct CardElement, 1 member
                  shop.xsd:7:1: complex type t:Order: struct Order, 3 members
                  shop.xsd:18:1: complex type t:Part: struct Part, 2 members
                  shop.xsd:22:1: complex type t:Bolt: struct Bolt, 2 members
                  shop.xsd:25:1: complex type t:Card: struct Card, 1 member
                  shop.xsd:29:1: enumeration t:State: enum State, 2 members
                  shop.xsd:32:1: attribute group t:None: written out where it is used

                Files, with 11 fields (3):
                  Shop.swift: 6 types
                  ShopValues.swift: 1 types
                  XMLNamespaces.swift: 0 types

                Set aside (4):
                  shop.xsd:3:1: notation t:gif: image/gif
                  shop.xsd:5:3: unique t:line: of element Order: selector t:Part, fields @id
                  shop.xsd:18:1: xsi:type t:Part: elements are decoded as this type where xsi:type names t:Bolt
                  shop.xsd:26:18: appinfo: not read

                Other names than by rule (3):
                  shop.xsd:16:3: attribute part of t:Order becomes partAttribute, not part; `t:Order/@part` in `names` changes it
                  shop.xsd:28:1: element t:Card becomes CardElement, since type t:Card has the name Card; `element t:Card` in `names` changes it
                  shop.xsd:30:65: value 'Open' of t:State becomes open2, not open; `t:State/Open` in `names` changes it

                Choices (1):
                  shop.xsd:10:5: Order.Choice of type t:Order has 2 alternatives; the type needs 4 components, 3 without them

                Kept on the heap (1):
                  shop.xsd:19:16: recursive t:Part: Part.part is boxed

                Wildcards (2):
                  shop.xsd:20:3: anyAttribute t:Part: Part.anyAttributes, processContents is `strict`
                  shop.xsd:13:7: any t:Order: an alternative of Order.Choice of namespaces other than `urn:t`, processContents is `lax`

                Mixed content (1):
                  shop.xsd:25:1: mixed t:Card: Card.value: String

                Diagnostics (1):
                  shop.xsd:28:1: note: element t:Card becomes CardElement, since type t:Card has the name Card

                """
        )
    }

    @Test("Lists are cut after some lines, and say so")
    func limit() {
        let report = report(["shop.xsd": Self.shop])
        let text = report.text(limit: 1)
        #expect(text.contains("Set aside (4):\n  shop.xsd:3:1: notation t:gif: image/gif\n  and 3 more\n"))
        #expect(!text.contains("What becomes of each"))
        #expect(text.contains("  1 attribute group: written out where it is used\n"))
    }

    @Test("What can't be generated is reported by its diagnostics alone")
    func faultySchema() {
        let faulty = report(["a.xsd": Generation.document("<xs:element name='e' type='t:Missing'/>")])
        #expect(faulty.hasErrors)
        #expect(faulty.text() == "Diagnostics (1):\n  a.xsd:3:1: error: unknown type `t:Missing`\n")
        let content = "<xs:sequence><xs:element name='a' type='t:A'/></xs:sequence>"
        let endless = "<xs:complexType name='A'>\(content)</xs:complexType>"
        let undecided = report(["a.xsd": Generation.document(endless)])
        #expect(undecided.hasErrors)
        #expect(undecided.text().hasPrefix("Diagnostics (1):\n  a.xsd:3:1: error: type t:A contains itself"))
    }

    @Test("Of a big choice it is said what the type would need without it; what isn't reached doesn't count")
    func choices() {
        let types = (1...4).map { "<xs:complexType name='T\($0)'/>" }
        let alternatives = (1...3).map { "<xs:element name='e\($0)' type='t:T\($0)'/>" }
        let choice = "<xs:choice>\(alternatives.joined())</xs:choice>"
        let content = "<xs:sequence><xs:element name='e4' type='t:T4'/>\(choice)</xs:sequence>"
        let holder = "<xs:complexType name='Holder'>\(content)</xs:complexType><xs:complexType name='Unused'/>"
        let report = report(["a.xsd": Generation.document(types.joined() + holder)])
        #expect(report.choices.map(\.alternativeCount) == [3])
        #expect(report.choices.map(\.componentCount) == [5])
        #expect(report.choices.map(\.componentCountWithout) == [2])
    }

    @Test("A report is the same each time, and can be encoded")
    func encoding() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let texts = try (0..<3).map { _ in
            String(decoding: try encoder.encode(report(["shop.xsd": Self.shop])), as: UTF8.self)
        }
        #expect(Set(texts).count == 1)
        let location = #"{"column":3,"file":"shop.xsd","line":5}"#
        let detail = #""detail":"of element Order: selector t:Part, fields @id","kind":"unique""#
        #expect(texts[0].contains("{\(detail),\"location\":\(location),\"name\":\"t:line\"}"))
    }

    @Test("Overrides that are suggested change the names")
    func suggestedOverrides() {
        let paths = report(["shop.xsd": Self.shop]).renamings.compactMap(\.overridePath)
        #expect(paths.count == 3)
        let generation = Generation(documents: ["shop.xsd": Self.shop]) { options in
            options.names = paths.enumerated().map { NameOverride($1, to: $0 == 1 ? "Other" : "other\($0)") }
        }
        #expect(generation.diagnostics == [])
        #expect(generation.files.values.contains { $0.contains("struct Other") })
    }
}
