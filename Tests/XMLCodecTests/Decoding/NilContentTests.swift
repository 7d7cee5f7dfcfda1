import TestSupport
import Testing
import XMLCodec

@Suite("xsi:nil on lists, families of types and streamed content")
struct NilContentTests {
    @Test("a nil list isn't an empty one")
    func lists() {
        expect(NilContents.document("<t:Numbers xsi:nil='1'/>"), decodesAs: NilContents(numbers: .null))
        expect(NilContents.document("<t:Numbers/>"), decodesAs: NilContents(numbers: .value([])))
        expect(NilContents.document("<t:Numbers> 1 2 </t:Numbers>"), decodesAs: NilContents(numbers: .value([1, 2])))
        expect(
            NilContents.document("<t:Tokens>a b</t:Tokens><t:Tokens xsi:nil='true'/>"),
            decodesAs: NilContents(tokens: [.value(["a", "b"]), .null])
        )
        expect(
            NilContents.document("<t:Numbers xsi:nil='1'>1</t:Numbers>"),
            as: NilContents.self,
            isRefused: .unexpectedNil
        )
    }

    @Test("a nil element of an abstract type needs no attributes of the type that it names, nor a name")
    func families() {
        for type in ["xsi:type='t:Dog'", "xsi:type='t:Cat'", ""] {
            expect(NilContents.document("<t:Pet \(type) xsi:nil='1'/>"), decodesAs: NilContents(pet: .null))
        }
        expect(
            NilContents.document("<t:Pet xsi:type='t:Cat'>9</t:Pet>"),
            decodesAs: NilContents(pet: .value(.cat(Cat(lives: 9))))
        )
        expect(NilContents.document("<t:Pet xsi:nil='0'/>"), as: NilContents.self, isRefused: .invalidType)
        expect(
            NilContents.document("<t:Pet xsi:nil='1' xsi:type='t:Cat'>9</t:Pet>"),
            as: NilContents.self,
            isRefused: .unexpectedNil
        )
    }

    @Test("a nil element that would stream has no sink")
    func streamed() throws {
        expect(NilContents.document("<t:Data xsi:nil='1'/>"), decodesAs: NilContents(data: [.null]))
        let full = NilContents.document("<t:Data xsi:nil='1'>AQID</t:Data>")
        expect(full, as: NilContents.self, isRefused: .unexpectedNil)
        let document = NilContents.document("<t:Data>AQ==</t:Data><t:Data xsi:nil='1'> </t:Data><t:Data/>")
        let record = SinkRecord()
        var decoder = XMLDecoder(NilContents.self)
        decoder.binarySink = { _ in
            record.add(.opened(""))
            return RecordingSink(record)
        }
        for byte in document.utf8 { try decoder.feed([byte]) }
        #expect(try decoder.finish().data[1] == .null)
        #expect(record.count(.opened("")) == 2 && record.count(.finished) == 2)
    }

    @Test("what is nil is written so that it is read again")
    func encoding() throws {
        let values = [
            NilContents(numbers: .null, tokens: [.null, .value([]), .value(["a"])], pet: .null, data: [.null]),
            NilContents(numbers: .value([1]), pet: .value(.dog(Dog(name: "d")))),
        ]
        for value in values {
            let document = try XMLEncoder().encode(value)
            #expect(try DecodingVerifier(NilContents.self, options: .strict).value(of: document) == value)
        }
        let text = String(decoding: try XMLEncoder().encode(NilContents(pet: .null)), as: UTF8.self)
        #expect(text.contains(#" xsi:type="t:Dog" xsi:nil="true"/>"#), "\(text)")
    }
}

/// A document of fields that can be nil and aren't single values.
private struct NilContents: XMLRootElement, Hashable {
    var numbers: XMLNillable<[Int32]>?
    var tokens: [XMLNillable<[String]>] = []
    var pet: XMLNillable<Animal>?
    var data: [XMLNillable<XMLBinary>] = []
}

extension NilContents {
    static let xmlElement = XMLFieldTable("m:NilContents", in: testNamespaces)
    static let xmlFields = XMLFieldTable("t:Numbers t:Tokens* t:Pet t:Data*", in: testNamespaces)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decodeList(&numbers)
        case 1: try decoder.decodeList(&tokens, as: XMLToken.self)
        case 2: try decoder.decode(&pet)
        case 3: try decoder.decode(&data)
        default: preconditionFailure("NilContents has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encodeList(numbers, 0)
        encoder.encodeList(tokens, 1, as: XMLToken.self)
        encoder.encode(pet, 2)
        encoder.encode(data, 3)
    }

    static func document(_ content: String) -> String {
        "<m:NilContents \(schemaDeclarations)>\(content)</m:NilContents>"
    }
}
