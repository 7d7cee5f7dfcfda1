import Testing
import XMLCodec

@Suite struct IntegerTests {
    @Test func everyByteIsReadAndWrittenAsItsDigits() {
        expectBothWays((Int8.min...Int8.max).map { (String($0), $0) })
        expectBothWays((UInt8.min...UInt8.max).map { (String($0), $0) })
    }

    @Test func theLimitsOfEachTypeAreTheLastNumbersThatItTakes() {
        expectLimits(of: Int8.self)
        expectLimits(of: Int16.self)
        expectLimits(of: Int32.self)
        expectLimits(of: Int64.self)
        expectLimits(of: Int.self)
        expectLimits(of: UInt8.self)
        expectLimits(of: UInt16.self)
        expectLimits(of: UInt32.self)
        expectLimits(of: UInt64.self)
        expectLimits(of: UInt.self)
    }

    private func expectLimits<Value: XMLTextCodable & FixedWidthInteger>(of type: Value.Type) {
        let lowest = Int128(Value.min)
        let highest = Int128(Value.max)
        expectBothWays([
            (String(lowest), Value.min), (String(lowest + 1), Value.min + 1),
            (String(highest), Value.max), (String(highest - 1), Value.max - 1),
        ])
        expectRejected(
            [String(lowest - 1), String(highest + 1), "\(highest)0", "-\(highest)0", "\(Int128.max)", "\(Int128.min)"],
            as: type
        )
    }

    @Test func signsAndLeadingZerosAreReadAndDropped() {
        #expect(value(of: "+5") == 5 as Int32?)
        #expect(value(of: "-0") == 0 as Int32?)
        #expect(value(of: "-0") == 0 as UInt8?)
        #expect(value(of: "+255") == 255 as UInt8?)
        #expect(value(of: "-000128") == -128 as Int8?)
        #expect(value(of: "0000000000000000000000000000009223372036854775807") == Int64.max)
        #expect(value(of: "-0000000000000000000000000000009223372036854775808") == Int64.min)
        #expect(value(of: "0000000000000000000000000000018446744073709551615") == UInt64.max)
    }

    @Test func whatIsNoIntegerIsRejected() {
        let texts = [
            "", " ", "+", "-", "+-5", "--5", "5-", "5+", "1.0", "1.", "1e3", "0x1", "5 6", " 5", "5 ", "1,000", "1_000",
            "\u{661}\u{662}", "\u{FF11}", "５", "five", "NaN", "INF", "5\0", "\u{2212}5", "/", ":",
        ]
        expectRejected(texts, as: Int32.self)
        expectRejected(texts, as: UInt64.self)
        expectRejected(["-1", "-01", "-18446744073709551615"], as: UInt.self)
    }

    @Test func aMebibyteOfDigitsIsReadOnce() {
        #expect(value(of: mebibyte(of: "0") + "7") == 7 as Int32?)
        #expect(value(of: mebibyte(of: "7")) == nil as Int64?)
    }

    @Test func mappingsOfSignedTypesTakeTheirOwnRangeAlone() {
        #expect(value(of: "1", through: XMLPositiveInteger.self) == 1)
        #expect(value(of: "18446744073709551615", through: XMLPositiveInteger.self) == UInt.max)
        expectRejected(["0", "-0", "-1", "18446744073709551616", ""], through: XMLPositiveInteger.self)
        #expect(value(of: "0", through: XMLNonPositiveInteger.self) == 0)
        #expect(value(of: "-9223372036854775808", through: XMLNonPositiveInteger.self) == Int.min)
        expectRejected(["1", "-9223372036854775809", ""], through: XMLNonPositiveInteger.self)
        #expect(value(of: "-1", through: XMLNegativeInteger.self) == -1)
        expectRejected(["0", "-0", "1", "-9223372036854775809"], through: XMLNegativeInteger.self)
        #expect(lexicalForm(of: 12, as: XMLPositiveInteger.self) == "12")
        #expect(lexicalForm(of: -12, as: XMLNonPositiveInteger.self) == "-12")
        #expect(lexicalForm(of: -12, as: XMLNegativeInteger.self) == "-12")
    }

    @Test func typesAreNamedAsInTheSchemaOfSchemas() {
        let signed = [Int8.xmlTypeName, Int16.xmlTypeName, Int32.xmlTypeName, Int64.xmlTypeName, Int.xmlTypeName]
        #expect(signed == ["xs:byte", "xs:short", "xs:int", "xs:long", "xs:integer"])
        let unsigned = [
            UInt8.xmlTypeName, UInt16.xmlTypeName, UInt32.xmlTypeName, UInt64.xmlTypeName, UInt.xmlTypeName,
        ]
        #expect(
            unsigned
                == [
                    "xs:unsignedByte", "xs:unsignedShort", "xs:unsignedInt", "xs:unsignedLong", "xs:nonNegativeInteger",
                ]
        )
        #expect(XMLPositiveInteger.xmlTypeName == "xs:positiveInteger")
        #expect(XMLNonPositiveInteger.xmlTypeName == "xs:nonPositiveInteger")
        #expect(XMLNegativeInteger.xmlTypeName == "xs:negativeInteger")
    }
}
