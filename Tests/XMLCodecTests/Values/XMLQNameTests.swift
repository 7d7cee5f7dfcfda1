import Testing
import XMLCodec

@Suite struct XMLQNameTests {
    @Test(arguments: [
        ("Message", nil as String?, "Message"), ("t:Message", "t", "Message"), ("_a-b.c:d1", "_a-b.c", "d1"),
        ("\u{FC}ber:stra\u{DF}e", "\u{FC}ber", "stra\u{DF}e"), ("a\u{B7}", nil, "a\u{B7}"),
        ("\u{65E5}:\u{672C}", "\u{65E5}", "\u{672C}"),
        ("\u{1F600}", nil, "\u{1F600}"),
    ])
    func aNameIsReadInItsPartsAndWrittenAgain(text: String, prefix: String?, localName: String) throws {
        let name = try #require(value(of: text, as: XMLQName.self))
        #expect(name.prefix == prefix)
        #expect(name.localName == localName)
        #expect(name.namespace == nil)
        #expect(lexicalForm(of: name) == text)
        #expect(name.description == text)
    }

    @Test func whatIsNoNameIsRejected() {
        expectRejected(
            [
                "", ":", "a:", ":a", "a:b:c", "a::b", "1a", "a:1b", "-a", ".a", "a b", "a:b ", " a", "a/b", "a:-b",
                "a,b", "{a}b",
                "\u{B7}a", "a:\u{300}b", "\u{D7}", "a\u{2028}", "http://example.org/a", "a\0",
            ],
            as: XMLQName.self
        )
        #expect(XMLQName.xmlTypeName == "xs:QName")
    }

    @Test(arguments: [
        [0xC3], [0x61, 0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0x80], [0xFF], [0xC3, 0x28],
        [0x61, 0xF8, 0x88, 0x80, 0x80],
    ])
    func bytesThatAreNoUTF8AreNoName(bytes: [UInt8]) {
        let span = bytes.span
        #expect(XMLQName(xmlText: span) == nil)
    }

    @Test func aDecoderFillsInTheNamespace() throws {
        var name = try #require(value(of: "t:Message", as: XMLQName.self))
        let found = name.resolve { $0 == "t" ? "urn:types" : nil }
        #expect(found)
        #expect(name.namespace == "urn:types")
        #expect(name.expandedName == XMLName("Message", in: "urn:types"))
        var other = XMLQName("Message", prefix: "u")
        let foundOther = other.resolve { $0 == "t" ? "urn:types" : nil }
        #expect(!foundOther)
        #expect(other.expandedName == nil)
    }

    @Test func namesInANamespaceAreTheSameWhateverTheirPrefix() {
        let name = XMLQName("a", prefix: "p", namespace: "urn:x")
        #expect(name == XMLQName("a", prefix: "q", namespace: "urn:x"))
        #expect(name.hashValue == XMLQName("a", namespace: "urn:x").hashValue)
        #expect(name != XMLQName("b", prefix: "p", namespace: "urn:x"))
        #expect(name != XMLQName("a", prefix: "p", namespace: "urn:y"))
        #expect(name != XMLQName("a", prefix: "p"))
        #expect(XMLQName("a", prefix: "p") == XMLQName("a", prefix: "p"))
        #expect(XMLQName("a", prefix: "p") != XMLQName("a", prefix: "q"))
        #expect(XMLQName("a", namespace: "") != XMLQName("a"))
        #expect(XMLQName.placeholder == XMLQName(""))
    }

    @Test func aMebibyteOfNameIsReadOnce() {
        let name = value(of: "p:" + mebibyte(of: "n"), as: XMLQName.self)
        #expect(name?.localName.utf8.count == 1 << 20)
        #expect(value(of: mebibyte(of: ":"), as: XMLQName.self) == nil)
    }
}
