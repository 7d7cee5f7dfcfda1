import TestSupport
import Testing
import XMLCodec

@Suite("Lenient decoding")
struct LenientTests {
    /// The value and the warnings of a document, the same at every chunk size.
    private func decode(
        _ document: String,
        options: XMLDecodingOptions = .default
    ) throws -> (Expense, XMLDecodingWarnings) {
        let bytes = Array(document.utf8)
        var whole = XMLDecoder(Expense.self, options: options)
        try whole.feed(bytes)
        let value = try whole.finish()
        for size in DocumentSplits(count: bytes.count).chunkSizes {
            var decoder = XMLDecoder(Expense.self, options: options)
            var start = 0
            for end in DocumentSplits(count: bytes.count).cuts(every: size) {
                try decoder.feed(Array(bytes[start..<end]))
                start = end
            }
            #expect(try decoder.finish() == value)
            #expect(Array(decoder.warnings) == Array(whole.warnings), "chunks of \(size)")
            #expect(decoder.warnings.omittedCount == whole.warnings.omittedCount)
        }
        return (value, whole.warnings)
    }

    @Test("A valid document has no warnings")
    func validDocument() throws {
        let (_, warnings) = try decode(Expense.document(more: "<t:Gross>1</t:Gross><t:Labels>Meal</t:Labels>"))
        #expect(warnings.isEmpty)
    }

    @Test("What is missing is what an empty element would mean, and a warning")
    func missing() throws {
        let (value, warnings) = try decode(
            Expense.document(without: ["Kind", "Amount", "IsPaid", "ItemId"], attributes: "")
        )
        #expect(value.id == "")
        #expect(value.kind == .unrecognized(""))
        #expect(value.amount == 0)
        #expect(!value.isPaid)
        #expect(value.item == ItemId(id: ""))
        #expect(
            warnings.map(\.reason) == [
                .missingAttribute("Id"), .missingElement("t:Kind"), .missingElement("t:Amount"),
                .missingElement("t:IsPaid"), .missingElement("t:ItemId"),
            ]
        )
        #expect(warnings.allSatisfy { $0.path.description == "/t:Expense" && $0.location.byteOffset > 0 })
    }

    @Test("Warnings come with records and documents, those of each document by themselves")
    func streams() async throws {
        let faulty = Expense.document(without: ["Amount"], more: "<t:Note>n</t:Note>")
        let reasons: [XMLDecodingWarning.Reason] = [.misplacedElement("t:Note"), .missingElement("t:Amount")]
        let text = faulty + Expense.document() + faulty
        let records = XMLRecords(\Expense.note, in: Expense.self, from: ChunkStream(Array(faulty.utf8), sizes: [7]))
        for try await _ in records { #expect(records.warnings.map(\.reason) == [reasons[0]]) }
        _ = try await records.root()
        #expect(records.warnings.map(\.reason) == reasons)
        for size in [1, 50, 10_000] {
            let documents = XMLDocuments(Expense.self, from: ChunkStream(Array(text.utf8), sizes: [size]))
            var iterator = documents.makeAsyncIterator()
            var found: [[XMLDecodingWarning.Reason]] = []
            while try await iterator.next() != nil { found.append(iterator.warnings.map(\.reason)) }
            #expect(found == [reasons, [], reasons])
        }
    }

    @Test("Nobody keeps what is told of warnings when the decoder has gone")
    func callback() throws {
        final class Owner: Sendable {}
        weak var remaining: Owner?
        do {
            let owner = Owner()
            remaining = owner
            var options = XMLDecodingOptions()
            options.onWarning = { _ in withExtendedLifetime(owner) {} }
            _ = try XMLDecoder(Expense.self, options: options).decode(Array(Expense.document(attributes: "").utf8))
        }
        #expect(remaining == nil)
    }

    @Test("A date that is missing is an error, because none would be neutral")
    func missingDate() {
        expect(Expense.document(without: ["Day"]), as: Expense.self, isRefused: .missingElement("t:Day"))
    }

    @Test("Elements out of order are decoded, with one warning for each step back")
    func order() throws {
        let content = Expense.content.map(\.text).reversed().joined()
        let (value, warnings) = try decode("<t:Expense \(declarations) Id='e'>\(content)</t:Expense>")
        #expect(value.amount == 5)
        #expect(value.item == ItemId(id: "i"))
        #expect(warnings.map(\.reason) == ["ItemId", "IsPaid", "Amount", "Kind"].map { .misplacedElement("t:" + $0) })
        // The second element that came was the first step back.
        #expect(
            warnings[0].location.byteOffset
                == Int64("<t:Expense \(declarations) Id='e'><t:Day>2020-02-02</t:Day>".utf8.count)
        )
    }

    @Test("A value that an enumeration doesn't list is kept, with a warning")
    func unrecognized() throws {
        let document = Expense.document(more: "<t:Labels>Meal Taxi</t:Labels>").replacing(">Meal<", with: ">Taxi<")
        let (value, warnings) = try decode(document)
        #expect(value.kind == .unrecognized("Taxi"))
        #expect(value.labels == [.meal, .unrecognized("Taxi")])
        #expect(warnings.map(\.reason) == [.unrecognizedValue(type: "Kind"), .unrecognizedValue(type: "Kind")])
        #expect(warnings.map(\.path.description) == ["/t:Expense/t:Kind", "/t:Expense/t:Labels"])
    }

    @Test("Warnings are kept up to the limit, and counted beyond; the option hands over those that are kept")
    func limit() throws {
        var options = XMLDecodingOptions()
        let notes = String(repeating: "<t:Note>n</t:Note><t:Kind>x</t:Kind>", count: 1)
        let document = Expense.document(without: ["Kind", "Amount", "ItemId"], more: notes)
        let (_, all) = try decode(document, options: options)
        for limit in 0...(all.count + 1) {
            options.limits.warnings = limit
            let (_, warnings) = try decode(document, options: options)
            #expect(Array(warnings) == Array(all.prefix(limit)))
            #expect(warnings.omittedCount == max(0, all.count - limit))
        }
    }

    @Test("The next document begins without warnings")
    func reuse() throws {
        _ = try decode(Expense.document(attributes: ""))
        let (_, warnings) = try decode(Expense.document())
        #expect(warnings.isEmpty)
    }
}
