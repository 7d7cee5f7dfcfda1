import Testing
import XMLSchema

@Suite("Content models")
struct ContentModelTests {
    @Test("Sequences and choices nest, and occurrences belong to where they stand")
    func nestedGroups() {
        expect(
            """
            <xs:complexType name="T">
              <xs:sequence minOccurs="0" maxOccurs="unbounded">
                <xs:element name="a" type="xs:int" maxOccurs="3"/>
                <xs:choice minOccurs="2" maxOccurs="2">
                  <xs:element name="b" type="xs:int" minOccurs="0"/>
                  <xs:sequence>
                    <xs:element name="c" type="xs:int" minOccurs="4" maxOccurs="unbounded"/>
                    <xs:element name="d" type="xs:int"/>
                  </xs:sequence>
                </xs:choice>
              </xs:sequence>
            </xs:complexType>
            """,
            is: """
                complexType t:T
                  sequence [0..*]
                    t:a: xs:int [1..3]
                    choice [2..2]
                      t:b: xs:int [0..1]
                      sequence
                        t:c: xs:int [4..*]
                        t:d: xs:int
                """
        )
    }

    @Test("All elements in any order are a group of their own kind")
    func all() {
        expect(
            """
            <xs:complexType name="T">
              <xs:all minOccurs="0">
                <xs:element name="a" type="xs:int"/>
                <xs:element name="b" type="xs:int" minOccurs="0"/>
              </xs:all>
            </xs:complexType>
            """,
            is: """
                complexType t:T
                  all [0..1]
                    t:a: xs:int
                    t:b: xs:int [0..1]
                """
        )
    }

    @Test("What may occur no times is gone, and so is what is left empty by that")
    func removed() {
        expect(
            """
            <xs:complexType name="T">
              <xs:sequence>
                <xs:element name="gone" type="xs:int" minOccurs="0" maxOccurs="0"/>
                <xs:sequence>
                  <xs:any minOccurs="0" maxOccurs="0"/>
                </xs:sequence>
                <xs:element name="a" type="xs:int"/>
                <xs:choice minOccurs="0"/>
              </xs:sequence>
            </xs:complexType>
            <xs:complexType name="Empty">
              <xs:sequence/>
            </xs:complexType>
            """,
            is: """
                complexType t:T
                  sequence
                    t:a: xs:int
                complexType t:Empty
                """
        )
    }

    @Test("Numbers of occurrences can be of any size, and may have zeros and signs")
    func hugeOccurrences() {
        expect(
            """
            <xs:complexType name="T">
              <xs:sequence>
                <xs:element name="a" type="xs:int" minOccurs=" 007 " maxOccurs="2147483647"/>
                <xs:element name="b" type="xs:int" minOccurs="-0" maxOccurs="99999999999999999999"/>
                <xs:element name="c" type="xs:int" minOccurs="+1" maxOccurs="+1"/>
              </xs:sequence>
            </xs:complexType>
            """,
            is: """
                complexType t:T
                  sequence
                    t:a: xs:int [7..2147483647]
                    t:b: xs:int [0..9223372036854775807]
                    t:c: xs:int
                """
        )
    }

    @Test("A reference to a group is replaced by the group, which occurs as often as the reference says")
    func groups() {
        expect(
            """
            <xs:complexType name="T">
              <xs:sequence>
                <xs:group ref="t:G" minOccurs="0"/>
                <xs:element name="x" type="xs:int"/>
              </xs:sequence>
            </xs:complexType>
            <xs:complexType name="U">
              <xs:group ref="t:G" maxOccurs="unbounded"/>
            </xs:complexType>
            <xs:group name="G">
              <xs:choice>
                <xs:element name="a" type="xs:int"/>
                <xs:group ref="t:H"/>
              </xs:choice>
            </xs:group>
            <xs:group name="H">
              <xs:sequence><xs:element name="b" type="xs:int"/></xs:sequence>
            </xs:group>
            """,
            is: """
                complexType t:T
                  sequence
                    choice [0..1]
                      t:a: xs:int
                      sequence
                        t:b: xs:int
                    t:x: xs:int
                complexType t:U
                  choice [1..*]
                    t:a: xs:int
                    sequence
                      t:b: xs:int
                """
        )
    }

    @Test("A type may be a group of all elements by reference")
    func groupOfAll() {
        expect(
            """
            <xs:group name="G"><xs:all><xs:element name="a" type="xs:int"/></xs:all></xs:group>
            <xs:complexType name="T"><xs:group ref="t:G"/></xs:complexType>
            """,
            is: """
                complexType t:T
                  all
                    t:a: xs:int
                """
        )
    }

    @Test("A group may lead to an element whose type contains the group again")
    func recursionThroughElements() {
        expect(
            """
            <xs:group name="G">
              <xs:sequence><xs:element name="e" type="t:T" minOccurs="0"/></xs:sequence>
            </xs:group>
            <xs:complexType name="T"><xs:group ref="t:G"/></xs:complexType>
            """,
            is: """
                complexType t:T
                  sequence
                    t:e: t:T [0..1]
                """
        )
    }

    @Test("Mixed content is text with or without elements; the mixed of complex content counts before the type's")
    func mixed() {
        expect(
            """
            <xs:complexType name="Text" mixed="true"/>
            <xs:complexType name="Mixed" mixed="true">
              <xs:sequence><xs:element name="b" type="xs:string"/></xs:sequence>
            </xs:complexType>
            <xs:complexType name="Extended">
              <xs:complexContent mixed="true">
                <xs:extension base="t:Mixed">
                  <xs:sequence><xs:element name="i" type="xs:string"/></xs:sequence>
                </xs:extension>
              </xs:complexContent>
            </xs:complexType>
            <xs:complexType name="Restricted" mixed="true">
              <xs:complexContent mixed="false">
                <xs:restriction base="t:Mixed">
                  <xs:sequence><xs:element name="b" type="xs:string"/></xs:sequence>
                </xs:restriction>
              </xs:complexContent>
            </xs:complexType>
            """,
            is: """
                complexType t:Text
                  mixed
                complexType t:Mixed
                  derived: t:Extended t:Restricted
                  mixed
                  sequence
                    t:b: xs:string
                complexType t:Extended extends t:Mixed
                  mixed
                  sequence
                    sequence
                      t:b: xs:string
                    sequence
                      t:i: xs:string
                complexType t:Restricted restricts t:Mixed
                  sequence
                    t:b: xs:string
                """
        )
    }
}
