import Foundation
import Testing
import XMLSchema

@Suite("Hostile schemas")
struct HostileSchemaTests {
    private static let sample = schemaText(
        """
        <xs:element name="e" type="t:T" substitutionGroup="t:h"/>
        <xs:element name="h" type="t:T"/>
        <xs:group name="G"><xs:choice><xs:element ref="t:h"/><xs:any maxOccurs="9"/></xs:choice></xs:group>
        <xs:complexType name="T"><xs:sequence><xs:group ref="t:G"/></xs:sequence><xs:anyAttribute/></xs:complexType>
        <xs:complexType name="U">
        <xs:complexContent><xs:extension base="t:T"><xs:attribute name="a" type="t:S"/></xs:extension></xs:complexContent>
        </xs:complexType>
        <xs:simpleType name="S"><xs:restriction base="xs:int"><xs:maxInclusive value="5"/></xs:restriction></xs:simpleType>
        """
    )

    @Test("A document that is cut off anywhere gives a diagnostic")
    func truncated() {
        let bytes = Array(Self.sample.utf8)
        for length in bytes.indices {
            let set = SchemaSet.resolve(roots: ["a"], loader: InMemorySchemaLoader(["a": Array(bytes[..<length])]))
            #expect(set.schema == nil && set.diagnostics.count == 1, "cut off after \(length) bytes")
        }
    }

    @Test("A document with any token left out or doubled never traps")
    func mutated() {
        let words = Self.sample.split(separator: " ")
        let tokens = words.flatMap { $0.split(separator: ">", omittingEmptySubsequences: false) }
        for index in tokens.indices {
            var shorter = tokens
            shorter.remove(at: index)
            var longer = tokens
            longer.insert(tokens[index], at: index)
            for text in [shorter.joined(separator: " "), longer.joined(separator: ">")] {
                _ = resolve(["a.xsd": text])
            }
        }
        let attributes = Self.sample.split(separator: "\"", omittingEmptySubsequences: false)
        for index in attributes.indices where index % 2 == 1 {
            for value in ["", "t:T", "t:U", "t:e", "t:S", "-1", "99999999999999999999", "&#10;", "##any"] {
                var changed = attributes
                changed[index] = Substring(value)
                _ = resolve(["a.xsd": changed.joined(separator: "\"")])
            }
        }
    }

    @Test("Elements that are nested too deep are an error")
    func deepDocument() {
        let levels = 100_000
        let open = String(repeating: "<xs:sequence>", count: levels)
        let close = String(repeating: "</xs:sequence>", count: levels)
        let text = schemaText("<xs:complexType name=\"T\">\(open)\(close)</xs:complexType>")
        #expect(faults(in: text).map { $0.drop { $0 != " " } } == [" the document exceeds a limit: depth"])
    }

    @Test("Groups that grow exponentially are an error, and take no time")
    func exponentialGroups() {
        let groups = (0..<60).map { index in
            let reference = "<xs:group ref=\"t:G\(index + 1)\"/>"
            return "<xs:group name=\"G\(index)\"><xs:sequence>\(reference)\(reference)</xs:sequence></xs:group>"
        }
        let last = #"<xs:group name="G60"><xs:sequence><xs:element name="e" type="xs:int"/></xs:sequence></xs:group>"#
        let messages = faults(in: schemaText((groups + [last]).joined(separator: "\n")))
        #expect(messages == ["46:22: the content model is too large"])
    }

    @Test("Chains of derivations, groups and substitutions have a greatest length", arguments: [true, false])
    func longChains(basesFirst: Bool) {
        for chain in chains {
            var parts = (1...1_000).map { chain($0, $0 - 1) }
            if !basesFirst { parts.reverse() }
            let messages = faults(in: schemaText(([chain(0, nil)] + parts).joined(separator: "\n")))
            #expect(!messages.isEmpty)
            #expect(messages.allSatisfy { $0.contains("too many steps") || $0.contains("too deep") })
        }
    }

