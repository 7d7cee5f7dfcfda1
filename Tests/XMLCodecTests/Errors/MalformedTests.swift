import TestSupport
import Testing
import XMLCodec

@Suite("Documents that aren't well-formed")
struct MalformedTests {
    private static let malformed = XMLDecodingError.Reason.malformed(code: 0)

    @Test(
        "broken syntax is an error",
        arguments: [
            "text", "{\"a\": 1}", "<", "<>", "< a/>", "</a>", "<maze></b>", "<maze></mazes>", "<maze><a></maze></a>",
            "<maze a=b/>", "<maze a/>", "<maze a='<'/>", "<maze a='1'b='2'/>", "<maze>]]></maze>", "<maze>&</maze>",
            "<maze>&a</maze>", "<maze>&nbsp;</maze>", "<maze a='&foo;'/>", "<maze><!-- -- --></maze>",
            "<maze><?xml version='1.0'?></maze>", " <?xml version='1.0'?><maze/>", "<maze/>x", "<maze/><maze/>",
            "<maze/><?xml version='1.0'?>", "<maze/>&amp;", "<maze/>\0", "<maze>\0</maze>", "<maze>\u{1}</maze>",
            "<maze>\u{FFFE}</maze>", "<maze>&#0;</maze>", "<maze>&#x1F;</maze>", "<maze>&#xFFFF;</maze>",
            "<maze>&#xD800;</maze>", "<maze>&#x110000;</maze>", "<maze>&#99999999999999999999;</maze>",
            "<maze>&#;</maze>",
            "<maze>&#x;</maze>", "<maze>&#xg;</maze>", "<?xml version='1.0' standalone='maybe'?><maze/>",
            "<?xml encoding='utf-8'?><maze/>", "<maze 1a=''/>", "<1/>", "<maze><-/></maze>", "<maze/></maze>",
            "<maze xmlns='a\u{1}'/>", "<maze/><![CDATA[ ]]>", "<![CDATA[x]]><maze/>", "<maze><![cdata[x]]></maze>",
        ]
    )
    func brokenSyntax(_ document: String) {
        let reason = document == "<" ? XMLDecodingError.Reason.truncated : Self.malformed
        expect(document, as: Maze.self, isRefused: reason)
    }

    @Test(
        "bytes that aren't UTF-8 are an error, wherever they stand",
        arguments: [
            [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0x80],
            [0xFF], [0xFE], [0xC3, 0x28], [0xE2, 0x82, 0x28], [0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBF],
            [0xF8, 0x88, 0x80, 0x80],
        ] as [[UInt8]]
    )
    func brokenUTF8(_ bytes: [UInt8]) {
        for (before, after) in [
            ("<t:String>x", "x</t:String>"), ("<t:String>", "</t:String>"), ("<x a='x", "x'/>"), ("<!--", "-->"),
            ("<a", "/>"),
            ("<t:String><![CDATA[", "]]></t:String>"), ("<?x ", "?>"), ("<a b", "=''/>"), ("<x>", "</x>"),
        ] {
            let start = Array("<m:Texts \(declarations)>\(before)".utf8)
            let document = start + bytes + Array("\(after)</m:Texts>".utf8)
            // All splits of one of them, and the cuts inside of a character for each.
            if before == "<t:String>x" { expect(document, as: Texts.self, isRefused: Self.malformed) }
            for size in [1, 2, 3, document.count] {
                #expect(decode(document, as: Texts.self, inChunksOf: size)?.category == Self.malformed, "\(before)")
            }
        }
    }

    @Test("an attribute that is there twice is an error of its own")
    func duplicateAttributes() {
        expect("<maze a='1' b='' a='1'/>", as: Maze.self, isRefused: .duplicateAttribute)
        expect("<maze xmlns='a' xmlns='a'/>", as: Maze.self, isRefused: .duplicateAttribute)
        expect("<maze><x a='1' a='2'/></maze>", as: Maze.self, isRefused: .duplicateAttribute)
    }

    @Test("comments, instructions and white space may stand around the root, and nothing else")
    func around() {
        for space in ["", " \n", "<!-- c -->", "<?x y?>", "\n<!---->\n<?x?> "] {
            expect(space + "<maze/>" + space, decodesAs: Maze())
        }
        expect("\u{FEFF}<maze/>", decodesAs: Maze())
        expect("\u{FEFF}<?xml version='1.0'?><maze/>", decodesAs: Maze())
        for document in ["\u{FEFF}\u{FEFF}<maze/>", " \u{FEFF}<maze/>", "<maze/>\u{FEFF}"] {
            expect(document, as: Maze.self, isRefused: Self.malformed)
        }
    }

    @Test("every prefix of a document is truncated, and no prefix is a success")
    func truncation() throws {
        let document = Array(Self.realDocument.utf8)
        let end = try #require(document.lastIndex(of: UInt8(ascii: ">")))
        for count in 0...end {
            let prefix = Array(document[..<count])
            for size in [1, 13, max(1, count)] {
                let reason = decode(prefix, as: Order.self, inChunksOf: size)?.reason
                #expect(reason == .truncated, "\(String(decoding: prefix, as: UTF8.self))")
            }
        }
        #expect(decode(document, as: Order.self, inChunksOf: document.count) == nil)
    }

    @Test("a document without one of its bytes is decoded or refused, and so is one with a byte changed")
    func mutation() {
        let document = Array(Self.realDocument.utf8)
        let verifier = DecodingVerifier(Order.self)
        for offset in document.indices {
            var shorter = document
            shorter.remove(at: offset)
            var changes = [shorter]
            for byte in [UInt8(0), 0x3C, 0x26, 0x3A, 0xFF] {
                changes.append(document)
                changes[changes.count - 1][offset] = byte
            }
            for changed in changes {
                let whole = verifier.decodeWhole(changed)
                let pieces = verifier.decode(
                    changed,
                    cuts: [offset, offset + 1, changed.count].filter { $0 <= changed.count }
                )
                #expect(whole.difference(from: pieces) == nil, "\(String(decoding: changed, as: UTF8.self))")
            }
        }
    }

    private static let realDocument = """
        <?xml version="1.0" encoding="utf-8"?>
        <!-- an order --><m:Order \(declarations) Number="1" IsPaid='true'>
        <t:Customer>Ann &amp; &#66;ob é日\u{1F600}<![CDATA[<&]]></t:Customer><?pi x?>
        <t:Tag/><x xmlns="urn:x" y="&lt;"><z>text</z></x><t:ItemId Id="1" ChangeKey="abc"/>
        <t:When>2020-01-02T03:04:05Z</t:When></m:Order>

        """
}
