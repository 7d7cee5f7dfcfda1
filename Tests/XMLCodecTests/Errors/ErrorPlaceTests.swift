import TestSupport
import Testing
import XMLCodec

@Suite("Where errors are")
struct ErrorPlaceTests {
    /// Expects an error at a mark: `‸` in the document, which isn't part of it.
    private func expect<Root: XMLRootElement & Equatable>(
        _ marked: String,
        as type: Root.Type,
        isRefused reason: XMLDecodingError.Reason,
        path: String,
        options: XMLDecodingOptions = .default,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let parts = marked.split(separator: "‸", omittingEmptySubsequences: false)
        let before = parts[0]
        let lines = before.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        let place = XMLLocation(
            line: lines.count,
            column: (lines.last?.count ?? 0) + 1,
            byteOffset: Int64(before.utf8.count)
        )
        let error = XMLCodecTests.expect(
            parts.joined(),
            as: type,
            isRefused: reason,
            options: options,
            sourceLocation: sourceLocation
        )
        #expect(error?.location == place, "\(marked)", sourceLocation: sourceLocation)
        #expect(error?.path.description == path, "\(marked)", sourceLocation: sourceLocation)
    }

    private let start = "<m:Order \(declarations) Number='1'>\n "

    @Test("a wrong value is at the end tag of its element, or at the start tag of its attribute's element")
    func values() {
        expect(
            start + "<t:Customer>é日\u{1F600}</t:Customer><t:Count>x‸</t:Count></m:Order>",
            as: Order.self,
            isRefused: .invalidValue(type: "xs:int"),
            path: "/m:Order/t:Count"
        )
        expect(
            "<?xml version='1.0'?>\n\n‸<m:Order \(declarations) IsPaid='maybe' Number='1'/>",
            as: Order.self,
            isRefused: .invalidValue(type: "xs:boolean"),
            path: "/m:Order/@IsPaid"
        )
        expect(
            Texts.document("<t:Prices Currency='E'>1</t:Prices>\n<t:Prices Currency='E'>x‸</t:Prices>"),
            as: Texts.self,
            isRefused: .invalidValue(type: "xs:decimal"),
            path: "/m:Texts/t:Prices[2]"
        )
        expect(
            Texts.document("<t:Row/><t:Row>1</t:Row><t:Row>\n1 2 y‸</t:Row>"),
            as: Texts.self,
            isRefused: .invalidValue(type: "xs:int"),
            path: "/m:Texts/t:Row[3]"
        )
    }

    @Test("what is missing is missed at the end tag")
    func missing() {
        expect(
            start + "<t:Customer/>\n‸</m:Order>",
            as: Order.self,
            isRefused: .missingElement("t:ItemId"),
            path: "/m:Order",
            options: .strict
        )
        expect(
            start + "<t:Customer/><t:ItemId Id='1'/><t:ItemId Id='2'></t:ItemId><t:ItemId>‸</t:ItemId></m:Order>",
            as: Order.self,
            isRefused: .missingAttribute("Id"),
            path: "/m:Order/t:ItemId[3]",
            options: .strict
        )
        expect(
            "<m:Choices \(declarations)>\n‸</m:Choices>",
            as: Choices.self,
            isRefused: .missingElement("t:Text|t:Number|t:ItemId"),
            path: "/m:Choices"
        )
    }

    @Test("an element that can't stand where it does is at its start tag")
    func unexpected() {
        expect(
            start + "<t:Customer/>\r\n  ‸<t:Customer>d</t:Customer></m:Order>",
            as: Order.self,
            isRefused: .duplicateElement("t:Customer"),
            path: "/m:Order"
        )
        expect(
            start + "‸<t:Other a='1'/></m:Order>",
            as: Order.self,
            isRefused: .unexpectedElement(XMLName("Other", in: "urn:test:types")),
            path: "/m:Order",
            options: .strict
        )
        expect(
            start + "<t:Customer/><t:ItemId Id='1'/>‸<t:ItemId Id='1' b=''/></m:Order>",
            as: Order.self,
            isRefused: .unexpectedAttribute(XMLName("b")),
            path: "/m:Order/t:ItemId[2]",
            options: .strict
        )
        expect(
            "<!-- \n -->‸<other/>",
            as: Order.self,
            isRefused: .unexpectedRoot(XMLName("other")),
            path: ""
        )
        expect(
            start + "<t:Tag/><t:Tag>a‸<b/></t:Tag></m:Order>",
            as: Order.self,
            isRefused: .unexpectedElement(XMLName("b")),
            path: "/m:Order/t:Tag[2]"
        )
    }

    @Test("errors of nested and recursive elements name the whole way, with positions")
    func nestedPaths() {
        expect(
            "<m:Tree \(declarations)><t:Child/><t:Child><t:Left><t:Child/><t:Child/>"
                + "<t:Child><t:Right/>\n‸<t:Right/></t:Child></t:Left></t:Child></m:Tree>",
            as: Tree.self,
            isRefused: .duplicateElement("t:Right"),
            path: "/m:Tree/t:Child[2]/t:Left/t:Child[3]"
        )
        expect(
            "<m:Zoo \(schemaDeclarations)><t:Guardian xsi:type='t:Cat'>1</t:Guardian>"
                + "<t:Herd xsi:type='t:Cat'>1</t:Herd><t:Herd xsi:type='t:Cat'>x‸</t:Herd></m:Zoo>",
            as: Zoo.self,
            isRefused: .invalidValue(type: "xs:byte"),
            path: "/m:Zoo/t:Herd[2]"
        )
    }

    @Test("names that aren't resolved are at their start tag, in skipped content too")
    func names() {
        expect(
            start + "<x>\n‸<p:y/></x></m:Order>",
            as: Order.self,
            isRefused: .unboundPrefix,
            path: "/m:Order"
        )
        expect(
            start + "\n<t:ItemId Id='1'>‸<x p:y=''/></t:ItemId></m:Order>",
            as: Order.self,
            isRefused: .unboundPrefix,
            path: "/m:Order/t:ItemId[1]"
        )
        expect(
            start + "‸<t:ItemId Id='1' xmlns:q=''/></m:Order>",
            as: Order.self,
            isRefused: .invalidNamespace,
            path: "/m:Order"
        )
    }

    @Test("text between elements is at its first piece that isn't white space")
    func text() throws {
        let document = start + "<t:Customer/>\n  é</m:Order>"
        let error = try #require(decode(Array(document.utf8), as: Order.self, inChunksOf: 1))
        #expect(error.reason == .unexpectedText)
        #expect(error.location == XMLLocation(line: 3, column: 3, byteOffset: Int64(start.utf8.count) + 16))
        #expect(error.path.description == "/m:Order")
    }

    @Test("errors are equal when their reasons are, and describe their place without quoting content")
    func equality() {
        let first = XMLDecodingError(.truncated, at: XMLLocation(line: 1, column: 2, byteOffset: 3))
        #expect(first == XMLDecodingError(.truncated))
        #expect(first != XMLDecodingError(.misuse))
        #expect(XMLDecodingError(.malformed(code: 1)) != XMLDecodingError(.malformed(code: 2)))
        #expect("\(first.location)" == "1:2")
        #expect("\(XMLDecodingError(.truncated, path: XMLElementPath([.init("a")])))" == "1:1: /a: truncated")
        let path = XMLElementPath([.init("a"), .init("b", index: 3), .init("@c")])
        #expect("\(path)" == "/a/b[3]/@c")
        #expect("\(XMLElementPath())" == "")
        #expect("\(XMLName("a"))" == "a" && "\(XMLName("a", in: "urn:x"))" == "{urn:x}a")
    }
}
