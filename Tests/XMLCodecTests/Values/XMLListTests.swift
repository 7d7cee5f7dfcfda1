import Testing
import XMLCodec

@Suite struct XMLListTests {
    @Test(
        arguments: [
            ("", []), (" \t\r\n", []), ("1", [1]), (" 1  -2\n3 ", [1, -2, 3]), ("1 x", nil), ("1,2", nil),
        ] as [(String, [Int32]?)]
    )
    func itemsAreSeparatedByWhiteSpace(text: String, items: [Int32]?) {
        let bytes = Array(text.utf8)
        #expect(XMLList<Int32>.decode(bytes.span) == items)
    }

    @Test func itemsCanBeReadThroughAMapping() {
        let bytes = Array("0A ff".utf8)
        #expect(XMLMappedList<XMLHexBinary>.decode(bytes.span) == [[10], [255]])
        let wrong = Array("0A f".utf8)
        #expect(XMLMappedList<XMLHexBinary>.decode(wrong.span) == nil)
    }

    @Test func aListIsNoLongerThanTheDefaultLimit() {
        let limit = XMLLimits.default.listCount
        let items = (0...2 * limit).map { $0.isMultiple(of: 2) ? UInt8(ascii: "1") : UInt8(ascii: " ") }
        #expect(XMLList<Bool>.decode(items.span) == nil)
        let fewer = Array(items.dropLast())
        #expect(XMLList<Bool>.decode(fewer.span)?.count == limit)
    }

    @Test func literalsAreReadAsText() {
        #expect(XMLDate(xmlLiteral: "2026-11-01").description == "2026-11-01")
        #expect(Int32(xmlLiteral: "7") == 7)
    }
}
