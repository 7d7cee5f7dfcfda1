import TestSupport
import Testing
import XMLCodec

@Suite("Mixed content")
struct MixedContentTests {
    @Test(
        "runs of text stand between elements, in document order",
        arguments: [
            ("", []),
            ("text", [.text("text")]),
            (" ", [.text(" ")]),
            ("a<t:Code>b</t:Code>c", [.text("a"), .code("b"), .text("c")]),
            ("<t:Code>a</t:Code><t:Code/>", [.code("a"), .code("")]),
            (" <t:Code> a </t:Code>\n ", [.text(" "), .code("a"), .text("\n ")]),
            ("a<t:Bold/>b<t:Item Id='1'/>", [.text("a"), .bold(Prose()), .text("b"), .item(ItemId(id: "1"))]),
            (
                "1<t:Bold Language='en'>2<t:Bold>3</t:Bold>4</t:Bold>5",
                [
                    .text("1"),
                    .bold(Prose(language: "en", [.text("2"), .bold(Prose([.text("3")])), .text("4")])),
                    .text("5"),
                ]
            ),
            ("a<t:Image>AQID</t:Image>b", [.text("a"), .image(.bytes([1, 2, 3])), .text("b")]),
        ] as [(String, [Prose.Content])]
    )
    func order(content: String, expected: [Prose.Content]) {
        expect(Prose.document(content), decodesAs: Prose(expected), options: .strict)
    }

    @Test(
        "one run is all the text up to the next tag, however it is written",
        arguments: [
            ("a<![CDATA[<b>&amp;]]>c", "a<b>&amp;c"),
            ("<![CDATA[a]]><![CDATA[b]]>", "ab"),
            ("a&amp;b&#99;&#x1F600;&lt;", "a&bc\u{1F600}<"),
            ("a<!-- x -->b<?pi y?>c<!---->d", "abcd"),
            ("a\r\nb\rc\nd&#13;", "a\nb\nc\nd\r"),
            ("\u{E9}\u{20AC}\u{1F600}", "\u{E9}\u{20AC}\u{1F600}"),
            (" <!-- x --> ", "  "),
        ]
    )
    func merging(content: String, text: String) {
        expect(Prose.document(content), decodesAs: Prose([.text(text)]))
        let before = "<t:Code>c</t:Code>\(content)<t:Bold>\(content)</t:Bold>"
        expect(Prose.document(before), decodesAs: Prose([.code("c"), .text(text), .bold(Prose([.text(text)]))]))
    }

    @Test("no run is empty", arguments: ["<![CDATA[]]>", "<!-- x -->", "<?pi x?>", "<!-- --><![CDATA[]]><?a b?>"])
    func emptyRuns(content: String) {
        expect(Prose.document(content), decodesAs: Prose())
        expect(Prose.document("<t:Code>a</t:Code>\(content)<t:Code/>"), decodesAs: Prose([.code("a"), .code("")]))
    }

    @Test(
        "the text around an element that isn't known is one run",
        arguments: [
            ("a<x>no</x>b", [.text("ab")]),
            ("a<x><t:Code>no</t:Code> </x>b<y/>c", [.text("abc")]),
            ("<x/>a", [.text("a")]),
            ("a<x/>", [.text("a")]),
            ("<x>no</x>", []),
            ("<t:Code>c</t:Code><x>no</x><t:Code>d</t:Code>", [.code("c"), .code("d")]),
            ("<t:Code>c</t:Code><x>no</x>a", [.code("c"), .text("a")]),
            ("a<x/><t:Code>c</t:Code>b", [.text("a"), .code("c"), .text("b")]),
        ] as [(String, [Prose.Content])]
    )
    func unknownElements(content: String, expected: [Prose.Content]) {
        expect(Prose.document(content), decodesAs: Prose(expected))
        let reason = XMLDecodingError.Reason.unexpectedElement(XMLName("x"))
        expect(Prose.document(content), as: Prose.self, isRefused: reason, options: .strict)
    }

    @Test("any element of an allowed namespace is kept among the text")
    func wildcard() throws {
        let document = Prose.document("a<k xmlns='urn:kept'> b </k>c")
        let prose = try DecodingVerifier(Prose.self, options: .strict).value(of: document)
        guard prose.content.count == 3, case .other(let fragment) = prose.content[1] else {
            Issue.record("\(prose.content)")
            return
        }
        #expect(fragment.name == XMLName("k", in: "urn:kept") && fragment.xml.contains("> b </"))
        #expect(prose.content[0] == .text("a") && prose.content[2] == .text("c"))
    }

