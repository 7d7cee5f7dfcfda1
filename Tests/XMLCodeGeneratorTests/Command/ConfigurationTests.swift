import Testing
import XMLCodeGenerator
import XMLSchema

@testable import xml_codegen

@Suite("Configuration files")
struct ConfigurationTests {
    @Test("All keys are read, and paths are relative to the file")
    func allKeys() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(
            "config.yaml",
            """
            module: Shop
            access: package
            output: ../Sources
            schemas: [a.xsd, sub/b.xsd]
            catalog: catalog.xml
            roots: [../schemas]
            prefixes:
              t: urn:t
            streams:
              - t:Item/t:Data
            aliases:
              t:A/t:B: m:B
            names:
              t:A/choice: items
            conformances: []
            naming: schema
            stripTypeSuffix: true
            imports:
              urn:common: Common
            unknownContent: preserve
            files: 3
            """
        )
        let settings = try ConfigurationReader.read(file)
        let parent = SchemaLocation.resolve("..", from: file)
        #expect(settings.schemas == ["\(folder.path)/a.xsd", "\(folder.path)/sub/b.xsd"])
        #expect(settings.catalogs == ["\(folder.path)/catalog.xml"])
        #expect(settings.roots == ["\(parent)/schemas"])
        #expect(settings.output == "\(parent)/Sources")
        #expect(settings.options.module == "Shop")
        #expect(settings.options.access == .package)
        #expect(settings.options.conformances.isEmpty)
        #expect(settings.options.naming == .schema)
        #expect(settings.options.stripTypeSuffix)
        #expect(settings.options.unknownContent == .preserve)
        #expect(settings.options.fileCount == 3)
        let place = { SourceLocation(file: file, line: $0, column: $1) }
        #expect(settings.options.prefixes == [NamespacePrefix("t", for: "urn:t", at: place(8, 3))])
        #expect(settings.options.streams == [StreamPath("t:Item/t:Data", at: place(10, 5))])
        #expect(settings.options.names == [NameOverride("t:A/choice", to: "items", at: place(14, 3))])
        #expect(settings.options.imports == [ModuleImport("urn:common", from: "Common", at: place(19, 3))])
        #expect(settings.options.aliases == [ElementAlias("t:A/t:B", acceptedAs: "m:B", at: place(12, 3))])
    }

    @Test("A filter is lists of names with their places, and a service can stand for the schemas")
    func filter() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(
            "config.yaml",
            """
            module: Shop
            output: .
            wsdl: [shop.wsdl]
            filter:
              operations: [Buy]
              elements: [t:A]
              types: [t:B]
              exclude: [t:C]
              prune: []
              keep: [t:D]
            """
        )
        let settings = try ConfigurationReader.read(file)
        #expect(settings.services == ["\(folder.path)/shop.wsdl"])
        #expect(settings.schemas == [])
        func name(_ text: String, _ line: Int, _ column: Int) -> [SchemaFilter.Name] {
            [SchemaFilter.Name(text, at: SourceLocation(file: file, line: line, column: column))]
        }
        var filter = SchemaFilter()
        filter.operations = name("Buy", 5, 16)
        filter.elements = name("t:A", 6, 14)
        filter.types = name("t:B", 7, 11)
        filter.exclude = name("t:C", 8, 13)
        filter.prune = []
        filter.keep = name("t:D", 10, 10)
        #expect(settings.options.filter == filter)
    }

    @Test(
        "The module is the one of the target in whose folder the configuration is",
        arguments: [("Orders", "Orders"), ("order-list", "order_list"), ("2023", "_2023"), ("a.b c", "a_b_c")]
    )
    func defaultModule(folderName: String, module: String) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("\(folderName)/xml-codegen.yaml", "schemas: [a.xsd]")
        let settings = try ConfigurationReader.read(file)
        #expect(settings.options.module == module)
        #expect(settings.output.isEmpty)
    }

    @Test(
        "Every mistake is reported with its place",
        arguments: [
            (
                "module: A\noutput: o\nschemas: []\nfilter: [a]\nwsdl: b",
                [
                    "4:9: error: 'filter' has to be a mapping of keys to lists of names",
                    "5:7: error: 'wsdl' has to be a list of strings",
                ]
            ),
            (
                "module: A\noutput: o\nschemas: []\nfilter: {operation: [a], types: b}",
                [
                    "4:10: error: unknown key 'operation' in 'filter'; the keys are "
                        + "operations, elements, types, exclude, prune, keep",
                    "4:33: error: 'types' has to be a list of strings",
                ]
            ),
            ("module: [a]\noutput: o\nschemas: []", ["1:9: error: 'module' has to be a string"]),
            (
                "module: A\noutput: o\nschemas: a\nstream: 1",
                [
                    "3:10: error: 'schemas' has to be a list of strings",
                    "4:1: error: unknown key 'stream'; did you mean 'streams'?",
                ]
            ),
            (
                "module: A\noutput: o\nschemas: []\nnaming: swifty\nstripTypeSuffix: perhaps\nimports: [urn:a]",
                [
                    "4:9: error: 'naming' is one of idiomatic and schema",
                    "5:18: error: 'stripTypeSuffix' is true or false",
                    "6:10: error: 'imports' has to be a mapping of strings to strings",
                ]
            ),
            (
                "access: open\nprefixes: [t]",
                [
                    "1:9: error: 'access' is one of public, package and internal",
                    "2:11: error: 'prefixes' has to be a mapping of strings to strings",
                    "1:1: error: the key 'schemas' is missing",
                ]
            ),
            ("schemas: []\nfiles: 0", ["2:8: error: 'files' is how many files there are, at least 1"]),
            ("schemas: []\nfiles: few", ["2:8: error: 'files' is how many files there are, at least 1"]),
            ("a: [b", ["2:1: error: did not find expected ',' or ']'"]),
            ("", ["1:1: error: a configuration is a mapping of keys to values"]),
        ]
    )
    func mistakes(yaml: String, diagnostics: [String]) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("config.yaml", yaml)
        let error = #expect(throws: ConfigurationError.self) { try ConfigurationReader.read(file) }
        #expect(error?.diagnostics.map { String($0.description.dropFirst(file.count + 1)) } == diagnostics)
    }
}
