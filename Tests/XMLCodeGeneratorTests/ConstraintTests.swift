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

    @Test("An empty element stands for its default or fixed value")
    func defaults() throws {
        let document = String(decoding: try GoldenFolder(feature: "Constraints").document(), as: UTF8.self)
            .replacing(">EUR<", with: "><")
        _ = try DecodingVerifier(FareType.self, options: .strict).value(of: document)
    }
}
