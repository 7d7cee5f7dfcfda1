import Testing
import XMLCodec

@Suite("Prefixes")
struct PrefixTests {
    private let order = Order(number: 1, customer: "c", itemIds: [ItemId(id: "1")])

    @Test(
        "any prefixes will do, declared anywhere above",
        arguments: [
            "<a:Order xmlns:a='urn:test:messages' xmlns:b='urn:test:types' Number='1'><b:Customer>c</b:Customer><b:ItemId Id='1'/></a:Order>",
            "<Order xmlns='urn:test:messages' Number='1'><b:Customer xmlns:b='urn:test:types'>c</b:Customer>"
                + "<b:ItemId xmlns:b='urn:test:types' Id='1'/></Order>",
            "<a:Order xmlns:a='urn:test:messages' xmlns='urn:test:types' Number='1'><Customer>c</Customer><ItemId Id='1'/></a:Order>",
            "<Order xmlns='urn:test:messages' Number='1'><Customer xmlns='urn:test:types'>c</Customer>"
                + "<ItemId xmlns='urn:test:types' Id='1'/></Order>",
            "<t:Order xmlns:m='urn:test:types' xmlns:t='urn:test:messages' Number='1'><m:Customer>c</m:Customer>"
                + "<m:ItemId Id='1'/></t:Order>",
            "<p:Order xmlns:p='urn:test:messages' Number='1'><p:Customer xmlns:p='urn:test:types'>c</p:Customer>"
                + "<p:ItemId Id='1' xmlns:p='urn:test:types'/></p:Order>",
            "<é:Order xmlns:é='urn:test:messages' xmlns:日本='urn:test:types' Number='1'><日本:Customer>c</日本:Customer>"
                + "<日本:ItemId Id='1'/></é:Order>",
            "<m:Order xmlns:m='urn:test:messa&#103;es' xmlns:t=' urn:test:types' Number='1'><Customer xmlns='urn:test:types'>c"
                + "</Customer><b:ItemId Id='1' xmlns:b='urn:test:types'/></m:Order>",
        ]
    )
    func anyPrefixes(_ document: String) {
        expect(document, decodesAs: order)
        expect(document, decodesAs: order, options: .strict)
    }

    @Test("one prefix means different things at neighbours")
    func neighbours() {
        let document = """
            <m:Order \(declarations) Number='1'>
            <p:Tag xmlns:p='urn:test:types'>1</p:Tag><p:Tag xmlns:p='urn:other'>2</p:Tag>
            <p:Tag xmlns:p='urn:test:types'>3</p:Tag><p:Tag xmlns:p='urn:another'>4</p:Tag>
            <Tag>5</Tag><Tag xmlns='urn:test:types'>6</Tag><Tag>7</Tag>
            <t:Tag xmlns:t='urn:test:messages'>8</t:Tag><t:Tag>9</t:Tag>
            \(Order.required)</m:Order>
            """
        var expected = order
        expected.tags = ["1", "3", "6", "9"]
        expect(document, decodesAs: expected)
    }

    @Test(
        "a namespace is compared character by character",
        arguments: [
            "urn:test:Types", "URN:test:types", "urn:test:types/", "urn:test:types ", "urn:test:type", "",
            "urn:test:t%79pes",
        ]
    )
    func otherNamespaces(_ namespace: String) {
        let document =
            "<m:Order xmlns:m='urn:test:messages' Number='1'><Tag xmlns='\(namespace)'>x</Tag>"
            + "<t:Customer xmlns:t='urn:test:types'>c</t:Customer><t:ItemId xmlns:t='urn:test:types' Id='1'/></m:Order>"
        expect(document, decodesAs: order)
        expect(
            document,
            as: Order.self,
            isRefused: .unexpectedElement(XMLName("Tag", in: namespace)),
            options: .strict
        )
    }

    @Test("an attribute without a prefix is in no namespace, whatever the default")
    func attributes() {
        let document =
            "<Order xmlns='urn:test:messages' xmlns:m='urn:test:messages' m:Number='2' Number='1'>"
            + "<Customer xmlns='urn:test:types'>c</Customer><ItemId xmlns='urn:test:types' Id='1'/></Order>"
        expect(document, decodesAs: order)
        var options = XMLDecodingOptions()
        options.validation = .strict
        expect(
            document.replacing(" Number='1'", with: ""),
            as: Order.self,
            isRefused: .missingAttribute("Number"),
            options: options
        )
    }

    @Test("declarations end with their element", arguments: ["<x xmlns:p='urn:p'/>", "<x xmlns:p='urn:p'><y/></x>"])
    func ends(_ element: String) {
        expect(Order.document(Order.required + element + "<p:y/>"), as: Order.self, isRefused: .unboundPrefix)
        expect(Order.document(Order.required + "<z>\(element)</z>"), decodesAs: order)
    }

    @Test("a prefix that isn't bound is an error wherever it stands")
    func unbound() {
        for content in [
            "<p:x/>", "<x p:a='1'/>", "<x><p:y/></x>", "<x><y/><y p:a=''/></x>", "<x xmlns:q='urn:q' q:a='' p:a=''/>",
            "<xmlns:x/>", "<x><xmlns:y/></x>",
        ] {
            expect(Order.document(Order.required + content), as: Order.self, isRefused: .unboundPrefix)
        }
        for document in ["<p:Order/>", "<Order p:a=''/>", "<m:Order \(declarations) Number='1' p:a='1'/>"] {
            expect(document, as: Order.self, isRefused: .unboundPrefix)
        }
        for attributes in ["p:Id='1'", "Id='1' p:a='1'"] {
            expect(
                Order.document("<t:Customer/><t:ItemId \(attributes)/>"),
                as: Order.self,
                isRefused: .unboundPrefix
            )
        }
        expect(Order.document("<t:Customer p:a=''/>"), as: Order.self, isRefused: .unboundPrefix)
    }

    @Test("a name with a colon in the wrong place is an error wherever it stands")
    func colons() {
        let more = "xmlns:a='urn:a'"
        for name in ["a:b:c", ":b", "a:", "a::b", ":", "a:1", "a:-b", "a:.b"] {
            for content in [
                "<\(name) \(more)/>", "<x><\(name) \(more)/></x>", "<x \(more) \(name)=''/>",
                "<x \(more) a:x='' \(name)=''/>", "<x><y \(more) \(name)=''/></x>",
            ] {
                let document = Order.document(Order.required + content)
                expectQuickly(document, as: Order.self, isRefused: .invalidNamespace)
            }
        }
    }

    @Test("attributes whose expanded names are equal are an error")
    func duplicateAttributes() {
        for attributes in [
            "p:a='1' q:a='2'", "p:a='' b='' q:a=''", "p:a='' p:b='' q:b=''", "a='' p:a='' q:a='' c:a='' d:a=''",
        ] {
            let declared = "xmlns:p='urn:p' xmlns:q='urn:p' xmlns:c='urn:c' xmlns:d='urn:d'"
            for content in ["<x \(declared) \(attributes)/>", "<y><x \(attributes) \(declared)/></y>"] {
                expect(Order.document(Order.required + content), as: Order.self, isRefused: .duplicateAttribute)
            }
        }
        let distinct = "<x xmlns:p='urn:p' xmlns:q='urn:q' xmlns='urn:p' a='' p:a='' q:a='' p:b=''/>"
        expect(Order.document(Order.required + distinct), decodesAs: order)
    }
}
