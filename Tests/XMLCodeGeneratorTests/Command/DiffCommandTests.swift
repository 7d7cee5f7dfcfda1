import Testing

@Suite("The diff command")
struct DiffCommandTests {
    private let folder: TemporaryFolder
    private let old: String

    init() throws {
        folder = try TemporaryFolder()
        old = try folder.write("old.xsd", Self.schema(#"<xs:element name="Note" type="xs:string"/>"#))
    }

    private static func schema(_ elements: String) -> String {
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:o">
          <xs:complexType name="OrderType"><xs:sequence>\(elements)</xs:sequence></xs:complexType>
        </xs:schema>
        """
    }

    private func diff(_ arguments: String...) throws -> CommandRun { try CommandRun(["diff"] + arguments) }

    @Test("Versions with the same interface end with 0")
    func unchanged() throws {
        let run = try diff(old, old)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output == "no changes\n")
    }

    @Test("A change that programs don't notice ends with 0, and isn't listed among the breaking ones")
    func compatible() throws {
        let note = #"<xs:element name="Note" type="xs:string"/>"#
        let day = #"<xs:element name="Day" type="xs:date" minOccurs="0"/>"#
        let new = try folder.write("new.xsd", Self.schema(note + day))
        let run = try diff(old, new)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.hasPrefix("compatible: OrderType: "))
        #expect(run.output.hasSuffix(", none breaking\n"))
        let breaking = try diff(old, new, "--breaking")
        #expect(breaking.status == 0)
        #expect(breaking.output.split(separator: "\n").count == 1)
    }

    @Test("A change that breaks programs ends with 2")
    func breaking() throws {
        let new = try folder.write("new.xsd", Self.schema(#"<xs:element name="Note" type="xs:string" minOccurs="0"/>"#))
        let run = try diff(old, new)
        #expect(run.status == 2)
        #expect(run.errors.isEmpty)
        #expect(
            run.output == """
                breaking: OrderType: the property note is optional now: String?
                1 change, 1 breaking

                """
        )
    }

    @Test("Configurations are compared with all that they say, and need no module and no folder for files")
    func configurations() throws {
        let one = try folder.write("2023/one.yaml", "schemas: [../old.xsd]\n")
        let other = try folder.write("other.yml", "schemas: [old.xsd]\nstripTypeSuffix: true\n")
        #expect(try diff(one, old).status == 0)
        let run = try diff(one, other)
        #expect(run.status == 2)
        #expect(run.output.contains("OrderType"))
    }

    @Test("A fault in either version ends with 1 and has its place")
    func faults() throws {
        let bad = try folder.write("bad.xsd", Self.schema(#"<xs:element name="Note" type="xs:sting"/>"#))
        for (one, other) in [(old, bad), (bad, old)] {
            let run = try diff(one, other)
            #expect(run.status == 1)
            #expect(run.output.isEmpty)
            #expect(run.errors.hasPrefix("\(bad):2:"))
            #expect(run.errors.contains(": error: unknown type `xs:sting`"))
        }
        let missing = try diff(old, "\(folder.path)/none.xsd")
        #expect(missing.status == 1)
        #expect(missing.errors == "error: can't find the schema document `\(folder.path)/none.xsd`\n")
    }

    @Test("One version alone is a wrong command line")
    func commandLine() throws {
        let run = try diff(old)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("Error: Missing expected argument '<new>'\n"))
    }
}
