import TestSupport
import Testing

@Suite("Verdicts")
struct DocumentVerdictsTests {
    private let table = """
        path\tverdict\tdetail\treason
        a.xml\tpassed\tlexicalForm,order\tnumbers
        b.xml\tdecode\tmissingElement("t:Id") at 3:7\tno id

        """

    @Test("A table says what becomes of documents; those that it leaves out pass")
    func reading() {
        let verdicts = DocumentVerdicts(table)
        #expect(verdicts.faults == [])
        #expect(verdicts["a.xml"] == .passed([.order, .lexicalForm]))
        #expect(verdicts["b.xml"] == .failed(.decode, "missingElement(\"t:Id\") at 3:7"))
        #expect(verdicts["c.xml"] == .passed([]))
        #expect(verdicts.text == table)
    }

    @Test("A reason is kept as long as the verdict is")
    func recording() {
        var verdicts = DocumentVerdicts(table)
        verdicts.record(.passed([.lexicalForm, .order]), for: "a.xml")
        verdicts.record(.failed(.parse, "truncated"), for: "b.xml")
        verdicts.record(.passed([]), for: "c.xml")
        #expect(verdicts.entries.mapValues(\.reason) == ["a.xml": "numbers", "b.xml": ""])
        verdicts.record(.passed([]), for: "a.xml")
        #expect(verdicts.entries.keys.sorted() == ["b.xml"])
    }

    @Test(
        "What isn't a verdict is a fault",
        arguments: [
            "x.xml\tpassed\tsomething\t", "x.xml\tlost\t\t", "x.xml\tpassed\torder", "a.xml\tpassed\torder\tagain",
        ]
    )
    func faults(line: String) {
        #expect(DocumentVerdicts(table + line + "\n").faults == [line])
    }
}
