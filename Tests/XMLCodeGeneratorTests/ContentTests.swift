import Testing

@Suite("Content models")
struct ContentTests {
    @Test("Sequences in sequences become properties of one struct")
    func nestedSequences() {
        let generation = Generation(
            """
            <xs:complexType name="A">
              <xs:sequence>
                <xs:element name="One" type="xs:int"/>
                <xs:sequence minOccurs="0">
                  <xs:element name="Two" type="xs:int"/>
                  <xs:sequence><xs:element name="Three" type="xs:int" maxOccurs="2"/></xs:sequence>
                </xs:sequence>
              </xs:sequence>
            </xs:complexType>
            """
        )
        #expect(generation.properties == ["one: Int32", "two: Int32?", "three: [Int32]"])
        #expect(
            generation.lines(with: "xmlFields =") == [
                #"public static let xmlFields = XMLFieldTable("t:One! t:Two t:Three*", in: xmlNamespaces)"#
            ]
        )
    }

    @Test("A repeated sequence of one element is an array, of several a list of alternatives with a warning")
    func repeatedSequences() {
        let generation = Generation(
            """
            <xs:complexType name="A">
              <xs:sequence maxOccurs="unbounded"><xs:element name="One" type="xs:int"/></xs:sequence>
            </xs:complexType>
            <xs:complexType name="B">
              <xs:sequence minOccurs="0" maxOccurs="unbounded">
                <xs:element name="One" type="xs:int"/>
                <xs:element name="Two" type="xs:int"/>
              </xs:sequence>
            </xs:complexType>
            """
        )
        #expect(generation.properties == ["one: [Int32]", "choices: [Choice]"])
        #expect(
            generation.diagnostics == [
                "test.xsd:7:3: warning: a repeated sequence of several elements becomes a list of them in document order; "
                    + "that each sequence is complete is not checked"
            ]
        )
    }

    @Test("A choice between sequences becomes optional properties, with a warning")
    func choiceOfSequences() {
        let generation = Generation(
            """
            <xs:complexType name="A">
              <xs:choice>
                <xs:sequence><xs:element name="X" type="xs:int"/><xs:element name="Y" type="xs:int"/></xs:sequence>
                <xs:sequence><xs:element name="X" type="xs:int"/><xs:element name="Z" type="xs:int"/></xs:sequence>
              </xs:choice>
            </xs:complexType>
            """
        )
        #expect(generation.properties == ["x: Int32?", "y: Int32?", "z: Int32?"])
        #expect(generation.diagnostics.count == 1)
    }

    @Test("An attribute gives way to an element of the same name")
    func attributeAndElement() {
        let generation = Generation(
            """
            <xs:complexType name="A">
              <xs:sequence><xs:element name="Name" type="xs:string"/></xs:sequence>
              <xs:attribute name="Name" type="xs:int"/>
            </xs:complexType>
            """
        )
        #expect(generation.properties == ["nameAttribute: Int32?", "name: String"])
    }

    @Test("An inherited property keeps its name in derived types")
    func inheritedNames() {
        let generation = Generation(
            """
            <xs:complexType name="A"><xs:attribute name="Id" type="xs:int"/></xs:complexType>
            <xs:complexType name="B">
              <xs:complexContent><xs:extension base="t:A">
                <xs:sequence><xs:element name="Id" type="xs:string"/></xs:sequence>
              </xs:extension></xs:complexContent>
            </xs:complexType>
            """
        )
        #expect(
            generation.lines(with: "public var").suffix(2) == ["public var id: Int32?", "public var idElement: String"]
        )
        #expect(generation.types.contains("struct B: XMLElementCodable, Hashable, AProtocol {"))
    }

    @Test("A type with more than twelve properties is created from the required ones")
    func initializers() {
        let optional = (1...12).map { #"<xs:element name="E\#($0)" type="xs:int" minOccurs="0"/>"# }.joined()
        let generation = Generation(
            """
            <xs:complexType name="A"><xs:sequence>\(optional)</xs:sequence></xs:complexType>
            <xs:complexType name="B">
              <xs:sequence>\(optional)<xs:element name="Last" type="xs:int"/></xs:sequence>
            </xs:complexType>
            <xs:complexType name="C">
              <xs:sequence>\(optional)<xs:element name="Last" type="xs:int" minOccurs="0"/></xs:sequence>
            </xs:complexType>
            """
        )
        #expect(
            generation.lines(with: "public init(") == [
                "public init(",
                "public init(xmlPlaceholder placeholder: XMLPlaceholder) {}",
                "public init(last: Int32) {",
                "public init(xmlPlaceholder placeholder: XMLPlaceholder) {",
                "public init() {}",
                "public init(xmlPlaceholder placeholder: XMLPlaceholder) {}",
            ]
        )
    }

    @Test("The properties of a choice are named after what its alternatives share")
    func choiceNames() {
        let generation = Generation(
            """
            <xs:complexType name="ThingType"/>
            <xs:complexType name="BaseNodeType"><xs:attribute name="A"/></xs:complexType>
            <xs:complexType name="LeafType">
              <xs:complexContent><xs:extension base="t:BaseNodeType"/></xs:complexContent>
            </xs:complexType>
            <xs:complexType name="A">
              <xs:sequence>
                <xs:choice>
                  <xs:element name="FolderId" type="xs:int"/><xs:element name="DistinguishedFolderId" type="xs:int"/>
                </xs:choice>
                <xs:choice maxOccurs="unbounded">
                  <xs:element name="Root" type="t:BaseNodeType"/><xs:element name="Leaf" type="t:LeafType"/>
                </xs:choice>
                <xs:choice minOccurs="0">
                  <xs:element name="Left" type="xs:int"/><xs:element name="Right" type="t:ThingType"/>
                </xs:choice>
                <xs:choice minOccurs="0">
                  <xs:element name="Up" type="xs:int"/><xs:element name="Down" type="t:ThingType"/>
                </xs:choice>
              </xs:sequence>
            </xs:complexType>
            """
        )
        #expect(
            generation.properties.suffix(4) == [
                "folderId: FolderId", "nodes: [Node]", "choice: Choice?", "choice2: Choice2?",
            ]
        )
    }
}
