import Testing
import XMLCodec

@Suite("Texts")
struct TextTests {
    @Test("a string keeps its white space, other values lose it at their ends, tokens inside too")
    func whiteSpace() {
        let text = " \t a \n\n b&#13; "
        expect(Texts.document("<t:String>\(text)</t:String>"), decodesAs: Texts(string: " \t a \n\n b\r "))
        expect(Texts.document("<t:Collapsed>\(text)</t:Collapsed>"), decodesAs: Texts(collapsed: "a b"))
        expect(Texts.document("<t:Normalized>\(text)</t:Normalized>"), decodesAs: Texts(normalized: "   a    b  "))
        expect(Texts.document("<t:Integer>\n\t 5 \r\n</t:Integer>"), decodesAs: Texts(integer: 5))
        expect(Texts.document("<t:Integer>&#32;5&#9;</t:Integer>"), decodesAs: Texts(integer: 5))
        expect(Texts.document("<t:Color> Deep Blue\n</t:Color>"), decodesAs: Texts(color: .deepBlue))
    }

    @Test("line ends in text are line feeds, however they are written")
    func lineEnds() {
        for end in ["\n", "\r\n", "\r", "&#10;"] {
            expect(Texts.document("<t:String>a\(end)b</t:String>"), decodesAs: Texts(string: "a\nb"))
        }
        expect(Texts.document("<t:String>a\r\r\n\n</t:String>"), decodesAs: Texts(string: "a\n\n\n"))
    }

    @Test("white space in an attribute is spaces, unless it is written as references")
    func attributeWhiteSpace() {
        expect(Texts.document("", attributes: "Attribute=' a\t\r\nb\n'"), decodesAs: Texts(attribute: " a  b "))
        expect(
            Texts.document("", attributes: "Attribute='&#9;&#10;&#13;&#32;'"),
            decodesAs: Texts(attribute: "\t\n\r ")
        )
        expect(Texts.document("", attributes: "Token=' a &#9; b '"), decodesAs: Texts(token: "a b"))
    }

    @Test("comments, instructions, CDATA sections and references are parts of one text")
    func pieces() {
        let text = "a<!-- < -->b<?x y?>c<![CDATA[<&]]]]><![CDATA[>]]>d&lt;&#101;&#x1F600;&apos;&quot;&gt;&amp;"
        expect(Texts.document("<t:String>\(text)</t:String>"), decodesAs: Texts(string: "abc<&]]>d<e\u{1F600}'\">&"))
        expect(Texts.document("<t:Integer>1<!-- -->2<![CDATA[3]]>&#52;</t:Integer>"), decodesAs: Texts(integer: 1234))
        expect(Texts.document("<t:String><![CDATA[]]></t:String>"), decodesAs: Texts(string: ""))
    }

    @Test("characters of every length in UTF-8 survive every split")
    func encodedLengths() {
        let text = "\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFD}\u{10000}\u{10FFFF}é\u{301}👩‍👩‍👧"
        expect(
            Texts.document("<t:String>\(text)</t:String>", attributes: "Attribute='\(text)'"),
            decodesAs: Texts(attribute: text, string: text)
        )
    }

    @Test("an empty element is an empty string, list or binary value, and no number")
    func emptyElements() {
        for (open, close) in [("/>", ""), (">", "</t:%>"), ("><!-- -->", "</t:%>"), ("><![CDATA[]]>", "</t:%>")] {
            func element(_ name: String) -> String {
                Texts.document("<t:\(name)\(open)" + close.replacing("%", with: name))
            }
            expect(element("String"), decodesAs: Texts(string: ""))
            expect(element("Collapsed"), decodesAs: Texts(collapsed: ""))
            expect(element("Base64"), decodesAs: Texts(base64: []))
            expect(element("Hex"), decodesAs: Texts(hex: []))
            expect(element("Numbers"), decodesAs: Texts(numbers: []))
            expect(element("Row"), decodesAs: Texts(rows: [[]]))
            expect(element("Color"), decodesAs: Texts(color: .unrecognized("")))
            expect(element("Integer"), as: Texts.self, isRefused: .invalidValue(type: "xs:integer"))
        }
    }

