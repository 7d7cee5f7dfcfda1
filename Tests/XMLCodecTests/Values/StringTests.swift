import Testing
import XMLCodec

@Suite struct StringTests {
    @Test func aStringIsTheTextAsItStands() {
        let texts = ["", " ", "Success", "  two  spaces ", "Zürich", "日本語", "👩‍👩‍👧‍👦", String(repeating: "x", count: 70_000)]
        expectBothWays(texts.map { ($0, $0) })
        #expect(value(of: "\ta\r\nb ") == "\ta\r\nb ")
        #expect(String.xmlPreservesWhiteSpace)
        #expect(String.xmlTypeName == "xs:string")
    }

    @Test func bytesThatAreNoUTF8BecomeReplacementCharacters() {
        let bytes: [UInt8] = [0x61, 0xC3, 0x28, 0xED, 0xA0, 0x80, 0xFF, 0x62]
        let string = String(xmlText: bytes.span)
        #expect(string?.first == "a")
        #expect(string?.last == "b")
        #expect(string?.contains("\u{FFFD}") == true)
    }

    @Test(arguments: [
        ("", ""), (" ", ""), ("a", "a"), ("a b", "a b"), ("a  b", "a b"), (" a", "a"), ("a ", "a"), ("a\tb", "a b"),
        ("\r\n a \t\t b\n\nc \r", "a b c"), ("a b c", "a b c"), ("ü  ö", "ü ö"), ("a\u{A0}\u{A0}b", "a\u{A0}\u{A0}b"),
    ])
    func aTokenHasSingleSpacesInsideAlone(text: String, expected: String) {
        #expect(value(of: text, through: XMLToken.self) == expected)
        #expect(value(of: text, through: XMLAnyURI.self) == expected)
    }

    @Test(arguments: [
        ("", ""), (" a  b ", " a  b "), ("a\tb\rc\nd", "a b c d"), ("\r\n", "  "), ("ü\tö", "ü ö"),
    ])
    func aNormalizedStringHasSpacesForTabsAndLineEnds(text: String, expected: String) {
        #expect(value(of: text, through: XMLNormalizedString.self) == expected)
    }

    @Test func mappingsWriteTheTextAsItIs() {
        #expect(lexicalForm(of: "a b", as: XMLToken.self) == "a b")
        #expect(lexicalForm(of: " a  b", as: XMLNormalizedString.self) == " a  b")
        #expect(lexicalForm(of: "http://example.org/a?b=c", as: XMLAnyURI.self) == "http://example.org/a?b=c")
    }

    @Test func mappingsSayHowWhiteSpaceIsHandled() {
        #expect(!XMLToken.xmlPreservesWhiteSpace)
        #expect(!XMLAnyURI.xmlPreservesWhiteSpace)
        #expect(XMLNormalizedString.xmlPreservesWhiteSpace)
        #expect(
            [XMLToken.xmlTypeName, XMLNormalizedString.xmlTypeName, XMLAnyURI.xmlTypeName]
                == ["xs:token", "xs:normalizedString", "xs:anyURI"]
        )
    }

    @Test func anyTextIsAReference() {
        #expect(value(of: "%zz not a [reference]", through: XMLAnyURI.self) == "%zz not a [reference]")
    }

    @Test func aMebibyteOfWhiteSpaceIsReadOnce() {
        #expect(value(of: "a" + mebibyte(of: " ") + "b", through: XMLToken.self) == "a b")
    }
}
