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
                #"public static let xmlFields = XMLFieldTable("=t:A t:One! t:Two t:Three*", in: xmlNamespaces)"#
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
                    + "only strict decoding checks that each sequence is complete"
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
        #expect(generation.diagnostics.count { !$0.contains("ambiguous") } == 1)
    }

    /// The properties of a type whose content is a sequence, and the field table without the type's name.
    private func shape(_ particles: String) -> (properties: [String], fields: String, warnings: Int) {
        let generation = Generation(
            """
            <xs:complexType name="A"><xs:sequence>\(particles)</xs:sequence></xs:complexType>
            """
        )
        let table = generation.lines(with: "XMLFieldTable(").first?.split(separator: "\"").dropFirst().first ?? ""
        let warningCount = generation.diagnostics.count { !$0.contains("ambiguous") }
        return (generation.properties, String(table.replacing("=t:A ", with: "")), warningCount)
    }

    private func element(_ name: String, _ occurrence: String = "") -> String {
        "<xs:element name='\(name)' type='xs:int' \(occurrence)/>"
    }

    @Test("What lies between two places of an element becomes a list, with a warning; what is outside stays")
    func elementInSeveralPlaces() {
        let optional = "minOccurs='0'"
        for (particles, properties, fields) in [
            (element("X") + element("X"), ["x: [Int32]"], "t:X+"),
            (
                element("W") + element("X") + element("Y") + element("X") + element("Z"),
                ["w: Int32", "choices: [Choice]", "z: Int32"], "t:W! (t:X|t:Y)+ t:Z!"
            ),
            (
                element("X", optional) + "<xs:choice minOccurs='0'>\(element("Y"))\(element("X"))</xs:choice>",
                ["choices: [Choice]"], "(t:X|t:Y)*"
            ),
            (
                element("X") + element("Y") + element("X") + element("Z") + element("W") + element("Z"),
                ["choices: [Choice]", "choices2: [Choice2]"], "(t:X|t:Y)+ (t:Z|t:W)+"
            ),
            (
                element("X") + element("Y") + element("X") + element("Z") + element("Y"),
                ["choices: [Choice]"], "(t:X|t:Y|t:Z)+"
            ),
        ] {
            let shape = shape(particles)
            #expect(shape.properties == properties)
            #expect(shape.fields == fields)
            #expect(shape.warnings == max(1, fields.count { $0 == "(" }))
        }
    }

    @Test("Sequences of a choice keep an order that is each one's own, or become a list")
    func mergedSequences() {
        let sequence = { (names: [String]) in "<xs:sequence>\(names.map { element($0) }.joined())</xs:sequence>" }
        let choice = { (one: [String], other: [String]) in
            shape("<xs:choice>\(sequence(one))\(sequence(other))</xs:choice>").fields
        }
        #expect(choice(["A", "B"], ["A", "C"]) == "t:A t:B t:C")
        #expect(choice(["A", "B"], ["C", "B"]) == "t:A t:C t:B")
        #expect(choice(["A", "B", "C"], ["X", "B", "Y", "C", "Z"]) == "t:A t:X t:B t:Y t:C t:Z")
        #expect(choice(["A", "B"], ["B", "A"]) == "(t:A|t:B)+")
        #expect(choice(["A", "B"], ["B", "B", "A"]) == "(t:A|t:B)+")
    }

    @Test("Wildcards stay apart where their places or namespaces tell them apart")
    func wildcards() {
        let any = { (namespace: String, occurrence: String) in "<xs:any namespace='\(namespace)' \(occurrence)/>" }
        let many = "minOccurs='0' maxOccurs='unbounded'"
        for (particles, fields) in [
            (any("##other", many) + any("##targetNamespace", many), "~t:** t:**"),
            (any("##other", many) + element("X") + any("##any", many), "~t:** t:X! **"),
            (any("##other", many) + element("X", "minOccurs='0'") + any("##other", many), "(~t:*|t:X)*"),
            (any("##other", many) + any("##other", ""), "~t:*+"),
            (any("##any", "") + any("##any", ""), "*! *!"),
            (any("urn:a ##local", "") + any("##targetNamespace", ""), "{urn:a}*,:*! t:*!"),
        ] {
            #expect(shape(particles).fields == fields)
        }
    }

    @Test("Mixed content is a list of text and elements; without elements it is a text")
    func mixedContent() {
        let generation = Generation(
            """
            <xs:complexType name="A" mixed="true">
              <xs:sequence>\(element("X"))<xs:choice maxOccurs="3">\(element("Y"))\(element("X"))</xs:choice></xs:sequence>
              <xs:attribute name="content"/>
            </xs:complexType>
            <xs:complexType name="B" mixed="true"><xs:attribute name="C"/></xs:complexType>
            <xs:complexType name="D" mixed="true">
              <xs:complexContent><xs:extension base="t:A"><xs:sequence/></xs:extension></xs:complexContent>
            </xs:complexType>
            """
        )
        #expect(
            generation.properties.filter { !$0.hasPrefix("contentAttribute: ") } == [
                "content: [Content]", "c: String?", "value: String", "content: [A.Content]",
            ]
        )
        #expect(generation.types.contains("@content (.|t:X|t:Y)*"))
        #expect(generation.diagnostics.isEmpty)
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
