import Testing

@Suite("Storage and placeholders")
struct StorageTests {
    @Test("An optional value of the type that it is part of is boxed")
    func recursion() {
        let generation = Generation(
            """
            <xs:complexType name="A">
              <xs:sequence><xs:element name="B" type="t:B" minOccurs="0"/></xs:sequence>
            </xs:complexType>
            <xs:complexType name="B">
              <xs:sequence><xs:element name="A" type="t:A" minOccurs="0"/></xs:sequence>
            </xs:complexType>
            """
        )
        #expect(
            generation.lines(with: "XMLBoxed<") == [
                "private var _b = XMLBoxed<B>()", "private var _a = XMLBoxed<A>()",
            ]
        )
        #expect(
            generation.lines(with: "decode(&_") == [
                "case 0: try decoder.decode(&_b)", "case 0: try decoder.decode(&_a)",
            ]
        )
    }

    @Test("An array needs no box")
    func arrays() {
        let generation = Generation(
            """
            <xs:complexType name="A">
              <xs:sequence><xs:element name="A" type="t:A" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
            </xs:complexType>
            """
        )
        #expect(generation.properties == ["a: [A]"])
    }

    @Test("A value up to 64 bytes is stored in place, a bigger one is boxed", arguments: [(4, false), (5, true)])
    func size(stringCount: Int, isBoxed: Bool) {
        let elements = (0..<stringCount).map { #"<xs:element name="E\#($0)" type="xs:string"/>"# }.joined()
        let generation = Generation(
            """
            <xs:complexType name="Big"><xs:sequence>\(elements)</xs:sequence></xs:complexType>
            <xs:complexType name="A">
              <xs:sequence>
                <xs:element name="One" type="t:Big" minOccurs="0"/>
                <xs:choice><xs:element name="Two" type="t:Big"/><xs:element name="Three" type="xs:int"/></xs:choice>
              </xs:sequence>
            </xs:complexType>
            """
        )
        #expect(generation.types.contains("private var _one = XMLBoxed<Big>()") == isBoxed)
        #expect(generation.types.contains("indirect case two(Big)") == isBoxed)
    }

    @Test("A required choice is held open by the first alternative that ends")
    func placeholders() {
        let generation = Generation(
            """
            <xs:complexType name="A">
              <xs:choice><xs:element name="Not" type="t:B"/><xs:element name="Constant" type="xs:boolean"/></xs:choice>
            </xs:complexType>
            <xs:complexType name="B">
              <xs:sequence><xs:element name="Operand" type="t:A"/></xs:sequence>
            </xs:complexType>
            """
        )
        #expect(generation.types.contains("indirect case not(B)"))
        #expect(generation.lines(with: "self.choice = .") == ["self.choice = .constant(false)"])
        #expect(generation.lines(with: "self.operand = A(") == ["self.operand = A(xmlPlaceholder: placeholder)"])
    }

    @Test("A type that requires a value of itself is an error")
    func endless() {
        let generation = Generation(
            """
            <xs:complexType name="A">
              <xs:sequence><xs:element name="B" type="t:B"/></xs:sequence>
            </xs:complexType>
            <xs:complexType name="B">
              <xs:choice><xs:element name="A" type="t:A"/><xs:element name="C" type="t:B"/></xs:choice>
            </xs:complexType>
            """
        )
        #expect(generation.files.isEmpty)
        #expect(
            generation.diagnostics == [
                "test.xsd:3:1: error: type t:A contains itself: no value of it could ever end",
                "test.xsd:6:1: error: type t:B contains itself: no value of it could ever end",
            ]
        )
    }
}
