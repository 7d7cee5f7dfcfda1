import TestSupport
import Testing
import XMLCodec

@Suite("Decoding from an asynchronous sequence of chunks")
struct AsyncDecodingTests {
    @Test("a document is decoded at every chunk size")
    func document() async throws {
        let text = Order.document(Order.required + "<t:Tag>ä</t:Tag>")
        let expected: Order = try decoded(text)
        for size in 1...text.utf8.count {
            let order = try await XMLDecoder(Order.self).decode(from: CountedChunks(text, size: size))
            #expect(order == expected)
        }
    }

    @Test("chunks of every kind with bytes side by side are taken")
    func chunkKinds() async throws {
        let text = Order.document(Order.required)
        let bytes = Array(text.utf8)
        let expected: Order = try decoded(text)
        #expect(try await XMLDecoder(Order.self).decode(from: AsyncStream.of([bytes[...3], bytes[4...]])) == expected)
        #expect(try await XMLDecoder(Order.self).decode(from: AsyncStream.of([ContiguousArray(bytes)])) == expected)
    }

    @Test("empty chunks are nothing")
    func emptyChunks() async throws {
        let text = Array(Order.document(Order.required).utf8)
        let chunks = [[], Array(text[..<10]), [], [], Array(text[10...]), []]
        #expect(try await XMLDecoder(Order.self).decode(from: CountedChunks(chunks)).customer == "c")
        await #expect(throws: XMLDecodingError(.truncated)) {
            _ = try await XMLDecoder(Order.self).decode(from: CountedChunks([[], []]))
        }
    }

    @Test("faults have the place that they have otherwise")
    func faults() async throws {
        let text = Order.document("<t:Customer>c</t:Customer>\n<t:Count>x</t:Count>")
        var whole: XMLDecodingError?
        do { _ = try decoded(text, as: Order.self) } catch { whole = error }
        for size in [1, 7, 1_000] {
            let error = await #expect(throws: XMLDecodingError.self) {
                _ = try await XMLDecoder(Order.self).decode(from: CountedChunks(text, size: size))
            }
            #expect(error == whole && error?.location == whole?.location && error?.path == whole?.path)
        }
    }

    @Test("documents come from a sequence, the next chunk when those of the last have been taken")
    func documents() async throws {
        let text = (0..<20).map { "<Tree xmlns='urn:test:messages' Name='\($0)'/>\n" }.joined()
        for size in [1, 5, 64, 777, text.utf8.count] {
            let source = CountedChunks(text, size: size)
            var names: [String?] = []
            for try await tree in XMLDocuments(Tree.self, from: source) {
                names.append(tree.name)
                let end = text.firstRange(of: "'\(names.count - 1)'/>")?.upperBound.utf16Offset(in: text) ?? 0
                #expect(source.pulled.value == (end + size - 1) / size)
            }
            #expect(names == (0..<20).map(String.init))
        }
    }

    @Test("records come from a sequence, what surrounds them too")
    func records() async throws {
        let entries = (0..<20).map { "<t:Id Id='\($0)'/>" }.joined()
        let text = Page.document(entries, after: "<t:Code>done</t:Code>")
        for size in [1, 5, 64, text.utf8.count] {
            let source = CountedChunks(text, size: size)
            let records = XMLRecords(\Entries.entries, in: Page.self, from: source)
            var count = 0
            for try await record in records {
                #expect(record == .id(ItemId(id: "\(count)")))
                count += 1
                #expect(records.path.steps.last == XMLElementPath.Step("t:Id", index: count))
                #expect(records.partial(Entries.self)?.total == 9)
                #expect(records.partial(Page.self)?.code == nil)
                let end = text.firstRange(of: "'\(count - 1)'/>")?.upperBound.utf16Offset(in: text) ?? 0
                #expect(source.pulled.value == (end + size - 1) / size)
                #expect(records.location.byteOffset >= Int64(end) - 16)
            }
            #expect(count == 20)
            let page = try await records.root()
            #expect(page.code == "done" && page.number == 7 && page.entries.entries.isEmpty)
        }
    }

    @Test("leaving a loop over records early leaves the rest for another one, or lets it go")
    func earlyExit() async throws {
        let entries = (0..<20).map { "<t:Id Id='\($0)'/>" }.joined()
        let records = XMLRecords(
            \Entries.entries,
            in: Page.self,
            from: CountedChunks(Page.document(entries, after: "<t:Code>done</t:Code>"), size: 100)
        )
        for try await _ in records { break }
        for try await record in records {
            #expect(record == .id(ItemId(id: "1")))
            break
        }
        #expect(try await records.root().code == "done")
    }

    @Test("the error of the source comes through, again and again")
    func sourceFailure() async throws {
        let text = Page.document("<t:Id Id='1'/><t:Id Id='2'/>")
        let source = CountedChunks(String(text.prefix(120)), size: 10, end: .failure)
        await #expect(throws: CountedChunks.Broken()) { _ = try await XMLDecoder(Page.self).decode(from: source) }
        let records = XMLRecords(\Entries.entries, in: Page.self, from: source)
        var iterator = records.makeAsyncIterator()
        #expect(try await iterator.next() != nil)
        await #expect(throws: CountedChunks.Broken()) { _ = try await iterator.next() }
        await #expect(throws: CountedChunks.Broken()) { _ = try await iterator.next() }
        await #expect(throws: CountedChunks.Broken()) { _ = try await records.root() }
    }

    @Test("a cancelled task gets a CancellationError, not a truncated document")
    func cancellation() async throws {
        let text = Page.document("<t:Id Id='1'/>")
        let record = SinkRecord()
        let mail = String(Mail.document(content: base64(someBytes(300))).prefix(250))
        await #expect(throws: CancellationError.self) {
            try await Task { _ = try await XMLDecoder(Page.self).decode(from: cancelling(text)) }.value
        }
        await #expect(throws: CancellationError.self) {
            try await Task { for try await _ in XMLDocuments(Page.self, from: cancelling(text)) {} }.value
        }
        await #expect(throws: CancellationError.self) {
            try await Task {
                for try await _ in XMLRecords(\Entries.notes, in: Page.self, from: cancelling(text)) {}
            }.value
        }
        await #expect(throws: CancellationError.self) {
            try await Task {
                var decoder = XMLDecoder(Mail.self)
                decoder.binarySink = { _ in RecordingSink(record) }
                _ = try await decoder.decode(from: cancelling(mail))
            }.value
        }
        #expect(record.count(.aborted) == 1 && record.count(.finished) == 0)
    }

    /// A source that cancels the task when it is asked for more than the first half of a document.
    private func cancelling(_ text: String) -> CountedChunks {
        CountedChunks(String(text.prefix(text.count * 4 / 5)), size: 10, end: .cancellation)
    }
}

extension AsyncStream where Element: Sendable {
    fileprivate static func of(_ elements: [Element]) -> AsyncStream {
        AsyncStream { continuation in
            for element in elements { continuation.yield(element) }
            continuation.finish()
        }
    }
}
