import TestSupport
import Testing
import XMLCodec

@Suite("xsi:type where the declared type isn't abstract")
struct TypeNameTests {
    /// The reasons of the warnings that lenient decoding makes of a document.
    private func warnings(_ content: String) throws -> [XMLDecodingWarning.Reason] {
        let document = Parcel.document(content)
        _ = try DecodingVerifier(Parcel.self).value(of: document)
        var decoder = XMLDecoder(Parcel.self)
        try decoder.feed(Array(document.utf8))
        _ = try decoder.finish()
        return decoder.warnings.map(\.reason)
    }

    @Test("The declared type may be named", arguments: ["t:Part", " t:Part\n"])
    func declaredType(name: String) throws {
        let content = "<t:Part Id='1' xsi:type='\(name)'/>"
        _ = try DecodingVerifier(Parcel.self, options: .strict).value(of: Parcel.document(content))
        #expect(try warnings(content) == [])
    }

    @Test("A derived type may be named; what is lost for it is a warning, what it adds is unknown content")
    func derivedTypes() throws {
        for (name, local, namespace) in [("t:Bolt", "Bolt", "urn:test:types"), ("m:Nut", "Nut", "urn:test:messages")] {
            let content = "<t:Part Id='1' xsi:type='\(name)'/>"
            _ = try DecodingVerifier(Parcel.self, options: .strict).value(of: Parcel.document(content))
            #expect(try warnings(content) == [.otherType(XMLName(local, in: namespace))])
            let more = "<t:Part Id='1' xsi:type='\(name)'><t:Thread/></t:Part>"
            let error = try DecodingVerifier(Parcel.self, options: .strict).error(of: Parcel.document(more))
            #expect(error?.reason == .unexpectedElement(XMLName("Thread", in: "urn:test:types")))
            #expect(try warnings(more).count == 1)
        }
    }

    @Test(
        "Another type, and what is none, is refused; leniently it is a warning",
        arguments: ["t:Other", "Part", "m:Part", "t:Nut", "x:Part", "", "a:b:c", "xs:string"]
    )
    func otherTypes(name: String) throws {
        let content = "<t:Part Id='1' xsi:type='\(name)'/>"
        let error = try DecodingVerifier(Parcel.self, options: .strict).error(of: Parcel.document(content))
        #expect(error?.reason == .invalidType)
        #expect(error?.path.description == "/t:Parcel/t:Part")
        #expect(try warnings(content).count == 1)
    }

    @Test("Where unknown content is kept, so is the name of a derived type, and nothing is lost")
    func keptNames() throws {
        #expect(try warnings("<t:Kept xsi:type='t:Bolt'><t:Thread/></t:Kept>") == [])
        #expect(try warnings("<t:Kept xsi:type='t:Other'/>").count == 1)
    }

    @Test("What is fixed by an element's declaration is the value of simple content, whatever its form")
    func fixedContent() throws {
        for text in ["7.5", "7.500", " 7.50 ", "+7.5"] {
            let document = Parcel.document("<t:Charge Currency='CHF'>\(text)</t:Charge>")
            _ = try DecodingVerifier(Parcel.self, options: .strict).value(of: document)
        }
        let faulty = Parcel.document("<t:Charge Currency='CHF'>7.51</t:Charge>")
        let error = try DecodingVerifier(Parcel.self, options: .strict).error(of: faulty)
        #expect(error?.reason == .facet(.fixed, type: "xs:decimal"))
        #expect(error?.path.description == "/t:Parcel/t:Charge")
        _ = try DecodingVerifier(Parcel.self).value(of: faulty)
    }

    @Test("A nil element has its required attributes all the same")
    func nilElements() throws {
        let complete = "<t:Part Id='1' xsi:nil='true'/>"
        let value = try DecodingVerifier(Parcel.self, options: .strict).value(of: Parcel.document(complete))
        #expect(value.part == .null)
        let lacking = "<t:Part xsi:nil='true'/>"
        let error = try DecodingVerifier(Parcel.self, options: .strict).error(of: Parcel.document(lacking))
        #expect(error?.reason == .missingAttribute("Id"))
        #expect(try warnings(complete) == [])
        #expect(try warnings(lacking) == [.missingAttribute("Id")])
    }

    @Test("A second element of a property that holds one goes to a wildcard that allows it")
    func surplus() throws {
        let content = "<t:Part Id='1'/><t:Charge>7.5</t:Charge><t:Part Id='2'/><x/><t:Charge/>"
        for options in [XMLDecodingOptions.default, .strict] {
            let value = try DecodingVerifier(Parcel.self, options: options).value(of: Parcel.document(content))
            #expect(value.others.map(\.name.localName) == ["Part", "x", "Charge"])
            #expect(value.charge?.value == XMLDecimal("7.5"))
        }
    }
}
