import Foundation
import Testing
import XMLCodeGenerator

@Suite("Hostile text")
struct HostileTextTests {
    /// What would be code, were it not in a comment or a literal; `injected` tells it from what is generated.
    private static let texts = [
        "*/ injected()", "/* injected()", "\"; injected(); \"", "\"\"\"\ninjected()\n\"\"\"", "\\(injected())",
        "\\", "\\\\", "\\\"", "\\\n injected()", "#\"\\#(injected())\"#", "\"#; injected()", "`injected()`",
        "```swift\ninjected()\n```",
        "\ninjected()", "\r\ninjected()", "\rinjected()", "\u{2028}injected()", "\u{2029}injected()",
        "\u{85}injected()",
        "\u{202E})(detcejni", "\u{2066}injected()\u{2069}", "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{301}", "🏴‍☠️ injected()",
        "- Parameter injected: x", "[injected](javascript:injected())", "<!-- injected() -->", "``injected()``",
        "//injected()", "///", "#if injected()", "#warning(\"injected()\")", "@injected", "$0", "%@",
        "\t\tinjected()\t",
        "名前()", "\u{E000}", "\u{10FFFD}", "{ injected() }", "}", "case injected(",
        String(repeating: "x\"\\", count: 4_000),
    ]

    /// A schema with a text in every place that takes any text, and its namespace and documents named after it.
    private static func schema(_ text: String) -> String {
        let value = text.xmlEscaped
        let note = "<xs:annotation><xs:documentation>\(value)</xs:documentation></xs:annotation>"
        return """
            <xs:simpleType name="Values">\(note)
              <xs:restriction base="xs:string">
                <xs:enumeration value="Other">\(note)</xs:enumeration><xs:enumeration value="\(value)">\(note)</xs:enumeration>
                <xs:pattern value="\(value)"/>
              </xs:restriction>
            </xs:simpleType>
            <xs:complexType name="A">\(note)
              <xs:sequence>
                <xs:element name="E" type="xs:string" default="\(value)">\(note)</xs:element>
                <xs:element name="F" type="xs:string" fixed="\(value)" maxOccurs="3">\(note)</xs:element>
                <xs:choice>
                  <xs:element name="G" type="t:Values">\(note)</xs:element>
                  <xs:element name="H"><xs:complexType>\(note)</xs:complexType></xs:element>
                </xs:choice>
                <xs:any namespace="##other">\(note)</xs:any>
              </xs:sequence>
              <xs:attribute name="a" type="xs:string" default="\(value)">\(note)</xs:attribute>
              <xs:attribute name="b" type="xs:string" fixed="\(value)">\(note)</xs:attribute>
              <xs:anyAttribute namespace="##other">\(note)</xs:anyAttribute>
            </xs:complexType>
            <xs:complexType name="B"><xs:complexContent><xs:extension base="t:A"/></xs:complexContent></xs:complexType>
            <xs:element name="Root" type="t:A">\(note)</xs:element>
            """
    }

