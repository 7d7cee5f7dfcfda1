import Foundation
import Testing
import XMLCodeGenerator
import XMLSchema

@testable import xml_codegen

@Suite("Output folders")
struct OutputFolderTests {
    private static let a = GeneratedFile(name: "A.swift", text: "\(GeneratedFile.marker)a.xsd. Do not edit.\n")
    private static let b = GeneratedFile(name: "B.swift", text: "\(GeneratedFile.marker)b.xsd. Do not edit.\n")

    private func differences(_ folder: OutputFolder) -> [String] {
        folder.differences.map { "\($0.name) \($0.kind.rawValue)" }
    }

    @Test("What is missing is written, and then all is up to date")
    func missing() throws {
        let temporary = try TemporaryFolder()
        let path = temporary.path + "/new/folder"
        let folder = try OutputFolder(path, for: [Self.a, Self.b])
        #expect(differences(folder) == ["A.swift missing", "B.swift missing"])
        #expect(try folder.write().written == 2)
        #expect(try OutputFolder(path, for: [Self.a, Self.b]).differences.isEmpty)
    }

    @Test("Only what is stale is written, only generated files are removed, and no other is left behind")
    func staleAndSuperfluous() throws {
        let temporary = try TemporaryFolder()
        try temporary.write("A.swift", Self.a.text)
        try temporary.write("B.swift", Self.b.text + "// edited\n")
        try temporary.write("Old.swift", GeneratedFile.marker)
        try temporary.write("Mine.swift", "let x = 1\n")
        let time = Date(timeIntervalSince1970: 1_000)
        try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: temporary.path + "/A.swift")

        let folder = try OutputFolder(temporary.path, for: [Self.a, Self.b])
        #expect(differences(folder) == ["B.swift stale", "Old.swift superfluous"])
        let changes = try folder.write()
        #expect(changes.written == 1)
        #expect(changes.removed == 1)
        #expect(temporary.names == ["A.swift", "B.swift", "Mine.swift"])
        #expect(try temporary.read("B.swift") == Self.b.text)
        let attributes = try FileManager.default.attributesOfItem(atPath: temporary.path + "/A.swift")
        #expect(attributes[.modificationDate] as? Date == time)
    }

    @Test("A file that wasn't generated is never replaced")
    func inTheWay() throws {
        let temporary = try TemporaryFolder()
        try temporary.write("A.swift", "let x = 1\n")
        #expect(throws: Diagnostic.self) { try OutputFolder(temporary.path, for: [Self.a]) }
        #expect(try temporary.read("A.swift") == "let x = 1\n")
    }

    @Test("If one file can't be written, none is")
    func allOrNothing() throws {
        let temporary = try TemporaryFolder()
        try temporary.write("A.swift", GeneratedFile.marker)
        // A folder of the name that the second file is first written under.
        try temporary.write(".B.swift.xml-codegen/x", "")
        let folder = try OutputFolder(temporary.path, for: [Self.a, Self.b])
        #expect(throws: Diagnostic.self) { try folder.write() }
        #expect(try temporary.read("A.swift") == GeneratedFile.marker)
        #expect(temporary.names == [".B.swift.xml-codegen", "A.swift"])
    }
}
