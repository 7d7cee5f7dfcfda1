import Testing
import XMLCodec

@Suite("How often fields occur")
struct OccurrenceTests {
    @Test("attributes, elements, repeated elements and elements with fields are all stored")
    func everyField() throws {
        let document = Order.document(
            """

              <t:Customer>Ann &amp; Bob</t:Customer>
              <t:Count> 7 </t:Count>
              <t:Tag>a</t:Tag><t:Tag></t:Tag><t:Tag/>
              <t:ItemId Id="1" ChangeKey="k"/>
              <t:ItemId Id="2"></t:ItemId>
              <t:ParentItemIdentification Id="p"/>
              <t:Total>1.5</t:Total>
              <t:When>2020-01-02T03:04:05Z</t:When>

            """,
            attributes: #"Number="-12" IsPaid="1""#,
            prolog: #"<?xml version="1.0"?><!-- a comment --><?instruction?>"#
        )
        var order = Order(number: -12, isPaid: true, customer: "Ann & Bob", count: 7, tags: ["a", "", ""])
        order.itemIds = [ItemId(id: "1", changeKey: "k"), ItemId(id: "2")]
        order.parent = ItemId(id: "p")
        order.total = 1.5
        order.when = value(of: "2020-01-02T03:04:05Z")
        expect(document, decodesAs: order)
        expect(document, decodesAs: order, options: .strict)
    }

    @Test("optional fields stay empty when they are left out")
    func optionalFields() {
        let order = Order(number: 1, customer: "c", itemIds: [ItemId(id: "1")])
        expect(Order.document(Order.required), decodesAs: order)
    }

    @Test("elements are taken in any order, and repeated ones need not be neighbours")
    func anyOrder() {
        let content = "<t:ItemId Id='1'/><t:Tag>a</t:Tag><t:ItemId Id='2'/><t:Customer>c</t:Customer><t:Tag>b</t:Tag>"
        let order = Order(
            number: 1,
            customer: "c",
            tags: ["a", "b"],
            itemIds: [ItemId(id: "1"), ItemId(id: "2")]
        )
        expect(Order.document(content), decodesAs: order)
    }

    @Test("a missing required element or attribute is an error that names it")
    func missingFields() {
        expect(
            Order.document(""),
            as: Order.self,
            isRefused: .missingElement("t:Customer"),
            options: .strict
        )
        expect(
            Order.document("<t:Customer>c</t:Customer>"),
            as: Order.self,
            isRefused: .missingElement("t:ItemId"),
            options: .strict
        )
        expect(
            Order.document(Order.required, attributes: ""),
            as: Order.self,
            isRefused: .missingAttribute("Number"),
            options: .strict
        )
        expect(
            Order.document("<t:Customer/><t:ItemId/>"),
            as: Order.self,
            isRefused: .missingAttribute("Id"),
            options: .strict
        )
    }

    @Test("an element that may occur once is an error when it occurs again")
    func duplicateElements() {
        let twice = ["t:Customer": "<t:Customer>d</t:Customer>", "t:Count": "<t:Count>1</t:Count><t:Count>1</t:Count>"]
        for (name, content) in twice {
            expect(Order.document(Order.required + content), as: Order.self, isRefused: .duplicateElement(name))
        }
        let parents = "<t:ParentItemIdentification Id='1'/><t:Tag/><t:ParentItemIdentification Id='1'/>"
        expect(
            Order.document(Order.required + parents),
            as: Order.self,
            isRefused: .duplicateElement("t:ParentItemIdentification")
        )
    }

    @Test("an attribute that occurs twice is an error")
    func duplicateAttributes() {
        let document = Order.document(Order.required, attributes: "Number='1' Number='1'")
        expect(document, as: Order.self, isRefused: .duplicateAttribute)
    }

    @Test("text between elements is an error, white space in any form isn't")
    func textBetweenElements() {
        for text in ["x", "&#x78;", "<![CDATA[x]]>", "\u{A0}", "&amp;"] {
            expect(Order.document(Order.required + text), as: Order.self, isRefused: .unexpectedText)
            expect(
                Order.document("<t:Customer/><t:ItemId Id='1'>\(text)</t:ItemId>"),
                as: Order.self,
                isRefused: .unexpectedText
            )
        }
        let order = Order(number: 1, customer: "c", itemIds: [ItemId(id: "1")])
        for space in [" ", "\t\r\n", "&#x20;&#9;&#10;&#13;", "<![CDATA[ \n]]>", "<!--x-->", "<?x y?>", "<![CDATA[]]>"] {
            expect(Order.document(space + Order.required + space), decodesAs: order)
        }
    }

    @Test("the root has to be the element that the type stands for")
    func root() {
        let roots = [
            "<Order/>": XMLName("Order"),
            "<m:Other \(declarations)/>": XMLName("Other", in: "urn:test:messages"),
            "<t:Order \(declarations)/>": XMLName("Order", in: "urn:test:types"),
            "<m:order \(declarations)/>": XMLName("order", in: "urn:test:messages"),
        ]
        for (document, name) in roots {
            expect(document, as: Order.self, isRefused: .unexpectedRoot(name))
        }
    }

    @Test("a type without fields takes an empty element and nothing else")
    func noFields() {
        for content in ["<t:Nothing/>", "<t:Nothing></t:Nothing>", "<t:Nothing> <!-- --> </t:Nothing>"] {
            expect(Texts.document(content), decodesAs: Texts(nothing: Nothing()))
        }
        expect(Texts.document("<t:Nothing>x</t:Nothing>"), as: Texts.self, isRefused: .unexpectedText)
        expect(Texts.document("<t:Nothing/><t:Nothing/>"), as: Texts.self, isRefused: .duplicateElement("t:Nothing"))
    }
}
