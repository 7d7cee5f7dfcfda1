import Testing
import XMLCodec

@Suite("xsi:type")
struct PolymorphicTests {
    private let cat = "<t:Guardian xsi:type='t:Cat'>9</t:Guardian>"

    @Test("the type that an element names is decoded")
    func types() {
        let dog = Animal.dog(Dog(name: "Rex", tricks: ["sit", "roll"]))
        let trick = "<t:Trick>sit</t:Trick><t:Trick>roll</t:Trick>"
        expect(Zoo.document(cat), decodesAs: Zoo(guardian: .cat(Cat(lives: 9))))
        expect(
            Zoo.document("<t:Guardian xsi:type='t:Dog' Name='Rex'>\(trick)</t:Guardian>"),
            decodesAs: Zoo(guardian: dog)
        )
        expect(
            Zoo.document(cat + "<t:Pet Name='Rex' xsi:type='t:Dog'>\(trick)</t:Pet>"),
            decodesAs: Zoo(guardian: .cat(Cat(lives: 9)), pet: dog)
        )
    }

    @Test("elements of one name have types of their own")
    func herd() {
        let herd = """
            <t:Herd xsi:type="t:Dog" Name="a"/><t:Herd xsi:type="t:Cat">1</t:Herd><t:Herd xsi:type="t:Dog" Name="b"/>
            """
        let animals: [Animal] = [.dog(Dog(name: "a")), .cat(Cat(lives: 1)), .dog(Dog(name: "b"))]
        expect(Zoo.document(cat + herd), decodesAs: Zoo(guardian: .cat(Cat(lives: 9)), herd: animals))
    }

    @Test("the prefix in the value is resolved where it stands")
    func prefixes() {
        let zoo = Zoo(guardian: .cat(Cat(lives: 9)))
        for attributes in [
            "xsi:type=' t:Cat '", "xmlns:q='urn:test:types' xsi:type='q:Cat'", "xmlns='urn:test:types' xsi:type='Cat'",
            "xmlns:s='http://www.w3.org/2001/XMLSchema-instance' s:type='t:Cat'",
        ] {
            expect(Zoo.document("<t:Guardian \(attributes)>9</t:Guardian>"), decodesAs: zoo)
        }
    }

    @Test("a missing, unknown or empty type is an error")
    func unknownTypes() {
        for attributes in [
            "", "type='t:Cat'", "t:type='t:Cat'", "xsi:type='Cat'", "xsi:type='t:cat'", "xsi:type='m:Cat'",
            "xsi:type='t:Animal'", "xsi:type=''", "xsi:type='t:Cat Dog'",
        ] {
            expect(Zoo.document("<t:Guardian \(attributes)>9</t:Guardian>"), as: Zoo.self, isRefused: .invalidType)
        }
    }

    @Test("a type with a prefix that isn't bound, or that is no name, is an error")
    func unboundTypes() {
        expect(
            Zoo.document("<t:Guardian xsi:type='u:Cat'>9</t:Guardian>"),
            as: Zoo.self,
            isRefused: .unboundPrefix
        )
        for name in [":Cat", "t:", "t:Cat:Dog", "t::Cat", "t:Cat t:Dog"] {
            expect(
                Zoo.document("<t:Guardian xsi:type='\(name)'>9</t:Guardian>"),
                as: Zoo.self,
                isRefused: .invalidNamespace
            )
        }
    }

    @Test("what a type demands is demanded where xsi:type names it")
    func requirements() {
        expect(
            Zoo.document("<t:Guardian xsi:type='t:Dog'/>"),
            as: Zoo.self,
            isRefused: .missingAttribute("Name"),
            options: .strict
        )
        expect(
            Zoo.document("<t:Guardian xsi:type='t:Cat'/>"),
            as: Zoo.self,
            isRefused: .invalidValue(type: "xs:byte")
        )
        expect(
            Zoo.document(cat + cat),
            as: Zoo.self,
            isRefused: .duplicateElement("t:Guardian")
        )
        expect(
            Zoo.document(""),
            as: Zoo.self,
            isRefused: .missingElement("t:Guardian")
        )
    }

    @Test("xsi:type on an element whose type is known is let through, in strict mode too")
    func onOtherElements() {
        let document =
            "<m:Order \(schemaDeclarations) Number='1' xsi:type='m:Anything'>"
            + "<t:Customer xsi:type='t:Name'>c</t:Customer><t:ItemId Id='1' xsi:type='u:x'/></m:Order>"
        let order = Order(number: 1, customer: "c", itemIds: [ItemId(id: "1")])
        expect(document, decodesAs: order)
        expect(document, decodesAs: order, options: .strict)
    }
}
