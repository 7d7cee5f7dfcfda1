import Testing
import XMLCodec

@Suite("Choices")
struct ChoiceTests {
    @Test("each alternative of a required choice fills it")
    func required() {
        expect(Choices.document("<t:Text> a </t:Text>"), decodesAs: Choices(target: .text(" a ")))
        expect(Choices.document("<t:Number> 5 </t:Number>"), decodesAs: Choices(target: .number(5)))
        expect(Choices.document("<t:ItemId Id='i'/>"), decodesAs: Choices(target: .itemId(ItemId(id: "i"))))
    }

    @Test("each alternative of an optional choice fills it, through its mapping")
    func optional() {
        let text = "<t:Text/>"
        expect(Choices.document(text + "<t:Early>3</t:Early>"), decodesAs: Choices(when: .early(3)))
        expect(Choices.document(text + "<t:Late> a  b </t:Late>"), decodesAs: Choices(when: .late("a b")))
        expect(
            Choices.document(text + "<t:Early>0</t:Early>"),
            as: Choices.self,
            isRefused: .invalidValue(type: "xs:positiveInteger")
        )
    }

    @Test("a repeated choice keeps its alternatives in document order, unknown elements among them")
    func repeated() throws {
        let content = "<t:Walk>1</t:Walk><t:Turn> l </t:Turn><t:Walk>2</t:Walk><x/><t:Visit Id='v'/><t:Turn>r</t:Turn>"
        let choices = try decoded(Choices.document("<t:Text/>" + content), as: Choices.self)
        #expect(choices.steps.count == 6)
        guard choices.steps.count == 6, case .other(let other) = choices.steps[3] else {
            Issue.record("\(choices.steps)")
            return
        }
        #expect(other.name == XMLName("x"))
        let expected: [Choices.Step] = [
            .walk(1), .turn("l"), .walk(2), .other(other), .visit(ItemId(id: "v")), .turn("r"),
        ]
        expect(Choices.document("<t:Text/>" + content), decodesAs: Choices(steps: expected))
    }

    @Test(
        "two alternatives of a choice that occurs once are an error, in whichever order and even if they are the same"
    )
    func conflicts() {
        let target = ["Text": "", "Number": "1"]
        for (first, firstContent) in target {
            for (second, secondContent) in target {
                let content = "<t:\(first)>\(firstContent)</t:\(first)><t:\(second)>\(secondContent)</t:\(second)>"
                let name = XMLName(second, in: "urn:test:types")
                expect(Choices.document(content), as: Choices.self, isRefused: .unexpectedElement(name))
            }
        }
        expect(
            Choices.document("<t:Text/><t:Early>1</t:Early><t:Late/>"),
            as: Choices.self,
            isRefused: .unexpectedElement(XMLName("Late", in: "urn:test:types"))
        )
    }

    @Test("a required choice without an alternative is an error that names all of them")
    func missing() {
        for content in ["", "<t:Early>1</t:Early>", "<t:Walk>1</t:Walk>"] {
            expect(Choices.document(content), as: Choices.self, isRefused: .missingElement("t:Text|t:Number|t:ItemId"))
        }
    }
}
