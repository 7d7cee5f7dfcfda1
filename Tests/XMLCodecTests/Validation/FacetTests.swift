import Testing

@testable import XMLCodec

@Suite("Facets")
struct FacetTests {
    private static let types = XMLSimpleTypeTable(
        """
        Code	string	pattern=[A-Z]{2}&#9;?	maxLength=3
        Level	int	minInclusive=1	maxInclusive=9
        Price	decimal	totalDigits=5	fractionDigits=2	minExclusive=0
        Colour	token	enumeration=red	enumeration=dark blue
        Codes	list 0	minLength=1	maxLength=2
        Either	union 1 3 gYear
        Day	date	minInclusive=2020-01-01Z	maxExclusive=2021-01-01Z
        Wait	duration	maxInclusive=P1M
        Key	hexBinary	length=2
        Half	double	enumeration=0.5	enumeration=INF
        Answer	int	fixed=42
        Tick	time	minInclusive=08:00:00
        Month	gYearMonth	minInclusive=1999-12
        Blob	base64Binary	maxLength=3
        Collapsed	string	whiteSpace=collapse	length=3
        Steps	token	pattern=a.*	pattern=.*z
        Sizes	list 2	fixed=1.50 2
        Mark	QName	fixed=a:mark
        """
    )

    /// The types by their numbers in the table or their built-in names, with texts that are values of them and texts that
    /// aren't and why.
    private static let table: [(type: Substring, accepted: [String], refused: [(String, XMLDecodingError.Reason)])] = [
        ("0", ["AB", "AB\t"], [("ab", .facet(.pattern, type: "Code")), ("ABCD", .facet(.pattern, type: "Code"))]),
        (
            "1", ["1", " 9 ", "+5"],
            [
                ("0", .facet(.minInclusive, type: "Level")), ("10", .facet(.maxInclusive, type: "Level")),
                ("x", .invalidValue(type: "Level")), ("1.0", .invalidValue(type: "Level")),
            ]
        ),
        (
            "2", ["1", "123.45", "0.05", "00123.4500"],
            [
                ("1234567", .facet(.totalDigits, type: "Price")), ("0.001", .facet(.fractionDigits, type: "Price")),
                ("0", .facet(.minExclusive, type: "Price")), ("-1", .facet(.minExclusive, type: "Price")),
            ]
        ),
        ("3", ["red", " dark \n blue"], [("blue", .facet(.enumeration, type: "Colour"))]),
        (
            "4", ["AB", "AB CD"],
            [
                ("", .facet(.minLength, type: "Codes")), ("AB CD EF", .facet(.maxLength, type: "Codes")),
                ("AB c", .facet(.pattern, type: "Code")),
            ]
        ),
        (
            "5", ["5", "red", "2001"],
            [("15", .invalidValue(type: "Either")), ("green", .invalidValue(type: "Either"))]
        ),
        (
            "6", ["2020-01-01Z", "2020-12-31Z"],
            [
                ("2019-12-31Z", .facet(.minInclusive, type: "Day")),
                ("2021-01-01Z", .facet(.maxExclusive, type: "Day")),
                // Which comes first isn't known without a time zone.
                ("2020-01-01", .facet(.minInclusive, type: "Day")),
            ]
        ),
        (
            "7", ["P1M", "P27D", "PT1S", "-P5Y"],
            [("P32D", .facet(.maxInclusive, type: "Wait")), ("P28D", .facet(.maxInclusive, type: "Wait"))]
        ),
        ("8", ["00ff"], [("00", .facet(.length, type: "Key")), ("0", .invalidValue(type: "Key"))]),
        ("9", ["0.5", "5e-1", "INF"], [("0.6", .facet(.enumeration, type: "Half"))]),
        ("10", ["42", "042"], [("43", .facet(.fixed, type: "Answer"))]),
        ("11", ["08:00:00", "23:00:00"], [("07:59:59", .facet(.minInclusive, type: "Tick"))]),
        ("12", ["1999-12", "2000-01"], [("1999-11", .facet(.minInclusive, type: "Month"))]),
        ("13", ["AAAA", "AA==", ""], [("AAAAAAAA", .facet(.maxLength, type: "Blob"))]),
        ("14", ["  abc ", "a b"], [("ab", .facet(.length, type: "Collapsed"))]),
        ("15", ["az", "abcz"], [("a", .facet(.pattern, type: "Steps")), ("z", .facet(.pattern, type: "Steps"))]),
        ("16", ["1.50 2", " 1.5  2.0"], ["1.5", "2 1.5"].map { ($0, .facet(.fixed, type: "Sizes")) }),
        ("17", ["a:mark", "b:mark"], [("a:stain", .facet(.fixed, type: "Mark"))]),
        (
            "language", ["de", "en-US", "x-1"],
            [("1x", .invalidValue(type: "xs:language")), ("", .invalidValue(type: "xs:language"))]
        ),
        (
            "NCName", ["a-b", "é"],
            [("a:b", .invalidValue(type: "xs:NCName")), ("1", .invalidValue(type: "xs:NCName"))]
        ),
        ("Name", ["a:b"], [("-a", .invalidValue(type: "xs:Name"))]),
        (
            "NMTOKEN", ["1-:", "x"],
            [("a b", .invalidValue(type: "xs:NMTOKEN")), ("", .invalidValue(type: "xs:NMTOKEN"))]
        ),
        (
            "NMTOKENS", ["a 1"],
            [("", .facet(.minLength, type: "xs:NMTOKENS")), ("a !", .invalidValue(type: "xs:NMTOKEN"))]
        ),
        ("ID", ["a"], [("1", .invalidValue(type: "xs:ID"))]),
        ("negativeInteger", ["-1", "-99999999999999999999"], [("0", .invalidValue(type: "xs:negativeInteger"))]),
        ("unsignedByte", ["255"], [("256", .invalidValue(type: "xs:unsignedByte"))]),
    ]

