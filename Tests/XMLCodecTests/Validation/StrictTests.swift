import TestSupport
import Testing
import XMLCodec

@Suite("Strict decoding")
struct StrictTests {
    private func expectRefused(
        _ document: String,
        _ reason: XMLDecodingError.Reason,
        path: String,
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

    @Test("Each element that is missing is an error at the end of what lacks it", arguments: Expense.content.map(\.name))
    func missingElements(name: String) {
        expectRefused(Expense.document(without: [name]), .misplacedElement(Self.next(after: name)), path: "/t:Expense")
    }

    private static func next(after name: String) -> String {
        let names = Expense.content.map(\.name)
        let position = names.firstIndex(of: name) ?? 0
        return position + 1 < names.count ? "t:" + names[position + 1] : "t:Day"
    }
}
