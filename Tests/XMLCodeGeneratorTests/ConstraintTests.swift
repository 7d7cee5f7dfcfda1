import Goldens
import TestSupport
import Testing
import XMLCodec

@Suite("Constraints in generated code")
struct ConstraintTests {
    /// What is changed in the document of the feature `Constraints`, and what strict decoding says of it.
    private static let faults: [(String, String, XMLDecodingError.Reason)] = [
        ("AB1234", "ab1234", .facet(.pattern, type: "k:FareCode")),
        (">12A<", ">1234A<", .facet(.maxLength, type: "k:SeatCode")),
        (">12.5<", ">0.00<", .facet(.minExclusive, type: "k:Amount")),
        (">12.5<", ">0.125<", .facet(.fractionDigits, type: "k:Amount")),
        (">EUR<", ">USD<", .facet(.fixed, type: "xs:token")),
        ("version=\"1\"", "version=\"1.1\"", .facet(.fixed, type: "xs:decimal")),
        (">second<", ">third<", .facet(.enumeration, type: "k:FareClass")),
        ("1 2 3", "1 2 3 4", .facet(.maxLength, type: "k:Zones")),
        ("id=\"t1\"", "id=\"1\"", .invalidValue(type: "xs:ID")),
        (">XY0001<", ">XY<", .invalidValue(type: "k:FareRemark")),
        (">Olten<", ">a:b<", .invalidValue(type: "xs:NCName")),
        ("<k:Stop>", "<k:Stop>x</k:Stop><k:Stop>", .misplacedElement("k:Stop")),
        ("<k:Cash>", "<k:Leg/><k:Cash>", .misplacedElement("k:Leg")),
        ("<k:Currency>", "<k:Card/><k:Currency>", .misplacedElement("k:Card")),
        (
            "<k:Leg>Bern", "<k:Seat>1A</k:Seat><k:Seat>1A</k:Seat><k:Seat>1A</k:Seat><k:Leg>",
            .misplacedElement("k:Seat")
        ),
        ("<k:Cash>12.5</k:Cash>", "", .misplacedElement("k:Change")),
    ]

    @Test("Strict decoding refuses each fault, however the document is cut", arguments: 0..<Self.faults.count)
    func strict(number: Int) throws {
        let (text, replacement, reason) = Self.faults[number]
        let document = String(decoding: try GoldenFolder(feature: "Constraints").document(), as: UTF8.self)
        #expect(document.contains(text))
        let faulty = document.replacing(text, with: replacement)
        let error = try DecodingVerifier(FareType.self, options: .strict).error(of: faulty)
        #expect(error?.reason == reason)
    }

    @Test("Generated types know their names and those of types that may stand in their place")
    func typeNames() throws {
        let document = { (type: String, more: String) in
            """
            <e:Kennel xmlns:e="urn:golden:extension" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <e:Dog Id="1" xsi:type="\(type)"><e:Name>Bo</e:Name>\(more)</e:Dog></e:Kennel>
            """
        }
        let owner = "<e:Owner>Ann</e:Owner>"
        for type in ["e:DogType", "e:GuideDogType", "e:StrayDogType"] {
            let value = try DecodingVerifier(Kennel.self, options: .strict).value(of: document(type, ""))
            #expect(value.dogs.count == 1)
            let error = try DecodingVerifier(Kennel.self, options: .strict).error(of: document(type, owner))
            #expect(error?.reason == .unexpectedElement(XMLName("Owner", in: "urn:golden:extension")))
            _ = try DecodingVerifier(Kennel.self).value(of: document(type, owner))
        }
        for type in ["e:AnimalType", "e:CatType"] {
            let error = try DecodingVerifier(Kennel.self, options: .strict).error(of: document(type, ""))
            #expect(error?.reason == .invalidType)
        }
    }

    @Test("A value that an element fixes is checked in simple content of a complex type, too")
    func fixedContent() {
        let type = """
            <xs:complexType name="Tax"><xs:simpleContent><xs:extension base="xs:decimal"/></xs:simpleContent></xs:complexType>
            """
        let element = "<xs:element name='Tax' type='t:Tax' fixed='7.50'/><xs:element name='Net' type='t:Tax'/>"
        let generation = Generation(
            "\(type)<xs:complexType name='Bill'><xs:sequence>\(element)</xs:sequence></xs:complexType>"
        )
        #expect(generation.lines(with: "XMLConstraints(") == ["XMLConstraints(values: \"0:0?\", in: xmlSimpleTypes)"])
        #expect(generation.files["XMLNamespaces.swift"]?.contains("xs:decimal\\tdecimal\\tfixed=7.50") == true)
    }

    @Test("A wildcard's namespaces may have signs that mean something in field tables")
    func wildcardNamespaces() {
        let generation = Generation(
            "<xs:complexType name='T'><xs:sequence><xs:any namespace='urn:{a}|b&amp;'/></xs:sequence></xs:complexType>"
        )
        #expect(generation.diagnostics == [])
        #expect(generation.types.contains("=t:T {urn:{a&#125;|b&amp;}*!"))
    }

    @Test("Elements in mixed content follow its content model")
    func mixedContent() throws {
        let document = String(decoding: try GoldenFolder(feature: "MixedContent").document(), as: UTF8.self)
        let source = "</Source>"
        #expect(document.contains(source))
        _ = try DecodingVerifier(Article.self, options: .strict).value(of: document)
        for (more, name) in [("<Code>c</Code>", "d:Code"), ("<Source/>", "d:Source"), ("a<Bold/>", "d:Bold")] {
            let faulty = document.replacing(source, with: source + more)
            let error = try DecodingVerifier(Article.self, options: .strict).error(of: faulty)
            #expect(error?.reason == .misplacedElement(name))
            _ = try DecodingVerifier(Article.self).value(of: faulty)
        }
    }

    @Test("Blocks of a header come in any order, those of others among them")
    func headerBlocks() throws {
        let blocks = ["<o:Carrier Name='Heron'/>", "<o:Ticket/>", "<x xmlns='urn:x'/>", "<y xmlns='urn:y'/>"]
        for order in [[0, 1, 2, 3], [2, 0, 3, 1], [1, 2, 3, 0], [2, 1, 3], [3, 0, 2]] {
            let content = order.map { blocks[$0] }.joined()
            let document = "<o:Header xmlns:o='urn:golden:operations'>\(content)</o:Header>"
            var reader = XMLDecoder(HeaderDocument.self, options: .strict)
            try reader.feed(Array(document.utf8))
            let header = try reader.finish().header
            #expect(header.anyElements.map(\.name.localName) == order.filter { $0 > 1 }.map { $0 == 2 ? "x" : "y" })
            #expect((header.carrier != nil) == order.contains(0))
        }
    }

    @Test("An empty element stands for its default or fixed value")
    func defaults() throws {
        let document = String(decoding: try GoldenFolder(feature: "Constraints").document(), as: UTF8.self)
            .replacing(">EUR<", with: "><")
        _ = try DecodingVerifier(FareType.self, options: .strict).value(of: document)
    }
}

/// The header of a request as a document.
private struct HeaderDocument: XMLRootElement {
    var header = Track.RequestHeader()

    static let xmlElement = XMLFieldTable("o:Header", in: namespaces)
    static let xmlFields = Track.RequestHeader.xmlFields
    static var xmlConstraints: XMLConstraints { Track.RequestHeader.xmlConstraints }
    private static let namespaces = XMLNamespaceTable("o=urn:golden:operations")

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        try header.decodeField(field, from: &decoder)
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        header.encodeFields(to: &encoder)
    }
}
