import Testing
import XMLSchema

@Suite("Unique Particle Attribution")
struct ParticleAttributionTests {
    private static let a = "<xs:element name='a' type='xs:int'/>"
    private static let optionalA = "<xs:element name='a' type='xs:int' minOccurs='0'/>"
    private static let repeatedA = "<xs:element name='a' type='xs:int' minOccurs='2' maxOccurs='3'/>"
    private static let twoOfA = "<xs:element name='a' type='xs:int' minOccurs='2' maxOccurs='2'/>"
    private static let b = "<xs:element name='b' type='xs:int'/>"
    private static let optionalB = "<xs:element name='b' type='xs:int' minOccurs='0'/>"
    private static let any = "<xs:any processContents='lax' minOccurs='0' maxOccurs='unbounded'/>"
    private static let other = "<xs:any namespace='##other' minOccurs='0'/>"
    private static let local = "<xs:any namespace='##local' minOccurs='0'/>"

    private static func sequence(_ members: String..., occurrence: String = "") -> String {
        "<xs:sequence \(occurrence)>\(members.joined())</xs:sequence>"
    }

    private static func choice(_ members: String..., occurrence: String = "") -> String {
        "<xs:choice \(occurrence)>\(members.joined())</xs:choice>"
    }

    private func diagnostics(_ content: String, besides components: String = "") -> [String] {
        let type = "<xs:complexType name='T'>\(content)</xs:complexType>"
        let set = resolve(["a.xsd": schemaText(type + components)])
        #expect(set.schema != nil)
        return set.diagnostics.map(\.message)
    }

    @Test(
        "Content where each child belongs to one particle is fine",
        arguments: [
            sequence(a, b, a), sequence(optionalA, b, a), sequence(twoOfA, a), choice(a, b),
            choice(a, b, occurrence: "maxOccurs='unbounded'"), sequence(a, other), sequence(other, a),
            sequence(other, local), sequence(sequence(a, b, occurrence: "maxOccurs='2' minOccurs='2'"), a),
            sequence(choice(a, b), choice(a, b)), "<xs:all>\(a)\(optionalB)</xs:all>", sequence(repeatedA, b, a),
            sequence(sequence(a, occurrence: "minOccurs='0' maxOccurs='0'"), a),
        ]
    )
    func unambiguous(content: String) {
        #expect(diagnostics(content) == [])
    }

    @Test(
        "Content where a child may belong to either of two particles is ambiguous, which is a warning",
        arguments: [
            sequence(optionalA, a), sequence(repeatedA, a), choice(a, a), choice(a, sequence(a, b)),
            sequence(sequence(a, optionalB, occurrence: "maxOccurs='unbounded'"), b),
            sequence(optionalA, optionalB, a), "<xs:all>\(optionalA)\(optionalA)</xs:all>",
            sequence(sequence(optionalB, a, optionalB, occurrence: "maxOccurs='2'"), a),
        ]
    )
    func ambiguous(content: String) {
        let messages = diagnostics(content)
        #expect(messages.count == 1)
        #expect(messages.first?.hasPrefix("the content of `T` is ambiguous: element `") == true)
    }

    @Test(
        "Wildcards overlap with elements and with each other",
        arguments: [sequence(optionalA, any), sequence(any, any)]
    )
    func wildcards(content: String) {
        #expect(diagnostics(content).map { $0.contains("ambiguous: the wildcard can stand") } == [true])
    }

    @Test("Members of a substitution group stand where their head does, and a type has its base's content")
    func substitutesAndBases() {
        let head = "<xs:element name='h' type='xs:int'/><xs:element name='m' type='xs:int' substitutionGroup='t:h'/>"
        let content = Self.choice("<xs:element ref='t:h'/>", "<xs:element ref='t:m'/>")
        #expect(diagnostics(content, besides: head).count == 1)
        let derived = """
            <xs:complexType name='D'><xs:complexContent><xs:extension base='t:T'>\(Self.sequence(Self.a))
            </xs:extension></xs:complexContent></xs:complexType>
            """
        #expect(diagnostics(Self.sequence(Self.b, Self.optionalA), besides: derived).count == 1)
        #expect(diagnostics(Self.sequence(Self.a), besides: derived) == [])
    }

    @Test("Large content takes no time")
    func largeContent() {
        let optional = (0..<400).map { "<xs:element name='e\($0 % 399)' type='xs:int' minOccurs='0'/>" }
        #expect(diagnostics("<xs:sequence>\(optional.joined())</xs:sequence>").count == 1)
        var nested = Self.a
        for _ in 0..<40 { nested = Self.sequence(nested, Self.b, occurrence: "minOccurs='2' maxOccurs='2'") }
        #expect(diagnostics(nested).count <= 1)
    }
}
