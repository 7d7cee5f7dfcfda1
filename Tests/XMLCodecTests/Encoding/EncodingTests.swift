import TestSupport
import Testing
import XMLCodec

@Suite("Values become documents")
struct EncodingTests {
    private func text(_ value: some XMLRootElement) throws -> String {
        String(decoding: try XMLEncoder(writesDeclaration: false).encode(value), as: UTF8.self)
    }

    @Test("fields are written in the table's order, and an element without content is one empty tag")
    func order() throws {
        let order = Order(number: 1, customer: "", tags: ["a", ""], itemIds: [ItemId(id: "&", changeKey: "")])
        #expect(
            try text(order) == """
                <m:Order \(declarations) Number="1"><t:Customer></t:Customer><t:Tag>a</t:Tag><t:Tag></t:Tag>\
                <t:ItemId Id="&amp;" ChangeKey=""/></m:Order>
                """
        )
        #expect(try text(Tree(left: Tree())) == "<m:Tree \(declarations)><t:Left/></m:Tree>")
        #expect(try text(Texts(nothing: Nothing())) == "<m:Texts \(declarations)><t:Nothing/></m:Texts>")
    }

    @Test("a declaration precedes the root unless it isn't wanted")
    func declaration() throws {
        let document = String(decoding: try XMLEncoder().encode(Maze()), as: UTF8.self)
        #expect(document == "<?xml version=\"1.0\" encoding=\"utf-8\"?><maze xmlns:one=\"urn:1\" xmlns:two=\"urn:2\"/>")
    }

    @Test("nil elements and types are written with the attributes of XML Schema")
    func schemaAttributes() throws {
        let xsi = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
        #expect(
            try text(Nillables(text: .null, items: [.null, .value(ItemId(id: "1"))])) == """
                <m:Nillables \(declarations)><t:Text \(xsi) xsi:nil="true"/><t:Items \(xsi) xsi:nil="true"/>\
                <t:Items Id="1"/></m:Nillables>
                """
        )
        #expect(
            try text(Zoo(guardian: .dog(Dog(name: "a", tricks: ["b"])), pet: .cat(Cat(lives: 9)))) == """
                <m:Zoo \(declarations)><t:Guardian \(xsi) xsi:type="t:Dog" Name="a"><t:Trick>b</t:Trick></t:Guardian>\
                <t:Pet \(xsi) xsi:type="t:Cat">9</t:Pet></m:Zoo>
                """
        )
    }

    @Test("what is decoded and encoded is the same document, and the second time the same bytes", arguments: samples)
    func fixpoint(_ sample: Sample) throws {
        try sample.check()
    }

    @Test("a buffer is used again, and holds one document at a time")
    func buffer() throws {
        var buffer = XMLOutputBuffer(capacity: 0)
        for count in [0, 3, 500, 2, 0] {
            let order = Order(number: 1, customer: String(repeating: "c", count: count))
            try XMLEncoder().encode(order, into: &buffer)
            #expect(try buffer.bytes == XMLEncoder().encode(order))
            #expect(buffer.count == buffer.bytes.count)
            let last = buffer.withBytes { $0[$0.count - 1] }
            #expect(last == UInt8(ascii: ">"))
        }
    }

    @Test("documents of every length around the growth of the buffer are whole")
    func growth() throws {
        for count in 0...400 {
            var order = Order(
                number: 1,
                customer: String(repeating: "<", count: count / 4 + 1),
                itemIds: [ItemId(id: "")]
            )
            order.tags = [String(repeating: "é", count: count)]
            #expect(try XMLDecoder(Order.self).decode(XMLEncoder().encode(order)) == order)
        }
    }

    private static let samples: [Sample] = [
        Sample(
            "every field",
            Order.self,
            Order.document(
                "<t:Customer>a &amp; b</t:Customer><t:Count>1</t:Count><t:Tag>x</t:Tag><t:ItemId Id='1' ChangeKey='2'/>"
                    + "<t:ParentItemIdentification Id='p'/><t:Total>1.5</t:Total><t:When>2020-01-02T03:04:05Z</t:When>",
                attributes: "Number='1' IsPaid='true'"
            )
        ),
        Sample(
            "choices",
            Choices.self,
            Choices.document(
                "<t:Number>1</t:Number><t:Late>x y</t:Late><t:Walk>1</t:Walk><t:Turn>l</t:Turn><q xmlns='urn:q'/><t:Visit Id='1'/>"
            )
        ),
        Sample(
            "texts",
            Texts.self,
            Texts.document(
                "<t:String> a\tb\n</t:String><t:Collapsed>a b</t:Collapsed><t:Normalized> a </t:Normalized><t:Integer>-5</t:Integer>"
                    + "<t:Positive>5</t:Positive><t:Base64>AQ==</t:Base64><t:Hex>0AFF</t:Hex><t:Numbers>1 2 3</t:Numbers>"
                    + "<t:Words>a b</t:Words><t:Row>1 2</t:Row><t:Row/><t:Color>Deep Blue</t:Color><t:Colors>?</t:Colors>"
                    + "<t:Price Currency='E'>1.5</t:Price><t:Prices Currency='F'>2</t:Prices><t:Nothing/>",
                attributes: "Attribute=' &#9;&lt;&quot;' Token='a b' Sizes='1 2'"
            )
        ),
        Sample(
            "nil",
            Nillables.self,
            Nillables.document(
                "<t:Number xsi:nil='true'/><t:Token>a b</t:Token><t:Texts/><t:Texts xsi:nil='true'/><t:Item Id='1'/>"
                    + "<t:Items xsi:nil='true'/><t:Price Currency='E'>1</t:Price><t:Order xsi:nil='true'/><t:Plain>p</t:Plain>"
            )
        ),
        Sample(
            "types",
            Zoo.self,
            Zoo.document(
                "<t:Guardian xsi:type='t:Cat'>1</t:Guardian><t:Pet xsi:type='t:Dog' Name='a'/><t:Herd xsi:type='t:Cat'>2</t:Herd>"
                    + "<t:Herd xsi:type='t:Dog' Name='b'><t:Trick>c</t:Trick></t:Herd>"
            )
        ),
        Sample(
            "a wildcard",
            OpenDocument.self,
            "<m:Open \(schemaDeclarations) Id='1' xml:lang='en' t:a='2' b='3' xmlns:q='urn:q' q:c='&#10;' q:d='' xsi:f='g'>"
                + "<t:Known>k</t:Known><q:any q:e='f'>t<g xmlns='urn:g' xsi:type='t:u'/>&lt;<h/></q:any></m:Open>"
        ),
        Sample(
            "wildcards",
            OpenList.self,
            "<m:OpenList \(declarations)><t:Known>1</t:Known><a>1</a><t:b xmlns:t='urn:z' t:c=''/></m:OpenList>"
        ),
        Sample(
            "names",
            Names.self,
            "<Names xmlns='urn:test:messages' xmlns:t='urn:test:types' Kind='t:a'><t:Name xmlns='' >b</t:Name>"
                + "<t:Names xmlns:x='urn:x'>x:c</t:Names><t:Names>d</t:Names></Names>",
            keepsText: false
        ),
        Sample(
            "a tree",
            Tree.self,
            "<m:Tree \(declarations) Name='1'><t:Left Name='2'><t:Right/></t:Left><t:Right/><t:Child/><t:Child Name='3'/></m:Tree>"
        ),
        Sample(
            "mail",
            Mail.self,
            Mail.document(
                "<t:Subject>s</t:Subject><t:Attachment><t:Name>n</t:Name><t:Size>3</t:Size><t:Content>AQID</t:Content></t:Attachment>"
                    + "<t:Piece/><t:Piece>AQ==</t:Piece><t:Blob Label='l'>AQI=</t:Blob>"
            )
        ),
    ]
}

/// A document and what its type makes of it.
struct Sample: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let check: @Sendable () throws -> Void

    /// Creates a sample; the document has its elements in the table's order.
    init<Root: XMLRootElement & Equatable>(
        _ name: String,
        _ type: Root.Type,
        _ document: String,
        keepsText: Bool = true
    ) {
        testDescription = name
        check = {
            let first = try XMLEncoder().encode(decoded(document, as: type))
            // Fragments take over what the encoder has declared around them, once.
            let value = try XMLDecoder(type).decode(first)
            let encoded = try XMLEncoder().encode(value)
            #expect(try XMLDecoder(type).decode(encoded) == value)
            #expect(try XMLEncoder().encode(XMLDecoder(type).decode(encoded)) == encoded)
            guard keepsText else { return }
            let difference = try CanonicalXML(document).difference(from: CanonicalXML(encoded))
            #expect(difference == nil)
        }
    }
}
