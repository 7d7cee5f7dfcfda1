import GoldenCommon
import GoldenShop
import TestSupport
import Testing
import XMLCodeGenerator
import XMLCodec
import XMLSchema

@Suite("Several modules")
struct ModuleTests {
    private static let common = GoldenFolder(feature: "GoldenCommon", parent: "Modules")
    private static let shop = GoldenFolder(feature: "GoldenShop", parent: "Modules")

    private static func generateShop() throws -> CodeGenerator.Output {
        try shop.generate(with: [common]) { $0.imports = [ModuleImport("urn:modules:common", from: "GoldenCommon")] }
    }

    @Test("The code generated for each module is the recorded code")
    func recordedCode() throws {
        try Self.common.expectRecorded(Self.common.generate { _ in }.files)
        try Self.shop.expectRecorded(Self.generateShop().files)
    }

    @Test("A document of both modules comes back the same")
    func documentComesBack() throws {
        try check(Order.self, in: Self.shop)
        try check(ShelfElement.self, in: Self.common)
    }

    private func check<Root: XMLRootElement & Hashable>(_ type: Root.Type, in folder: GoldenFolder) throws {
        let document = try folder.document()
        let value = try DecodingVerifier(type, options: .strict).value(of: document)
        let difference = try CanonicalXML(XMLEncoder().encode(value)).difference(from: CanonicalXML(document))
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test("Values of the imported module are values of this one")
    func values() throws {
        let order = try DecodingVerifier(Order.self, options: .strict).value(of: Self.shop.document())
        let bill: GoldenCommon.Address = order.bill
        #expect(bill.color == .blue)
        #expect(order.anyThing == .book(GoldenCommon.Book(id: "2", title: "Charts")))
        #expect(order.shelf?.thing == [.book(GoldenCommon.Book(id: "3", title: "Tides"))])
        #expect(order.office?.shelf == .newShelf(GoldenCommon.Shelf(width: 9)))
        #expect(order.office?.person.last == .clerk(Clerk(name: "Ines", desk: 3)))
        #expect(order.tool.map { $0 as any GoldenCommon.ThingProtocol }?.id == "4")
    }

    @Test("What the imported module can't know is a warning")
    func unknownToOthers() throws {
        let messages = try Self.generateShop().diagnostics.map(\.description)
        #expect(
            messages == [
                "GoldenShop/GoldenShop.xsd:11:3: warning: type s:Tool can't stand for its abstract base c:Thing: "
                    + "the module GoldenCommon, which holds the base, doesn't know it",
                "GoldenShop/GoldenShop.xsd:16:3: warning: element s:Tool can't stand for c:AnyThing: "
                    + "the module GoldenCommon, which holds the substitution group, doesn't know it",
            ]
        )
    }

    @Test("Imported names are those that the other module got, whatever this one adds")
    func namesAreTheSame() throws {
        let text = try Self.generateShop().files.map(\.text).joined()
        #expect(text.contains("public var shelf: GoldenCommon.ShelfElement?"))
        #expect(text.contains("public var width: GoldenCommon.Shelf?"))
    }

    @Test("A type with the name of its module can't be imported, unless it is given another one")
    func moduleName() throws {
        let generate = { (names: [NameOverride]) in
            try Self.shop.generate(with: [Self.common]) { options in
                options.imports = [ModuleImport("urn:modules:common", from: "Room")]
                options.names = names
            }
        }
        let message = "type c:Room has the name of its module, Room; "
        #expect(try generate([]).diagnostics.contains { $0.severity == .error && $0.message.hasPrefix(message) })
        #expect(try !generate([NameOverride("c:Room", to: "Chamber")]).files.isEmpty)
    }

    @Test("A file imports the modules that it refers to, as visibly as it does")
    func importLines() throws {
        let files = try Self.generateShop().files
        #expect(files.first { $0.name == "GoldenShop.swift" }?.text.contains("\npublic import GoldenCommon\n") == true)
        #expect(files.first { $0.name == "XMLNamespaces.swift" }?.text.contains("import GoldenCommon") == false)
    }

    @Test(
        "An import that can't be is an error",
        arguments: [
            ("urn:modules:comon", "Common", "no schema document has the namespace 'urn:modules:comon'; did you mean "),
            ("urn:modules:common", "GoldenShop", "the module GoldenShop can't import itself"),
            ("urn:modules:common", "a b", "'a b' is not the name of a module"),
            ("urn:modules:common", "String", "'String' is not the name of a module"),
        ]
    )
    func faultyImports(namespace: String, module: String, message: String) throws {
        let output = try Self.shop.generate(with: [Self.common]) {
            $0.imports = [ModuleImport(namespace, from: module)]
        }
        #expect(output.files.isEmpty)
        #expect(output.diagnostics.contains { $0.message.hasPrefix(message) }, "\(output.diagnostics)")
    }
}
