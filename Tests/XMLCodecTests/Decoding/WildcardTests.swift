import Foundation
import TestSupport
import Testing
import XMLCodec

@Suite("Wildcards")
struct WildcardTests {
    /// A fragment decoded from a document, checked in all splits.
    private func fragment(_ element: String, declaring more: String = "") throws -> XMLFragment {
        let document = "<m:Open \(declarations) \(more)>\(element)</m:Open>"
        return try #require(try DecodingVerifier(OpenDocument.self).value(of: document).any)
    }

    @Test(
        "a fragment is the element, with every prefix that it may need",
        arguments: [
            "<x/>", "<x></x>", "<x> a </x>", "<m:x t:a='1' b='&lt;&quot;&#9;&#10;'/>",
            "<x><![CDATA[<a> & ]]>]]&gt;</x>",
            "<x>&amp;&lt;&gt;&#13;&#233;\u{1F600}</x>", "<x>a<!-- comment -->b<?pi x?></x>",
            "<x xmlns='urn:x'><y/></x>",
            "<x xmlns='urn:x'><y xmlns=''><z/></y></x>", "<p:x xmlns:p='urn:1'><p:x xmlns:p='urn:2'><p:y/></p:x></p:x>",
            "<x xml:lang='en' xml:space='preserve'> <y/> </x>", "<x xmlns:t='urn:t2' t:a='1'><t:b/></x>",
            "<x>\r\n<y>1</y>\r<y>2</y>\n</x>", "<m:Open Id='1'><t:Known>k</t:Known></m:Open>",
        ]
    )
    func elements(_ element: String) throws {
        let original = try CanonicalXML("<m:Open \(declarations)>\(element)</m:Open>")
        let fragment = try fragment(element)
        let kept = try CanonicalXML(fragment.bytes)
        let body = original.lines.dropFirst().dropLast().map { $0.dropFirst(2) }
        #expect(kept.lines.map { $0[...] } == Array(body), "\(fragment.xml)")
    }

    @Test("prefixes that values use are in scope in the fragment")
    func prefixesInValues() throws {
        let xsi = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
        let fragment = try fragment("<x xsi:type='u:y'>v:z</x>", declaring: "xmlns:u='urn:u' xmlns:v='urn:v' \(xsi)")
        #expect(try CanonicalXML(fragment.bytes).lines.contains { $0.hasSuffix("type=\"{urn:u}y\"") })
        #expect(fragment.xml.contains("xmlns:v=\"urn:v\""))
        let undeclared = try self.fragment("<a xmlns='urn:a'/>", declaring: "xmlns='urn:d'")
        #expect(undeclared.name == XMLName("a", in: "urn:a"))
    }

    @Test(
        "a fragment is the same when its surroundings declare a prefix that it doesn't use",
        arguments: [
            "<x>urn:u:y</x>", "<x a='urn:u:y'/>", "<x><u:y xmlns:u='urn:own' u:a='u:b'>u:c</u:y></x>",
            "<x><y xmlns:u='urn:own'><u:z xmlns:u='urn:more'/>u:a</y></x>",
        ]
    )
    func unusedPrefixes(_ element: String) throws {
        let fragment = try fragment(element)
        #expect(try self.fragment(element, declaring: "xmlns:u='urn:u'") == fragment)
        #expect(try self.fragment(fragment.xml, declaring: "xmlns:u='urn:u'") == fragment)
    }

    @Test(
        "a prefix that is declared inside is declared outside as well where it is used there",
        arguments: [
            "<x><y xmlns:u='urn:own'/>u:a</x>", "<x><y xmlns:u='urn:own'/><u:z/></x>",
            "<x u:a='1'><y xmlns:u='urn:own'/></x>", "<x>self::u:a<y xmlns:u='urn:own'/></x>",
        ]
    )
    func prefixesInsideAndOutside(_ element: String) throws {
        let fragment = try fragment(element, declaring: "xmlns:u='urn:u'")
        #expect(fragment.xml.hasPrefix("<x xmlns:u=\"urn:u\""), "\(fragment.xml)")
    }

