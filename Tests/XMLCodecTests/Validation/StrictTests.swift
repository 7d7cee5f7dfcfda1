import TestSupport
import Testing
import XMLCodec

@Suite("Strict decoding")
struct StrictTests {
    private func expectRefused(
        _ document: String,
        _ reason: XMLDecodingError.Reason,
        path: String = "/t:Expense",
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let error = expect(
            document,
            as: Expense.self,
            isRefused: reason,
            options: .strict,
            sourceLocation: sourceLocation
        )
        #expect(error?.path.description == path, sourceLocation: sourceLocation)
    }

    @Test("A valid document is decoded, with whatever may be there besides")
    func validDocuments() throws {
        let additions = ["", "<t:Net>1</t:Net>", "<t:Gross>1</t:Gross><t:Labels>Meal Travel</t:Labels>", "<t:Labels/>"]
        for more in additions {
            let value = try DecodingVerifier(Expense.self, options: .strict).value(of: Expense.document(more: more))
            #expect(value.kind == .meal)
        }
    }

    @Test("Without an element, the next one is out of place; without the last one, the content is incomplete")
    func missingElements() {
        let names = Expense.content.map(\.name)
        for (name, next) in zip(names, names.dropFirst()) {
            expectRefused(Expense.document(without: [name]), .misplacedElement("t:" + next))
        }
        expectRefused(Expense.document(without: ["Day"]), .missingElement("t:Day"))
        expectRefused(Expense.document(attributes: ""), .missingAttribute("Id"))
    }

    @Test("Elements out of order, too many of them, and two alternatives of a choice are refused")
    func content() {
        let notes = String(repeating: "<t:Note>n</t:Note>", count: 3)
        expectRefused(
            Expense.document(without: ["Day"], more: notes + "<t:Day>2020-02-02</t:Day>"),
            .misplacedElement("t:Note")
        )
        expectRefused(Expense.document(more: "<t:Note>n</t:Note>"), .misplacedElement("t:Note"))
        expectRefused(Expense.document(more: "<t:Net>1</t:Net><t:Gross>1</t:Gross>"), .misplacedElement("t:Gross"))
        expectRefused(Expense.document(more: "<t:Labels/><t:Net>1</t:Net>"), .misplacedElement("t:Net"))
        expectRefused(Expense.document(more: "<t:Day>2020-02-02</t:Day>"), .duplicateElement("t:Day"))
        expectRefused(Expense.document(more: "<t:Other/>"), .unexpectedElement(XMLName("Other", in: "urn:test:types")))
    }

    @Test("A value that breaks a facet is refused at its place")
    func facets() {
        let without = Expense.document(without: ["IsPaid", "ItemId", "Day"])
        expectRefused(
            without.replacing(">5<", with: ">101<"),
            .facet(.maxInclusive, type: "Amount"),
            path: "/t:Expense/t:Amount"
        )
        expectRefused(
            without.replacing(">Meal<", with: ">Taxi<"),
            .facet(.enumeration, type: "Kind"),
            path: "/t:Expense/t:Kind"
        )
        expectRefused(Expense.document(attributes: " Id='1'"), .invalidValue(type: "xs:NCName"), path: "/t:Expense/@Id")
        expectRefused(
            Expense.document(more: "<t:Labels>Meal Taxi</t:Labels>"),
            .facet(.enumeration, type: "Kind"),
            path: "/t:Expense/t:Labels"
        )
    }

    @Test("Text of mixed content stands anywhere, and the elements in it are those of its list")
    func mixedContent() throws {
        let document = Prose.document("a<t:Bold>b<t:Code>c</t:Code></t:Bold><k:x xmlns:k='urn:kept'/>d<t:Code/>")
        let value = try DecodingVerifier(Prose.self, options: .strict).value(of: document)
        #expect(value.content.count == 5)
    }

    @Test("Lenient decoding takes what strict decoding refuses for its facets")
    func lenientFacets() throws {
        let document = Expense.document(attributes: " Id='1'").replacing(">5<", with: ">101<")
        #expect(try DecodingVerifier(Expense.self).value(of: document).amount == 101)
    }
}
