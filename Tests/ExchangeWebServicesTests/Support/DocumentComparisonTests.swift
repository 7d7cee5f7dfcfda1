import TestSupport
import Testing

@Suite("Comparing documents")
struct DocumentComparisonTests {
    @Test(
        "What is tolerated is named",
        arguments: [
            ("<a>1</a>", "<a>true</a>", ToleratedDifference.lexicalForm),
            ("<a> 07 </a>", "<a>7</a>", .lexicalForm),
            ("<a>20</a>", "<a>20.0</a>", .lexicalForm),
            ("<a b='  word '/>", "<a b='word'/>", .lexicalForm),
            ("<a> Mon\n Tue </a>", "<a>Mon Tue</a>", .lexicalForm),
            ("<a>AQID\nBAUG</a>", "<a>AQIDBAUG</a>", .lexicalForm),
            ("<a><c/><b/></a>", "<a><b/><c/></a>", .order),
            ("<a><b/><c/></a>", "<a><b/></a>", .unknownContent),
            ("<a b='1'/>", "<a/>", .unknownContent),
            ("<a/>", "<a SearchScope='Contacts'/>", .attributeDefault),
            (
                "<a x:type='b' xmlns:x='http://www.w3.org/2001/XMLSchema-instance'/>", "<a/>",
                .redundantType
            ),
            ("<a><faultcode>x:b</faultcode></a>", "<a><faultcode>y:b</faultcode></a>", .prefix),
        ]
    )
    func tolerated(_ original: String, _ encoded: String, _ difference: ToleratedDifference) throws {
        let comparison = try DocumentComparison(original: original, encoded: encoded)
        #expect(comparison.fault == nil)
        #expect(comparison.tolerated == [difference])
    }

    @Test(
        "Prefixes, quotes, white space between tags and the place of a schema are no difference",
        arguments: [
            ("<a xmlns='u'><b/></a>", "<p:a xmlns:p='u'> <p:b></p:b>\n</p:a>"),
            ("<a b='1' c='2'/>", "<a c=\"2\" b=\"1\"></a>"),
            ("<a><![CDATA[<]]>&#62;</a>", "<a>&lt;></a>"),
            ("<a x:schemaLocation='u b' xmlns:x='http://www.w3.org/2001/XMLSchema-instance'/>", "<a/>"),
        ]
    )
    func same(_ original: String, _ encoded: String) throws {
        let comparison = try DocumentComparison(original: original, encoded: encoded)
        #expect(comparison.fault == nil)
        #expect(comparison.tolerated == [])
    }

    @Test(
        "Everything else is a fault",
        arguments: [
            ("<a>x</a>", "<a>y</a>"),
            ("<a>two words</a>", "<a>twowords</a>"),
            ("<a>x</a>", "<a/>"),
            ("<a/>", "<a>x</a>"),
            ("<a/>", "<a b='1'/>"),
            ("<a/>", "<a><b/></a>"),
            ("<a><b>1</b><b>2</b></a>", "<a><b>2</b><b>1</b></a>"),
            ("<a xmlns='u'/>", "<a xmlns='v'/>"),
            ("<a>1</a>", "<a>false</a>"),
            ("<a>1.5</a>", "<a>1.50001</a>"),
            ("<a>x<b/>y</a>", "<a>xy<b/></a>"),
            ("<a>x<b/>y</a>", "<a>y<b/>x</a>"),
        ]
    )
    func faults(_ original: String, _ encoded: String) throws {
        let comparison = try DocumentComparison(original: original, encoded: encoded)
        #expect(comparison.fault != nil)
    }
}

extension DocumentComparison {
    fileprivate init(original: String, encoded: String) throws {
        try self.init(original: Array(original.utf8), encoded: Array(encoded.utf8), rules: .exchange)
    }
}
