import Testing
import XMLCodec

@Suite struct BooleanTests {
    @Test func wordsGoBothWays() {
        expectBothWays([("true", true), ("false", false)])
    }

    @Test func digitsAreReadToo() {
        #expect(value(of: "1") == true)
        #expect(value(of: "0") == false)
    }

    @Test func noOtherSpellingIsABoolean() {
        expectRejected(
            [
                "", "TRUE", "True", "yes", "no", "2", "00", "01", "tru", "truee", "fals", "falsey", " true", "t", "f",
                "-1",
            ],
            as: Bool.self
        )
        #expect(Bool.xmlTypeName == "xs:boolean")
    }
}
