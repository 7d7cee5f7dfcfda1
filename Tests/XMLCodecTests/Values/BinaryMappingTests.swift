import Testing
import XMLCodec

@Suite struct BinaryMappingTests {
    private let everyByte = Array(UInt8.min...UInt8.max)

    @Test func everyByteGoesBothWaysAsUpperCaseDigits() {
        let text = everyByte.map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
        #expect(value(of: text, through: XMLHexBinary.self) == everyByte)
        #expect(value(of: text.lowercased(), through: XMLHexBinary.self) == everyByte)
        #expect(lexicalForm(of: everyByte, as: XMLHexBinary.self) == text)
        #expect(value(of: "", through: XMLHexBinary.self) == [])
        #expect(lexicalForm(of: [], as: XMLHexBinary.self) == "")
    }

    @Test func everyCharacterButADigitIsRejected() {
        let digits = Set("0123456789abcdefABCDEF".utf8)
        var accepted: [UInt8] = []
        for byte in everyByte where !digits.contains(byte) {
            let first: [UInt8] = [byte, 0x30]
            let second: [UInt8] = [0x30, byte]
            if XMLHexBinary.decode(first.span) != nil || XMLHexBinary.decode(second.span) != nil {
                accepted.append(byte)
            }
        }
        #expect(accepted == [])
        expectRejected(["0", "000", "0 0", "00 ", "0x00", "00:00"], through: XMLHexBinary.self)
    }

    @Test(arguments: [
        ("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYg==", "foob"), ("Zm9vYmE=", "fooba"),
        ("Zm9vYmFy", "foobar"),
    ])
    func base64GoesBothWays(text: String, decoded: String) {
        #expect(value(of: text, through: XMLBase64Binary.self) == Array(decoded.utf8))
        #expect(lexicalForm(of: Array(decoded.utf8), as: XMLBase64Binary.self) == text)
    }

    @Test func base64MayHaveWhiteSpaceAnywhere() {
        #expect(value(of: "Z m\t9\r\nv Y\ng = = ", through: XMLBase64Binary.self) == Array("foob".utf8))
    }

    @Test func whatIsNoBase64IsRejected() {
        expectRejected(
            ["Z", "Zg", "Zg=", "Zg===", "=", "Zh==", "Zm9=", "Zg==Zg==", "Zm9v-_", "Zm9v!"],
            through: XMLBase64Binary.self
        )
    }

    @Test func typesAreNamedAsInTheSchemaOfSchemas() {
        #expect(XMLBase64Binary.xmlTypeName == "xs:base64Binary")
        #expect(XMLHexBinary.xmlTypeName == "xs:hexBinary")
    }

    @Test func aMebibyteIsReadOnce() {
        #expect(value(of: mebibyte(of: "f"), through: XMLHexBinary.self)?.count == 1 << 19)
        #expect(value(of: mebibyte(of: "A"), through: XMLBase64Binary.self)?.count == 3 << 18)
    }
}
