import Testing
import XMLCodec

@Suite struct XMLNillableTests {
    @Test func theContentIsAtHand() {
        #expect(XMLNillable.value(5).value == 5)
        #expect(XMLNillable<Int>.null.value == nil)
        #expect(XMLNillable(5) == .value(5))
        #expect(XMLNillable<Int>(nil) == .null)
        #expect(Set([XMLNillable.value(5), .value(5), .null]).count == 2)
    }
}