    @Test("lists are split at any white space")
    func lists() {
        expect(
            Texts.document("<t:Numbers>\n 1\t2\r\n-3 &#32; 4</t:Numbers>"),
            decodesAs: Texts(numbers: [1, 2, -3, 4])
        )
        expect(Texts.document("<t:Words> a  b<!-- -->c </t:Words>"), decodesAs: Texts(words: ["a", "bc"]))
        expect(
            Texts.document("<t:Row>1 2</t:Row><t:Row/><t:Row>3</t:Row>"),
            decodesAs: Texts(rows: [[1, 2], [], [3]])
        )
        expect(Texts.document("", attributes: "Sizes=' 1  2 '"), decodesAs: Texts(sizes: [1, 2]))
        expect(
            Texts.document("<t:Numbers>1 x 2</t:Numbers>"),
            as: Texts.self,
            isRefused: .invalidValue(type: "xs:integer")
        )
        expect(Texts.document("<t:Row>2147483648</t:Row>"), as: Texts.self, isRefused: .invalidValue(type: "xs:int"))
    }

    @Test("values are read through their mappings")
    func mappings() {
        expect(Texts.document("<t:Base64> AQ ID\nBA== </t:Base64>"), decodesAs: Texts(base64: [1, 2, 3, 4]))
        expect(Texts.document("<t:Hex>00fF</t:Hex>"), decodesAs: Texts(hex: [0, 255]))
        expect(Texts.document("<t:Positive>1</t:Positive>"), decodesAs: Texts(positive: 1))
        let faults = [
            ("Base64", "A", "xs:base64Binary"), ("Hex", "0", "xs:hexBinary"), ("Hex", "0g", "xs:hexBinary"),
            ("Positive", "0", "xs:positiveInteger"), ("Integer", "1 2", "xs:integer"), ("Integer", "٣", "xs:integer"),
        ]
        for (name, text, type) in faults {
            expect(
                Texts.document("<t:\(name)>\(text)</t:\(name)>"),
                as: Texts.self,
                isRefused: .invalidValue(type: type)
            )
        }
    }

    @Test("an enumeration keeps a value that the schema doesn't list")
    func openEnumeration() {
        expect(
            Texts.document("<t:Colors>Red</t:Colors><t:Colors>red</t:Colors><t:Colors>Deep Blue</t:Colors>"),
            decodesAs: Texts(colors: [.red, .unrecognized("red"), .deepBlue])
        )
    }

    @Test("simple content is stored beside its attributes")
    func simpleContent() throws {
        let price = Price(currency: "EUR", value: try #require(value(of: "1.50")))
        expect(Texts.document("<t:Price Currency='EUR'> 1.50 </t:Price>"), decodesAs: Texts(price: price))
        expect(
            Texts.document("<t:Prices Currency='EUR'>1<!-- -->.50</t:Prices><t:Prices Currency='EUR'>1.50</t:Prices>"),
            decodesAs: Texts(prices: [price, price])
        )
        expect(
            Texts.document("<t:Price>1</t:Price>"),
            as: Texts.self,
            isRefused: .missingAttribute("Currency"),
            options: .strict
        )
        expect(
            Texts.document("<t:Price Currency='EUR'/>"),
            as: Texts.self,
            isRefused: .invalidValue(type: "xs:decimal")
        )
    }

    @Test("an element inside of a text is an error, in lenient mode too")
    func elementInText() {
        for content in [
            "<t:String>a<t:String/></t:String>", "<t:Integer>1<x/></t:Integer>",
            "<t:Price Currency='E'>1<x/></t:Price>",
        ] {
            let name = content.contains("<x/>") ? XMLName("x") : XMLName("String", in: "urn:test:types")
            expect(Texts.document(content), as: Texts.self, isRefused: .unexpectedElement(name))
        }
    }
}