    @Test("a run may be as long as the limit says, and no longer, in whatever pieces it comes")
    func textLimit() {
        let options = XMLDecodingOptions.limits { $0.textBytes = 8 }
        for text in ["12345678", "1234&#53;678", "1234<!-- x -->5678", "1234<x/>5678"] {
            let content = "\(text)<t:Bold>\(text)</t:Bold>"
            let expected = Prose([.text("12345678"), .bold(Prose([.text("12345678")]))])
            expect(Prose.document(content), decodesAs: expected, options: options)
            let longer = Prose.document("\(content)\(text)9")
            expect(longer, as: Prose.self, isRefused: .limitExceeded(.textBytes), options: options)
        }
    }

    @Test("runs count as values of their property, and their bytes as memory")
    func otherLimits() {
        let list = XMLDecodingOptions.limits { $0.listCount = 3 }
        let three: [Prose.Content] = [.text("a"), .code("b"), .text("c")]
        expect(Prose.document("a<t:Code>b</t:Code>c"), decodesAs: Prose(three), options: list)
        for content in ["a<t:Code>b</t:Code>c<t:Code/>", "<t:Code/>b<t:Code/>d"] {
            expect(Prose.document(content), as: Prose.self, isRefused: .limitExceeded(.listCount), options: list)
        }
        let bytes = XMLDecodingOptions.limits { $0.valueBytes = 2_000 }
        let long = Prose.document(String(repeating: "<t:Code/>" + String(repeating: "x", count: 100), count: 20))
        expect(long, as: Prose.self, isRefused: .limitExceeded(.valueBytes), options: bytes)
    }

    @Test("a fault in the middle has its place, with the number of the element among runs and elements")
    func places() {
        let document = Prose.document("a<t:Bold>b<t:Item Id='1'/>c<t:Item/></t:Bold>")
        let error = expect(document, as: Prose.self, isRefused: .missingAttribute("Id"), options: .strict)
        #expect(error?.path.description == "/m:Prose/t:Bold[2]/t:Item[4]")
    }

    @Test("random content is what it was made from, in every split, and comes back the same")
    func random() throws {
        var random = SeededRandomness(seed: 17)
        for _ in 0..<60 {
            var source = ProseSource()
            let prose = source.prose(depth: 3, using: &random)
            let document = Prose.document(source.xml)
            expect(document, decodesAs: prose)
            let encoded = try XMLEncoder().encode(prose)
            #expect(try XMLDecoder(Prose.self, options: .strict).decode(encoded) == prose)
        }
    }

    @Test("text is written as it stands, escaped, without white space around it")
    func encoding() throws {
        let prose = Prose(
            language: "en",
            [
                .text(" a<b&c]]>\r "), .bold(Prose([.text("d")])), .code("e"), .text(""), .bold(Prose()), .text("f"),
            ]
        )
        let text = String(decoding: try XMLEncoder().encode(prose), as: UTF8.self)
        let content = " a&lt;b&amp;c]]&gt;&#xD; <t:Bold>d</t:Bold><t:Code>e</t:Code><t:Bold/>f</m:Prose>"
        #expect(text.hasSuffix(">" + content), "\(text)")
    }
}

/// Writes mixed content in all the ways that there are, and what it means.
private struct ProseSource {
    var xml = ""

    mutating func prose(depth: Int, using random: inout SeededRandomness) -> Prose {
        var content: [Prose.Content] = []
        for _ in 0..<Int.random(in: 0...5, using: &random) {
            switch Int.random(in: 0..<6, using: &random) {
            case 0 where depth > 0:
                xml += "<t:Bold>"
                content.append(.bold(prose(depth: depth - 1, using: &random)))
                xml += "</t:Bold>"
            case 1:
                xml += "<t:Code>x</t:Code>"
                content.append(.code("x"))
            case 2:
                xml += "<t:Image>AQ==</t:Image>"
                content.append(.image(.bytes([1])))
            case 3:
                let nothing = ["<x>no</x>", "<!-- no -->", "<?no no?>", "<![CDATA[]]>"]
                xml += nothing.randomElement(using: &random) ?? ""
            default:
                let pieces = [("a", "a"), ("&amp;", "&"), ("<![CDATA[<]]>", "<"), (" \n", " \n"), ("&#233;", "\u{E9}")]
                guard let (written, meant) = pieces.randomElement(using: &random) else { continue }
                xml += written
                if case .text(let text)? = content.last {
                    content[content.count - 1] = .text(text + meant)
                } else {
                    content.append(.text(meant))
                }
            }
        }
        return Prose(content)
    }
}
