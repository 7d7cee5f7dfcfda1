import Testing
import XMLCodec

@Suite struct XMLValueTableTests {
    private let table = XMLValueTable(
        """
        Success
        Warning
        Error
        a
        ab
        abc

        item:Subject
        item:Subjects
        calendar:AppointmentReplyTime
        calendar:AppointmentReplyName
        \u{FC}ber
        """
    )

    @Test func valuesWithLineBreaksHaveAnotherSeparator() {
        let table = XMLValueTable("a\nb\u{1F}c\u{1F}\r\n", separator: 0x1F)
        #expect(table.count == 3)
        #expect(table.index(of: "a\nb") == 0 && table.index(of: "c") == 1 && table.index(of: "\r\n") == 2)
        #expect(table.index(of: "b") == nil)
    }

    @Test func eachValueIsFoundUnderItsNumber() {
        #expect(table.count == 12)
        for index in 0..<table.count {
            #expect(table.index(of: table.value(at: index)) == index)
        }
        #expect(table.value(at: 0) == "Success")
        #expect(table.value(at: 6) == "")
    }

    @Test func nothingElseIsFound() {
        var texts = [
            "success", "SUCCESS", " Success", "Success ", "Success\n", "Success\nWarning", "b", "abcd", "item:", "\0",
        ]
        for index in 0..<table.count where index != 6 {
            let value = table.value(at: index)
            texts += [value + "x", "x" + value, String(value.reversed()) + "-", value + "\0"]
        }
        #expect(texts.compactMap { table.index(of: $0) } == [])
        #expect(table.index(of: mebibyte(of: "S")) == nil)
    }

    @Test func aDifferenceAtAnyPlaceOfAValueCounts() {
        let value = Array("calendar:AppointmentReplyTime".utf8)
        for place in value.indices {
            for bit in 0..<8 {
                var bytes = value
                bytes[place] ^= 1 << UInt8(bit)
                #expect(table.index(of: bytes.span) == nil)
            }
        }
    }

    @Test func valuesOfEveryLengthAreFound() {
        let lengths = XMLValueTable(
            """
            1
            12
            123
            1234
            12345
            123456
            1234567
            12345678
            123456789
            1234567890
            12345678901
            123456789012
            1234567890123
            12345678901234
            123456789012345
            1234567890123456
            12345678901234567
            """
        )
        let digits = "123456789012345678"
        for count in 1...17 {
            #expect(lengths.index(of: String(digits.prefix(count))) == count - 1)
            #expect(lengths.index(of: digits.prefix(count - 1) + "x") == nil)
        }
        #expect(lengths.index(of: "") == nil)
        #expect(lengths.index(of: digits) == nil)
    }

    @Test func aValueThatIsListedTwiceHasItsFirstNumber() {
        let twice = XMLValueTable("a\nb\na")
        #expect(twice.index(of: "a") == 0)
        #expect(twice.value(at: 2) == "a")
    }

    @Test func aTableOfOneValueFindsIt() {
        let single = XMLValueTable("only")
        #expect(single.count == 1)
        #expect(single.index(of: "only") == 0)
        #expect(single.index(of: "") == nil)
    }
}
