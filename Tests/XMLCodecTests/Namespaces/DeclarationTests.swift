import Testing
import XMLCodec

@Suite("Namespace declarations")
struct DeclarationTests {
    private let order = Order(number: 1, customer: "c", itemIds: [ItemId(id: "1")])

    @Test(
        "declarations that Namespaces in XML forbids are errors",
        arguments: [
            "xmlns:p=''", "xmlns:xml='urn:x'", "xmlns:xml=''", "xmlns:xmlns='urn:x'", "xmlns:xmlns=''",
            "xmlns:xmlns='http://www.w3.org/2000/xmlns/'", "xmlns:p='http://www.w3.org/2000/xmlns/'",
            "xmlns='http://www.w3.org/2000/xmlns/'", "xmlns:p='http://www.w3.org/XML/1998/namespace'",
            "xmlns='http://www.w3.org/XML/1998/namespace'", "xmlns:='urn:x'", "xmlns:=''", "xmlns:a:b='urn:x'",
            "xmlns::='urn:x'", "xmlns:1='urn:x'",
        ]
    )
    func forbidden(_ declaration: String) {
        for content in ["<x \(declaration)/>", "<y><x \(declaration)/></y>"] {
            expect(Order.document(Order.required + content), as: Order.self, isRefused: .invalidNamespace)
        }
        expect(
            "<m:Open \(declarations)><x \(declaration)/></m:Open>",
            as: OpenDocument.self,
            isRefused: .invalidNamespace
        )
    }

    @Test(
        "declarations that it allows aren't",
        arguments: [
            "xmlns=''", "xmlns='x y'", "xmlns:p='relative'", "xmlns:xml='http://www.w3.org/XML/1998/namespace'",
            "xmlns:XML='urn:x'", "xmlns:xmlnsx='urn:x'", "xmlnsx='urn:x'", "xmlns:p='urn:p' xmlns:q='urn:p'",
            "xmlns:p='HTTP://www.w3.org/XML/1998/namespace'",
        ]
    )
    func allowed(_ declaration: String) {
        for content in ["<x \(declaration)/>", "<y><x \(declaration)/></y>"] {
            expect(Order.document(Order.required + content), decodesAs: order)
        }
    }

    @Test("the prefix xml needs no declaration, and keeps its meaning")
    func xmlPrefix() {
        for element in [
            "<x xml:lang='en'/>", "<xml:x/>", "<x xmlns:xml='http://www.w3.org/XML/1998/namespace' xml:y=''/>",
        ] {
            expect(Order.document(Order.required + element), decodesAs: order)
        }
        expect(
            "<m:Open \(declarations) xml:lang='en'/>",
            decodesAs: {
                var open = OpenDocument()
                open.language = "en"
                return open
            }()
        )
    }

    @Test("a qualified name as a value is resolved where it stands")
    func qualifiedNames() throws {
        let document = """
            <m:Names \(declarations) Kind=" t:a " Second="b" xmlns="urn:d">
            <t:Name xmlns:p="urn:p">\n p:c</t:Name>
            <t:Names>d</t:Names><t:Names xmlns="">e</t:Names><t:Names xmlns:t="urn:t2">x</t:Names><t:Names>xml:f</t:Names>
            <p:Names xmlns:p="urn:test:types">p:g</p:Names></m:Names>
            """
        var names = Names()
        names.kind = XMLQName("a", prefix: "t", namespace: "urn:test:types")
        names.second = XMLQName("b", namespace: "urn:d")
        names.name = XMLQName("c", prefix: "p", namespace: "urn:p")
        names.names = [
            XMLQName("d", namespace: "urn:d"), XMLQName("e", namespace: ""),
            XMLQName("f", prefix: "xml", namespace: "http://www.w3.org/XML/1998/namespace"),
            XMLQName("g", prefix: "p", namespace: "urn:test:types"),
        ]
        expect(document, decodesAs: names)
    }

    @Test("a qualified name is resolved in lists, choices and nil elements as well")
    func qualifiedNamesInLists() throws {
        let document = "<m:NameList \(declarations)><t:List>t:a m:b</t:List><t:Choice>t:c</t:Choice></m:NameList>"
        let names = try decoded(document, as: NameList.self)
        #expect(names.list.map(\.namespace) == ["urn:test:types", "urn:test:messages"])
        #expect(names.choice == .name(XMLQName("c", namespace: "urn:test:types")))
    }

    @Test("names of a list whose namespaces have no prefix here get prefixes of their own")
    func encodedNames() throws {
        let document =
            "<m:NameList \(declarations) xmlns:u='urn:u' xmlns:v='urn:v'><t:List>u:a v:b t:c u:d</t:List>"
            + "<t:Choice>v:c</t:Choice></m:NameList>"
        let names = try decoded(document, as: NameList.self)
        let encoded = try XMLEncoder().encode(names)
        #expect(try XMLDecoder(NameList.self).decode(encoded) == names)
    }

    @Test("a qualified name with a prefix that isn't bound, or that is none, is an error")
    func unboundNames() {
        for content in ["<t:Name>p:a</t:Name>", "<t:Names>t:a</t:Names><t:Names>p:a</t:Names>"] {
            expect("<m:Names \(declarations)>\(content)</m:Names>", as: Names.self, isRefused: .unboundPrefix)
        }
        expect("<m:Names \(declarations) Kind='p:a'/>", as: Names.self, isRefused: .unboundPrefix)
        for text in ["", "a b", ":a", "a:", "1", "a:b:c"] {
            expect(
                "<m:Names \(declarations)><t:Name>\(text)</t:Name></m:Names>",
                as: Names.self,
                isRefused: .invalidValue(type: "xs:QName")
            )
        }
    }
}

/// Qualified names where they aren't a field by themselves.
private struct NameList: XMLRootElement, Hashable {
    enum Choice: Hashable {
        case name(XMLQName)
    }

    var list: [XMLQName] = []
    var choice: Choice?

    static let xmlElement = XMLFieldTable("m:NameList", in: testNamespaces)
    static let xmlFields = XMLFieldTable("t:List (t:Choice|t:Other)", in: testNamespaces)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        if field == 0 { try decoder.decodeList(&list) } else { try decoder.decode(&choice) { .name($0) } }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encodeList(list, 0)
        if case .name(let name) = choice { encoder.encode(name, 1) }
    }
}
