import Testing

@testable import XMLCodeGenerator

@Suite("Names")
struct NamingTests {
    @Test(
        "A schema name becomes the name of a member",
        arguments: [
            ("ItemId", "itemId"), ("URL", "url"), ("URLs", "urls"), ("IsRead", "isRead"), ("UMAddress", "umAddress"),
            ("SMTPAddress", "smtpAddress"), ("faultcode", "faultcode"), ("E12Value", "e12Value"), ("UTF8", "utf8"),
            ("item:Subject", "itemSubject"), ("soap-envelope", "soapEnvelope"), ("NOT_FOUND", "notFound"),
            ("a.b", "aB"), ("1", "value1"), ("-1", "minus1"), ("", "empty"), ("<>", "lessThanGreaterThan"),
            ("_", "underscore"),
            ("<=", "lessThanEquals"), ("+1", "plus1"), ("*****", "value"), ("→", "value"), ("Type", "type"),
            ("self", "selfValue"), ("Init", "initValue"), ("default", "default"), ("Größe", "größe"),
            ("ÄÖÜ", "äöü"), ("x\u{301}", "x"), ("HTML5Text", "html5Text"), ("iPhone", "iPhone"),
        ]
    )
    func member(schemaName: String, swiftName: String) {
        #expect(SwiftNames.member(schemaName) == swiftName)
    }

    @Test(
        "A schema name becomes the name of a type",
        arguments: [
            ("ItemIdType", "ItemIdType"), ("soap-envelope", "SoapEnvelope"), ("detail", "Detail"),
            ("_1st", "Value1st"), ("PURCHASE_ORDER", "PurchaseOrder"), ("class", "Class"),
        ]
    )
    func type(schemaName: String, swiftName: String) {
        #expect(SwiftNames.type(schemaName) == swiftName)
    }

    @Test(
        "A plural can be made and undone",
        arguments: [
            ("folderId", "folderIds"), ("entry", "entries"), ("day", "days"), ("box", "boxes"),
            ("address", "addresses"), ("match", "matches"), ("choice", "choices"),
        ]
    )
    func plural(singular: String, plural: String) {
        #expect(SwiftNames.plural(singular) == plural)
        #expect(SwiftNames.singular(plural) == singular)
    }

    @Test("A taken name gets a number that can be told from its own")
    func unique() {
        #expect(SwiftNames.unique("id", notIn: []) == "id")
        #expect(SwiftNames.unique("id", notIn: ["id", "id2"]) == "id3")
        #expect(SwiftNames.unique("value1", notIn: ["value1"]) == "value1_2")
    }

    @Test("Keywords stand in backticks, words that are keywords only in places don't")
    func keywords() {
        #expect(SwiftKeywords.escaped("in") == "`in`")
        #expect(SwiftKeywords.escaped("default") == "`default`")
        #expect(SwiftKeywords.escaped("open") == "open")
        #expect(SwiftKeywords.escaped("type") == "type")
    }

    @Test("Any text fits into a string literal")
    func literals() {
        #expect(LiteralText.quoted("a\"b\\(c)\n\t\u{0}\u{2028}\u{200B}é") == #""a\"b\\(c)\n\t\u{0}\u{2028}\u{200B}é""#)
    }
}