    @Test("A type has some texts as values and others not, each for its reason")
    func texts() {
        var rules = SimpleTypeRules()
        for (type, accepted, refused) in Self.table {
            let rule = rules.rule(of: type, in: Self.types)
            for text in accepted {
                #expect(rule.violation(in: Array(text.utf8).span) == nil, "\(type): \(text)")
            }
            for (text, reason) in refused {
                #expect(rule.violation(in: Array(text.utf8).span) == reason, "\(type): \(text)")
            }
        }
    }

    @Test("Unions of unions are asked once each, in however many ways they are reached")
    func nestedUnions() {
        let facet = SimpleTypeFacet("pattern", "[0-9]*")
        for facets in [[], [facet]] {
            var members = [SimpleTypeRule.builtin("int"), .builtin("date")]
            for _ in 0..<60 { members = (0..<2).map { _ in .union(of: members, facets: facets) } }
            for text in ["x", "2020-02-30"] {
                #expect(members[0].violation(in: Array(text.utf8).span) == .invalidValue(type: ""))
            }
            #expect(members[1].violation(in: Array("7".utf8).span) == nil)
        }
        let nested = SimpleTypeRule.union(of: [.builtin("date")], facets: [facet])
        #expect(nested.violation(in: Array("2020-02-20".utf8).span) == .facet(.pattern, type: ""))
    }

    @Test("Durations have the order of four moments from which they are counted")
    func durations() {
        let table: [(String, String, Bool?)] = [
            ("P1M", "P31D", nil), ("P1M", "P32D", true), ("P1M", "P27D", false), ("P1Y", "P364D", false),
            ("P365D", "P1Y", nil), ("P1Y", "P367D", true), ("P5M", "P149D", false), ("P5M", "P154D", true),
            ("PT36H", "P1DT12H", false), ("-P1D", "PT0S", true), ("PT0.1S", "PT0.2S", true),
            ("-PT0.1S", "-PT0.2S", false),
        ]
        for (one, other, isShorter) in table {
            #expect(
                XMLDuration(one).flatMap { one in XMLDuration(other).flatMap { one.isShorter(than: $0) } } == isShorter
            )
        }
        let long = XMLDuration("PT9223372036854775807H")
        #expect(long.flatMap { $0.isShorter(than: $0) } == nil)
    }
}
