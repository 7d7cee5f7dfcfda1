import Testing
import XMLCodec

@Suite("Documents made to exhaust")
struct HostileSizeTests {
    @Test("twenty thousand different names of elements and attributes are resolved, and not remembered for ever")
    func manyNames() throws {
        let names = (0..<20_000).map { "a-name-that-is-new-to-all-\($0)" }
        let elements = names.map { "<\($0)/>" }.joined()
        let order = try decoded(Order.document(Order.required + elements + "<t:Tag>t</t:Tag>"), as: Order.self)
        #expect(order.tags == ["t"])
        let attributes = names.map { "<t:Tag \($0)=''/>" }.joined()
        #expect(try decoded(Order.document(Order.required + attributes), as: Order.self).tags.count == names.count)
    }

    @Test("a million levels are refused before they are taken in")
    func deep() {
        let document = Array(String(repeating: "<a>", count: 1_000_000).utf8)
        let error = decode(document, as: Maze.self, inChunksOf: 1 << 16)
        #expect(error?.reason == .unexpectedRoot(XMLName("a")))
        let nested = Array("<maze>".utf8) + document
        #expect(decode(nested, as: Maze.self, inChunksOf: 1 << 16)?.reason == .limitExceeded(.depth))
        #expect(decode(nested, as: Maze.self, inChunksOf: nested.count)?.reason == .limitExceeded(.depth))
    }

    @Test(
        "storms of small events take time that grows with their number",
        arguments: ["&amp;", "\r\n", "]", "<!---->"]
    )
    func storms(_ piece: String) throws {
        let content = String(repeating: piece, count: 100_000)
        let texts = try decoded(Texts.document("<t:String>\(content)</t:String>"), as: Texts.self)
        #expect(texts.string?.utf8.count == (piece == "<!---->" ? 0 : 100_000))
    }

    @Test("two hundred attributes with prefixes, on each of many elements, are compared quickly enough")
    func manyAttributes() {
        let attributes = (0..<250).map { " p:a\($0)=''" }.joined()
        let content = String(repeating: "<x\(attributes)/>", count: 40)
        let document = "<m:Tree \(declarations) xmlns:p='urn:p'>\(content)</m:Tree>"
        #expect(throws: Never.self) { try decoded(document, as: Tree.self) }
    }

    @Test("fragments don't multiply the declarations that are in scope")
    func fragmentDeclarations() throws {
        let namespace = String(repeating: "n", count: 1_000)
        let declarations = (0..<20).map { " xmlns:p\($0)='\(namespace)'" }.joined()
        let content = String(repeating: "<x/>", count: 200)
        let document = "<m:OpenList xmlns:m='urn:test:messages'\(declarations)>\(content)</m:OpenList>"
        let size = try decoded(document, as: OpenList.self).any.reduce(0) { $0 + $1.bytes.count }
        #expect(size < document.utf8.count)
    }

    @Test("all values together take no more memory than the limit says")
    func valueBytes() {
        let content = String(repeating: "<x>12345678</x>", count: 100)
        let document = "<m:OpenList xmlns:m='urn:test:messages'>\(content)</m:OpenList>"
        let options = XMLDecodingOptions.limits { $0.valueBytes = 1_000 }
        #expect(throws: XMLDecodingError(.limitExceeded(.valueBytes))) {
            try decoded(document, as: OpenList.self, options: options)
        }
    }

    @Test("a name of a megabyte is no more than a name")
    func longNames() throws {
        let name = String(repeating: "n", count: 1 << 19)
        let content = "<\(name)/><\(name)n/><\(name)/>"
        let maze = try decoded("<maze>\(content)</maze>", as: Maze.self)
        #expect(maze.rooms.count == 3)
    }
}
