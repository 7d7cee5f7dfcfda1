import Testing
import XMLCodec

@Suite("Limits on tags")
struct TagLimitTests {
    @Test("an element has as many attributes as the limit says, declarations counted", arguments: [0, 1, 2, 17, 40])
    func attributes(_ limit: Int) {
        let options = XMLDecodingOptions.limits { $0.attributesPerElement = limit }
        func names(_ count: Int) -> String { (0..<count).map { " a\($0)=''" }.joined() }
        func maze(_ count: Int) -> String { "<maze><a\(names(count))/></maze>" }
        func skipped(_ count: Int) -> String { "<Tree xmlns='urn:test:messages'><x\(names(count))/></Tree>" }
        let exceeds = XMLDecodingError.Reason.limitExceeded(.attributesPerElement)
        #expect(throws: Never.self) { try decoded(maze(limit), as: Maze.self, options: options) }
        expect(maze(limit + 1), as: Maze.self, isRefused: exceeds, options: options)
        expect("<maze><a\(names(limit)) xmlns:p='urn:p'/></maze>", as: Maze.self, isRefused: exceeds, options: options)
        if limit > 0 {
            #expect(throws: Never.self) { try decoded(skipped(limit), as: Tree.self, options: options) }
            expect(skipped(limit + 1), as: Tree.self, isRefused: exceeds, options: options)
        }
    }

    @Test(
        "as many declarations are in scope as the limit says, at one element or at several",
        arguments: [0, 1, 2, 20]
    )
    func declarationsInScope(_ limit: Int) {
        let options = XMLDecodingOptions.limits { $0.namespaceDeclarations = limit }
        let exceeds = XMLDecodingError.Reason.limitExceeded(.namespaceDeclarations)
        func flat(_ count: Int) -> String { "<a" + (0..<count).map { " xmlns:p\($0)='urn:p'" }.joined() + "/>" }
        func nested(_ count: Int) -> String {
            (0..<count).map { "<a xmlns:p\($0)='urn:p'>" }.joined() + String(repeating: "</a>", count: count)
        }
        // The same prefix anew takes room as well, as long as its elements are open.
        func rebound(_ count: Int) -> String {
            (0..<count).map { "<a xmlns:p='urn:p\($0 % 2)'>" }.joined() + String(repeating: "</a>", count: count)
        }
        for content in [flat, nested, rebound] {
            let fits = content(limit)
            #expect(throws: Never.self) { try decoded("<maze>\(fits)\(fits)</maze>", as: Maze.self, options: options) }
            expect("<maze>\(content(limit + 1))</maze>", as: Maze.self, isRefused: exceeds, options: options)
        }
    }

    @Test("a document declares as many namespaces as the limit says", arguments: [0, 1, 2, 20])
    func namespaces(_ limit: Int) {
        let options = XMLDecodingOptions.limits { $0.namespaces = limit }
        func content(_ count: Int) -> String {
            // Each of them twice: only different ones count.
            (0..<(2 * count)).map { "<a xmlns:p='urn:p\($0 % max(count, 1))'/>" }.joined()
                + "<a xmlns='' xmlns:xml='http://www.w3.org/XML/1998/namespace'/>"
        }
        #expect(throws: Never.self) {
            try decoded("<maze>\(content(limit))</maze>", as: Maze.self, options: options)
        }
        expect(
            "<maze>\(content(limit + 1))</maze>",
            as: Maze.self,
            isRefused: .limitExceeded(.namespaces),
            options: options
        )
    }

    @Test(
        "a tag, a comment and an instruction are as long as the limit says, however they arrive",
        arguments: [64, 5_000]
    )
    func tokens(_ limit: Int) {
        let options = XMLDecodingOptions.limits { $0.tokenBytes = limit }
        let exceeds = XMLDecodingError.Reason.limitExceeded(.tokenBytes)
        for (start, end) in [
            ("<a b='", "'/>"), ("<a", "/>"), ("<!--", "-->"), ("<?x ", "?>"), ("<a></a", ">"), ("<a xmlns='", "'/>"),
        ] {
            func document(_ length: Int) -> String {
                let token = start.replacing("<a></a", with: "</a")
                let filler = start.hasSuffix("a") ? " " : "x"
                let rest = String(repeating: filler, count: length - token.utf8.count - end.utf8.count)
                return "<maze>" + start + rest + end + "</maze>"
            }
            for length in [limit - 1, limit] {
                expectQuickly(document(length), as: Maze.self, isRefused: nil, options: options)
            }
            for length in [limit + 1, limit + 2, 3 * limit] {
                expectQuickly(document(length), as: Maze.self, isRefused: exceeds, options: options)
            }
        }
    }

    @Test("text, CDATA sections and white space may be longer than a token")
    func textIsNoToken() {
        let options = XMLDecodingOptions.limits { $0.tokenBytes = 100 }
        let long = String(repeating: "text &amp; ", count: 1_000)
        let space = String(repeating: " \n", count: 1_000)
        let document = Texts.document(
            "\(space)<t:String>\(long)</t:String><t:Collapsed><![CDATA[\(long)]]></t:Collapsed>"
        )
        expectQuickly(space + document + space, as: Texts.self, isRefused: nil, options: options)
    }

    @Test("a character reference with a megabyte of zeros isn't waited for")
    func longReference() {
        let zeros = String(repeating: "0", count: 2 << 20)
        let document = Array(Texts.document("<t:String>&#\(zeros)65;</t:String>").utf8)
        let error = decode(document, as: Texts.self, inChunksOf: 1 << 16)
        #expect(error?.reason == .limitExceeded(.tokenBytes))
    }
}
