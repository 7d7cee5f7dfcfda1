import Testing
import XMLCodec

@Suite("What the schema doesn't know")
struct UnknownContentTests {
    private let order = Order(number: 1, customer: "c", itemIds: [ItemId(id: "1")])
    private static let unknown = [
        "<x/>", "<t:Unknown/>", "<Customer/>", "<m:Customer>d</m:Customer>", "<t:customer>d</t:customer>",
        "<x>text<!-- --><y a='1'>&amp;</y><![CDATA[<]]></x>", "<x xmlns='urn:test:types'><Customer/></x>",
        "<x xmlns:t='urn:x'><t:Customer/></x>", "<m:Order><t:Customer>d</t:Customer></m:Order>",
    ]

    @Test("unknown elements are skipped with all that is in them", arguments: unknown)
    func skipped(_ element: String) {
        expect(Order.document(element + Order.required + element), decodesAs: order)
        expect(Order.document("<t:Customer>c</t:Customer><t:ItemId Id='1'>\(element)</t:ItemId>"), decodesAs: order)
    }

    @Test("unknown elements are errors where content the schema doesn't know is rejected", arguments: unknown)
    func rejected(_ element: String) throws {
        let error = expect(
            Order.document(Order.required + element),
            as: Order.self,
            isRefused: try reason(element),
            options: .strict
        )
        #expect(error?.path.description == "/m:Order")
    }

    @Test("unknown attributes are skipped, or errors where they are rejected")
    func attributes() {
        for attribute in ["x='1'", "t:Number='2'", "number='2'", "xmlns:q='urn:q' q:Number='2'", "m:x=''"] {
            let document = Order.document(Order.required, attributes: "Number='1' " + attribute)
            expect(document, decodesAs: order)
            let qualified = attribute.split(separator: " ").last?.split(separator: "=").first ?? ""
            let parts = qualified.split(separator: ":")
            let namespaces = ["t": "urn:test:types", "q": "urn:q", "m": "urn:test:messages"]
            let namespace = parts.count > 1 ? namespaces[String(parts[0])] ?? "" : ""
            let name = XMLName(String(parts.last ?? ""), in: namespace)
            expect(document, as: Order.self, isRefused: .unexpectedAttribute(name), options: .strict)
        }
        expect(
            Order.document("<t:Customer x='1'>c</t:Customer><t:ItemId Id='1'/>"),
            as: Order.self,
            isRefused: .unexpectedAttribute(XMLName("x")),
            options: .strict
        )
        expect(Order.document("<t:Customer x='1'>c</t:Customer><t:ItemId Id='1' y='2'/>"), decodesAs: order)
    }

    @Test("attributes of XML and of XML Schema are let through everywhere")
    func allowedEverywhere() {
        let attributes = #"Number="1" xml:lang="en" xsi:schemaLocation="a b" xml:space="preserve""#
        let document =
            "<m:Order \(schemaDeclarations) \(attributes)><t:Customer xml:lang='en'>c</t:Customer>"
            + "<t:ItemId Id='1' xsi:noNamespaceSchemaLocation='x'/></m:Order>"
        expect(document, decodesAs: order, options: .strict)
    }

    private func reason(_ element: String) throws -> XMLDecodingError.Reason {
        let wrapped = "<r \(declarations)>\(element)</r>"
        struct FirstChild: XMLEventHandler {
            var names: [XMLName] = []
            mutating func startElement(_ element: XMLStartElement) { names.append(element.name) }
            mutating func characters(_ text: Span<UInt8>) {}
            mutating func endElement() {}
        }
        var handler = FirstChild()
        try XMLEventReader.read(Array(wrapped.utf8), into: &handler)
        return .unexpectedElement(try #require(handler.names.dropFirst().first))
    }
}