    private static func generate(_ text: String, prefix: String = "t") -> Generation {
        let name = String(text.filter { $0 != "/" }.prefix(80)) + ".xsd"
        let namespace = "urn:" + text.filter { !$0.isWhitespace }
        let document = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="\(namespace.xmlEscaped)"
             targetNamespace="\(namespace.xmlEscaped)">\(schema(text))</xs:schema>
            """
        return Generation(documents: [name: document]) {
            $0.prefixes = [NamespacePrefix(prefix, for: namespace)]
        }
    }

    @Test("No text of a schema becomes code", arguments: texts)
    func textStaysText(text: String) throws {
        let generation = Self.generate(text)
        // A line break in an enumeration value is refused; the other places take it all the same.
        if generation.files.isEmpty {
            #expect(generation.diagnostics.contains { $0.contains("error: ") })
        }
        for (name, source) in generation.files {
            let code = try SwiftCode(of: source)
            // As the name of a value, `injected` is a word like any other.
            #expect(!["injected(", "@injected", "#"].contains(where: code.text.contains), "\(name)")
            #expect(code.text.unicodeScalars.allSatisfy { $0.isASCII || $0.properties.isAlphabetic }, "\(name)")
            #expect(source.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
            #expect(source.unicodeScalars.allSatisfy { $0.properties.generalCategory != .format })
        }
    }

    @Test("The compiler's parser takes whatever is generated")
    func compilerParses() throws {
        let folder = try TemporaryFolder()
        var paths: [String] = []
        for (number, text) in Self.texts.enumerated() {
            let generation = Self.generate(text)
            for (position, source) in generation.files.sorted(by: { $0.key < $1.key }).map(\.value).enumerated() {
                paths.append(try folder.write("file\(number)_\(position).swift", source))
            }
        }
        #expect(paths.count > 2 * Self.texts.count)
        #expect(try Self.parse(paths) == 0)
    }

    /// The status of the compiler when it parses files.
    private static func parse(_ paths: [String]) throws -> Int32 {
        let parser = Process()
        parser.executableURL = URL(filePath: "/usr/bin/env")
        parser.arguments = ["swiftc", "-frontend", "-parse", "-warnings-as-errors"] + paths
        try parser.run()
        parser.waitUntilExit()
        return parser.terminationStatus
    }

    /// Names that XML takes and Swift doesn't, or takes as something else.
    private static let names = [
        "_", "__", "_1", "a.b-c_d", "a..b", "a-", "é", "o\u{301}", "ä\u{308}\u{323}", "a\u{B7}b", "名前", "ΑΒΓ", "עברית",
        "العربية", "ǅ", "ß", "ﬁ", "init", "self", "Self", "Type", "Any", "class", "Protocol", "inout", "async", "await",
        "some",
        "borrowing", "get", "set", "willSet", "actor", "macro", "nonisolated", "xmlFields", "preconditionFailure",
        String(repeating: "long", count: 5_000), String(repeating: "a-", count: 2_000),
    ]

    /// A schema with the names in every place that takes a name.
    private static let namesSchema: String = {
        let types = names.map { name in
            """
            <xs:complexType name="\(name)"><xs:sequence>
              <xs:element name="\(name)" type="t:\(name)" minOccurs="0"/>
              <xs:choice><xs:element name="x\(name)" type="xs:int"/><xs:element name="y" type="xs:int"/></xs:choice>
            </xs:sequence><xs:attribute name="\(name)" type="xs:int"/></xs:complexType>
            <xs:element name="\(name)" type="xs:string"/>
            """
        }
        let values = names.map { "<xs:enumeration value=\"\($0)\"/>" }.joined()
        return types.joined()
            + "<xs:simpleType name=\"values\"><xs:restriction base=\"xs:string\">\(values)</xs:restriction></xs:simpleType>"
    }()

    @Test("The compiler's parser takes any names", arguments: NamingStrategy.allCases)
    func namesAreParsed(strategy: NamingStrategy) throws {
        let folder = try TemporaryFolder()
        let generation = Generation(Self.namesSchema) { $0.naming = strategy }
        #expect(generation.files.count == 3, "\(generation.diagnostics.filter { !$0.contains("note: ") })")
        let paths = try generation.files.map { try folder.write($0.key, $0.value) }
        #expect(try Self.parse(paths) == 0)
    }

    @Test("What isn't a name is refused where a name is asked for", arguments: texts)
    func namesAreChecked(text: String) {
        let schema = #"<xs:complexType name="A"/>"#
        let faults: [(inout GeneratorOptions) -> Void] = [
            { $0.module = text }, { $0.namespaceTable = text }, { $0.conformances = [text] },
            { $0.names = [NameOverride("t:A", to: text)] }, { $0.names = [NameOverride(text, to: "B")] },
            { $0.imports = [ModuleImport("urn:t", from: text)] }, { $0.imports = [ModuleImport(text, from: "B")] },
            { $0.streams = [StreamPath(text)] }, { $0.aliases = [ElementAlias(text, acceptedAs: text)] },
            { $0.prefixes = [NamespacePrefix(text, for: "urn:x")] },
        ]
        for (number, fault) in faults.enumerated() {
            let generation = Generation(schema, configure: fault)
            #expect(generation.files.isEmpty, "\(number)")
            #expect(generation.diagnostics.contains { $0.contains("error: ") }, "\(number)")
        }
    }
}

extension String {
    /// The text in an attribute or an element; characters that XML has no place for are left out.
    fileprivate var xmlEscaped: String {
        unicodeScalars.map { scalar in
            switch scalar.value {
            case 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x9, 0xA, 0xD: "&#\(scalar.value);"
            default: String(scalar)
            }
        }.joined()
    }
}