    @Test("Chains that are as long as they may be are resolved")
    func longestChains() {
        for chain in chains {
            let parts = (1..<128).map { chain($0, $0 - 1) }
            #expect(faults(in: schemaText(([chain(0, nil)] + parts).joined(separator: "\n"))) == [])
        }
    }

    private var chains: [(Int, Int?) -> String] {
        [
            { name, base in
                let content = "<xs:sequence><xs:element name=\"e\(name)\" type=\"xs:int\"/></xs:sequence>"
                guard let base else { return "<xs:complexType name=\"T\(name)\">\(content)</xs:complexType>" }
                return """
                    <xs:complexType name="T\(name)"><xs:complexContent><xs:extension base="t:T\(base)">\(content)\
                    </xs:extension></xs:complexContent></xs:complexType>
                    """
            },
            { name, base in
                let type = base.map { "t:S\($0)" } ?? "xs:string"
                return "<xs:simpleType name=\"S\(name)\"><xs:restriction base=\"\(type)\"/></xs:simpleType>"
            },
            { name, base in
                let content = base.map { "<xs:group ref=\"t:G\($0)\"/>" } ?? "<xs:element name=\"e\" type=\"xs:int\"/>"
                return "<xs:group name=\"G\(name)\"><xs:sequence>\(content)</xs:sequence></xs:group>"
            },
            { name, base in
                let content = base.map { "<xs:attributeGroup ref=\"t:A\($0)\"/>" } ?? ""
                return "<xs:attributeGroup name=\"A\(name)\">\(content)</xs:attributeGroup>"
            },
            { name, base in
                let head = base.map { " substitutionGroup=\"t:E\($0)\"" } ?? ""
                return "<xs:element name=\"E\(name)\" type=\"xs:int\"\(head)/>"
            },
        ]
    }

    @Test("Components with thousands of parts take no more than their share of time")
    func manyParts() {
        // In the time that this thread has worked, not that of a clock: four times as many parts may take a bit more
        // than four times as long, and would take 16 times as long if each were compared with all the others.
        let (few, many) = (time(forParts: 500), time(forParts: 2_000))
        #expect(many < few * 9)
    }

    /// How long components with so many parts take, in nanoseconds of this thread's work; the best of three.
    private func time(forParts count: Int) -> Int {
        let indexes = 0..<count
        let type = "<xs:simpleType><xs:restriction base=\"xs:int\"/></xs:simpleType>"
        let attributes = indexes.map { "<xs:attribute name=\"a\($0)\">\(type)</xs:attribute>" }
        let values = indexes.map { "<xs:enumeration value=\"v\($0)\"/>" }
        let text = schemaText(
            """
            <xs:complexType name="T">\(attributes.joined())</xs:complexType>
            <xs:complexType name="U"><xs:complexContent><xs:extension base="t:T"/></xs:complexContent></xs:complexType>
            <xs:simpleType name="S"><xs:restriction base="xs:string">\(values.joined())</xs:restriction></xs:simpleType>
            """
        )
        let times = (0..<3).map { _ in
            let start = threadTime
            #expect(faults(in: text) == [])
            return threadTime - start
        }
        return times.min() ?? 0
    }

    private var threadTime: Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    @Test("A chain of 10,000 documents is read")
    func longChainOfDocuments() {
        var files: [String: String] = [:]
        for index in 0..<10_000 {
            files["\(index).xsd"] = schemaText("<xs:include schemaLocation=\"\((index + 1) % 10_000).xsd\"/>")
        }
        let set = resolve(files, roots: ["0.xsd"])
        #expect(set.diagnostics == [])
        #expect(set.schema?.documents.count == 10_000)
    }

    @Test("Values of any length, with line breaks, give one short line")
    func longValues() {
        let name = String(repeating: "x", count: 100_000)
        let messages = faults(in: schemaText("<xs:element name=\"a&#10;b\"/><xs:element name=\"1\(name)\"/>"))
        #expect(messages.first == "2:1: `xs:element` can't be named `a b`")
        #expect(messages.count == 2 && messages.allSatisfy { $0.count < 200 })
    }
}
