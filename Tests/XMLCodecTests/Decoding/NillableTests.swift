import Testing
import XMLCodec

@Suite("xsi:nil")
struct NillableTests {
    @Test("a nil element has no value, whatever its type", arguments: ["true", "1", " true ", "&#116;rue"])
    func null(_ yes: String) {
        let null = "xsi:nil='\(yes)'"
        expect(Nillables.document("", text: "<t:Text \(null)/>"), decodesAs: Nillables(text: .null))
        expect(Nillables.document("<t:Number \(null)></t:Number>"), decodesAs: Nillables(number: .null))
        expect(Nillables.document("<t:Token \(null)/>"), decodesAs: Nillables(token: .null))
        expect(Nillables.document("<t:Item \(null)/>"), decodesAs: Nillables(item: .null))
        expect(Nillables.document("<t:Price \(null)> </t:Price>"), decodesAs: Nillables(price: .null))
        expect(Nillables.document("<t:Order \(null)><!-- --></t:Order>"), decodesAs: Nillables(order: .null))
    }

    @Test("an element that says that it isn't nil has its value", arguments: ["false", "0"])
    func notNull(_ no: String) {
        let null = "xsi:nil='\(no)'"
        expect(Nillables.document("", text: "<t:Text \(null)>a</t:Text>"), decodesAs: Nillables(text: .value("a")))
        expect(Nillables.document("<t:Number \(null)>1</t:Number>"), decodesAs: Nillables(number: .value(1)))
        expect(Nillables.document("<t:Item \(null) Id='1'/>"), decodesAs: Nillables(item: .value(ItemId(id: "1"))))
        expect(Nillables.document("<t:Plain \(null)>a</t:Plain>"), decodesAs: Nillables(plain: "a"))
        expect(Nillables.document("<t:PlainItem \(null) Id='1'/>"), decodesAs: Nillables(plainItem: ItemId(id: "1")))
    }

    @Test("nil and other values stand side by side in an array")
    func arrays() {
        expect(
            Nillables.document("<t:Texts/><t:Texts xsi:nil='1'/><t:Texts>a</t:Texts><t:Texts xsi:nil='0'>b</t:Texts>"),
            decodesAs: Nillables(texts: [.value(""), .null, .value("a"), .value("b")])
        )
        expect(
            Nillables.document("<t:Items Id='1'/><t:Items xsi:nil='1'/><t:Items Id='2'/>"),
            decodesAs: Nillables(items: [.value(ItemId(id: "1")), .null, .value(ItemId(id: "2"))])
        )
    }

    @Test("a nil element may have attributes, which are checked and then forgotten")
    func attributes() {
        expect(Nillables.document("<t:Item xsi:nil='1' Id='1'/>"), decodesAs: Nillables(item: .null))
        expect(Nillables.document("<t:Item Id='1' xsi:nil='1'/>"), decodesAs: Nillables(item: .null))
        expect(
            Nillables.document("<t:Order Number='x' xsi:nil='1'/>"),
            as: Nillables.self,
            isRefused: .invalidValue(type: "xs:int")
        )
    }

    @Test("a nil element with content is an error")
    func content() {
        for content in ["<t:Text xsi:nil='1'>a</t:Text>", "<t:Text xsi:nil='1'><![CDATA[a]]></t:Text>"] {
            expect(Nillables.document("", text: content), as: Nillables.self, isRefused: .unexpectedNil)
        }
        for content in [
            "<t:Number xsi:nil='1'>1</t:Number>", "<t:Item xsi:nil='1'>a</t:Item>", "<t:Item xsi:nil='1'><a/></t:Item>",
            "<t:Price xsi:nil='1' Currency='E'>1</t:Price>", "<t:Order xsi:nil='1'><t:Tag/></t:Order>",
        ] {
            expect(Nillables.document(content), as: Nillables.self, isRefused: .unexpectedNil)
        }
    }

    @Test("nil where the schema doesn't allow it is an error")
    func notNillable() {
        for content in ["<t:Plain xsi:nil='1'/>", "<t:PlainItem Id='1' xsi:nil='true'/>"] {
            expect(Nillables.document(content), as: Nillables.self, isRefused: .unexpectedNil)
        }
        expect(
            "<m:Order \(schemaDeclarations) xsi:nil='1'/>",
            as: Order.self,
            isRefused: .unexpectedNil
        )
    }

    @Test("a value of xsi:nil that is no boolean is an error")
    func invalid() {
        for text in ["", "yes", "TRUE", "2"] {
            for name in ["Text", "Plain", "Item", "PlainItem"] {
                expect(
                    Nillables.document("<t:\(name) xsi:nil='\(text)'/>", text: ""),
                    as: Nillables.self,
                    isRefused: .invalidValue(type: "xs:boolean")
                )
            }
        }
    }

    @Test("nil means something in its own namespace alone")
    func namespace() {
        expect(
            Nillables.document("<t:Number nil='1'>1</t:Number><t:Plain t:nil='1'>a</t:Plain>"),
            decodesAs: Nillables(number: .value(1), plain: "a")
        )
        expect(
            Nillables.document("<t:Number xmlns:s='http://www.w3.org/2001/XMLSchema-instance' s:nil='1'/>"),
            decodesAs: Nillables(number: .null)
        )
    }

    @Test("a nil element says nothing about the elements after it")
    func after() {
        expect(
            Nillables.document("<t:Item xsi:nil='1'/><t:Number>1</t:Number>"),
            decodesAs: Nillables(number: .value(1), item: .null)
        )
        expect(
            Nillables.document("<t:Number>1</t:Number><t:Items xsi:nil='1'/><t:Plain>p</t:Plain>"),
            decodesAs: Nillables(number: .value(1), items: [.null], plain: "p")
        )
    }
}