    @Test("the default namespace of the document is the fragment's")
    func defaultNamespace() throws {
        let document = "<Open xmlns='urn:test:messages'><x><y xmlns=''/></x></Open>"
        let fragment = try #require(try DecodingVerifier(OpenDocument.self).value(of: document).any)
        #expect(fragment.name == XMLName("x", in: "urn:test:messages"))
        #expect(try CanonicalXML(fragment.bytes).lines == ["<{urn:test:messages}x>", "  <y>", "  </>", "</>"])
        let bare = try #require(
            try DecodingVerifier(OpenDocument.self)
                .value(of: "<Open xmlns='urn:test:messages'><x xmlns=''/></Open>").any
        )
        #expect(try CanonicalXML(bare.bytes).lines == ["<x>", "</>"])
    }

    @Test("a fragment is read, decoded and encoded like any document")
    func fragmentsAsDocuments() throws {
        let fragment = try fragment("<m:Order Number='1'>\(Order.required)</m:Order>")
        let order = Order(number: 1, customer: "c", itemIds: [ItemId(id: "1")])
        #expect(try fragment.decode(as: Order.self) == order)
        let again = try XMLFragment(fragment.xml)
        #expect(again.name == fragment.name)
        #expect(try CanonicalXML(again.bytes) == CanonicalXML(fragment.bytes))
        #expect(try XMLFragment(again.xml) == again)
        #expect(throws: XMLDecodingError(.unboundPrefix)) { try XMLFragment("<p:a/>") }
        #expect(throws: XMLDecodingError(.truncated)) { try XMLFragment("<a>") }
    }

    @Test("several unknown elements are kept in order, beside known ones")
    func repeatedFragments() throws {
        let document =
            "<m:OpenList \(declarations)><a/><t:Known>1</t:Known><t:b>x</t:b><t:Known>2</t:Known><a/></m:OpenList>"
        let list = try DecodingVerifier(OpenList.self).value(of: document)
        #expect(list.known == ["1", "2"])
        #expect(list.any.map(\.name) == [XMLName("a"), XMLName("b", in: "urn:test:types"), XMLName("a")])
    }

    @Test("a second unknown element is an error where one is allowed")
    func secondFragment() {
        let document = "<m:Open \(declarations)><a/><b/></m:Open>"
        expect(document, as: OpenDocument.self, isRefused: .duplicateElement("*"))
    }

    @Test("a wildcard takes the attributes that have no field, in order")
    func anyAttributes() throws {
        let document = """
            <m:Open \(schemaDeclarations) b="2" Id="i" t:a="1" xml:lang="en" xml:space="default" xsi:foo="x" m:Id="&#9;"/>
            """
        let open = try DecodingVerifier(OpenDocument.self).value(of: document)
        #expect(open.id == "i")
        #expect(open.language == "en")
        let xsi = "http://www.w3.org/2001/XMLSchema-instance"
        #expect(
            open.attributes.attributes == [
                XMLAttribute(XMLName("b"), value: "2"),
                XMLAttribute(XMLName("a", in: "urn:test:types"), value: "1"),
                XMLAttribute(XMLName("space", in: "http://www.w3.org/XML/1998/namespace"), value: "default"),
                XMLAttribute(XMLName("foo", in: xsi), value: "x"),
                XMLAttribute(XMLName("Id", in: "urn:test:messages"), value: "\t"),
            ]
        )
        #expect(open.attributes[XMLName("a", in: "urn:test:types")] == "1")
        #expect(open.attributes[XMLName("a")] == nil)
    }

    @Test("names with unbound prefixes are errors inside of fragments too")
    func unboundInFragments() {
        for element in ["<p:a/>", "<a><p:b/></a>", "<a><b/><b p:c='1'/></a>", "<a><a:b:c xmlns:a='urn:a'/></a>"] {
            let reason: XMLDecodingError.Reason = element.contains("a:b:c") ? .invalidNamespace : .unboundPrefix
            expect("<m:Open \(declarations)>\(element)</m:Open>", as: OpenDocument.self, isRefused: reason)
        }
    }
}
