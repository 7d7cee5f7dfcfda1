import Foundation
import TestSupport
import Testing
import XMLCodec

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("Characters in text and attributes")
struct EscapingTests {
    /// Characters of every class: all of the first page, both ends of each length in UTF-8, noncharacters.
    private static let allowed: [Unicode.Scalar] = {
        let edges: [UInt32] = [
            0x7FF, 0x800, 0xFFF, 0x1000, 0xD7FF, 0xE000, 0xEFFF, 0xF000, 0xFDD0, 0xFEFF, 0xFFEF, 0xFFFC, 0xFFFD,
            0x10000, 0x1FFFE,
            0x1FFFF, 0x3FFFF, 0x40000, 0xFFFFF, 0x100000, 0x10FFFE, 0x10FFFF, 0x2028, 0x2029, 0x85,
        ]
        let values = Array(0x20...0x2FF) + [0x9, 0xA, 0xD] + edges
        return values.compactMap(Unicode.Scalar.init)
    }()

    private func check(_ texts: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
        var value = Texts()
        for text in texts {
            value.attribute = text
            value.string = text
            let document = try XMLEncoder().encode(value)
            #expect(
                try XMLDecoder(Texts.self).decode(document) == value,
                "\(escaped(text))",
                sourceLocation: sourceLocation
            )
            #expect(
                try FoundationTexts.read(document) == FoundationTexts(attribute: text, string: text),
                "\(escaped(text))",
                sourceLocation: sourceLocation
            )
        }
    }

    @Test("every class of characters survives in content and attributes, alone and among others")
    func everyCharacter() throws {
        try check([String(String.UnicodeScalarView(Self.allowed)), ""])
        for batch in stride(from: 0, to: Self.allowed.count, by: 32) {
            let scalars = Self.allowed[batch..<min(batch + 32, Self.allowed.count)]
            try check([scalars.map { "\($0)" }.joined(separator: "x"), scalars.map { "\($0)\($0)" }.joined()])
        }
        for scalar in Self.allowed where scalar.value < 0x80 { try check(["\(scalar)"]) }
    }

    @Test("what needs care is found at every place of a word")
    func everyPosition() throws {
        for special in ["&", "<", ">", "\"", "\r", "\n", "\t", "]]>", "\u{FFFD}", "\u{FEFF}", "ﾟ"] {
            for length in 0...17 {
                let clean = String(repeating: "é", count: length / 2) + String(repeating: "a", count: length % 2)
                try check([clean + special + clean, clean + special, special + clean])
            }
        }
    }

    @Test("line ends and tabs are written so that they come back as they were")
    func lineEnds() throws {
        let document = String(
            decoding: try XMLEncoder(writesDeclaration: false).encode(Texts(attribute: "\t\n\r", string: "\t\n\r]]>")),
            as: UTF8.self
        )
        #expect(document.contains("Attribute=\"&#x9;&#xA;&#xD;\""))
        #expect(document.contains("<t:String>\t\n&#xD;]]&gt;</t:String>"))
    }

    @Test("a character that XML can't carry is an error that says where, at every place of a word")
    func invalidCharacters() {
        let invalid = (Array(0...0x1F) + [0xFFFE, 0xFFFF] as [UInt32]).filter { ![9, 10, 13].contains($0) }
        for value in invalid {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for length in [0, 1, 5, 7, 8, 9, 16] {
                let text = String(repeating: "a", count: length) + "\(scalar)" + String(repeating: "b", count: length)
                expectInvalid(Texts(string: text), value, "/m:Texts/t:String")
                expectInvalid(Texts(attribute: text), value, "/m:Texts/@Attribute")
            }
        }
    }

    @Test("the path of an invalid character leads through lists, boxes, families and mappings")
    func paths() {
        expectInvalid(Texts(words: ["a", "\u{1}"]), 1, "/m:Texts/t:Words")
        expectInvalid(Texts(collapsed: "\u{0}"), 0, "/m:Texts/t:Collapsed")
        expectInvalid(Texts(colors: [.red, .unrecognized("\u{2}")]), 2, "/m:Texts/t:Colors")
        expectInvalid(
            Order(number: 1, customer: "c", itemIds: [ItemId(id: ""), ItemId(id: "\u{8}")]),
            8,
            "/m:Order/t:ItemId[2]/@Id"
        )
        expectInvalid(
            Tree(children: [Tree(), Tree(left: Tree(name: "\u{B}"))]),
            11,
            "/m:Tree/t:Child[2]/t:Left/@Name"
        )
        expectInvalid(Zoo(herd: [.dog(Dog(name: "a")), .dog(Dog(name: "\u{C}"))]), 12, "/m:Zoo/t:Herd[2]/@Name")
        expectInvalid(Choices(steps: [.turn("\u{1F}")]), 31, "/m:Choices/t:Turn")
        expectInvalid(Nillables(text: .value("\u{FFFE}")), 0xFFFE, "/m:Nillables/t:Text")
        var open = OpenDocument()
        open.attributes = [XMLAttribute(XMLName("a", in: "urn:a"), value: "\u{FFFF}")]
        expectInvalid(open, 0xFFFF, "/m:Open")
    }

    @Test("the first of several faults is the one that is reported, and a buffer is usable afterwards")
    func severalFaults() throws {
        let broken = Order(number: 1, customer: "\u{1}", tags: ["\u{2}"])
        expectInvalid(broken, 1, "/m:Order/t:Customer")
        var buffer = XMLOutputBuffer()
        #expect(throws: XMLEncodingError.self) { try XMLEncoder().encode(broken, into: &buffer) }
        #expect(buffer.count == 0)
        try XMLEncoder().encode(Order(number: 1), into: &buffer)
        #expect(try buffer.bytes == XMLEncoder().encode(Order(number: 1)))
    }

    private func expectInvalid<Root: XMLRootElement>(
        _ value: Root,
        _ scalar: UInt32,
        _ path: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        do throws(XMLEncodingError) {
            _ = try XMLEncoder().encode(value)
            Issue.record("encoded", sourceLocation: sourceLocation)
        } catch {
            #expect(error.reason == .invalidCharacter(scalar), sourceLocation: sourceLocation)
            #expect(error.path.description.hasPrefix(path), "\(error.path)", sourceLocation: sourceLocation)
        }
    }

    private func escaped(_ text: String) -> String {
        text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
    }
}

/// The texts of a document as Foundation's parser reads them.
private struct FoundationTexts: Equatable {
    var attribute: String?
    var string: String?

    static func read(_ document: [UInt8]) throws -> FoundationTexts {
        let reader = Reader()
        let parser = XMLParser(data: Data(document))
        parser.delegate = reader
        guard parser.parse(), reader.depth == 0 else { throw CanonicalXML.Failure(description: "not well-formed") }
        return reader.texts
    }

    private final class Reader: NSObject, XMLParserDelegate {
        var texts = FoundationTexts()
        var depth = 0

        func parser(
            _ parser: XMLParser,
            didStartElement elementName: String,
            namespaceURI: String?,
            qualifiedName: String?,
            attributes: [String: String] = [:]
        ) {
            depth += 1
            if depth == 1 { texts.attribute = attributes["Attribute"] }
            if depth == 2 { texts.string = "" }
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) { texts.string?.append(string) }

        func parser(
            _ parser: XMLParser,
            didEndElement elementName: String,
            namespaceURI: String?,
            qualifiedName: String?
        ) {
            depth -= 1
        }
    }
}
