import ArgumentParser
import Foundation
import XMLCodeGenerator
import XMLSchema

/// `xml-codegen samples`: schema files in, documents that they describe out.
struct SamplesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "samples",
        abstract: "Writes documents that XML schemas describe: the smallest ones, and ones with all that there may be.",
        usage: "xml-codegen samples <options>",
        discussion: """
            Each global element has a minimal document, with nothing but what is required, in Element.min.xml, and a \
            maximal one in Element.max.xml: what is optional is there, what is repeated is there twice, and of what a \
            choice offers one after the other is there. Where one document can't show all alternatives, \
            Element.max.2.xml and so on show the others. Each type is shown in full once in a document. The same \
            schema gives the same documents.

            Without --output the documents are printed, each after a comment with its name.

            EXAMPLES:
              xml-codegen samples --schema order.xsd --output Samples
              xml-codegen samples --schema order.xsd --element Order --minimal
              xml-codegen samples --config Schemas/ews.yaml --element m:GetItem

            EXIT STATUS:
              0   All went well.
              1   There is a fault in a schema or in the configuration, or an element is
                  unknown.
              64  The command line is wrong.
            """
    )

    @Option(help: ArgumentHelp("A YAML file with schemas and filter; its paths are relative to it.", valueName: "file"))
    var config: String?

    @OptionGroup(title: "Schemas")
    var sources: SchemaOptions

    @Option(
        help: ArgumentHelp(
            "An element to make documents of, with or without its prefix; can be given several times.",
            valueName: "name"
        )
    )
    var element: [String] = []

    @Flag(help: "Make minimal documents only.")
    var minimal = false

    @Flag(help: "Make maximal documents only.")
    var maximal = false

    @Option(
        help: ArgumentHelp("The folder for the documents; files of their names are replaced.", valueName: "directory")
    )
    var output: String?

    mutating func validate() throws {
        if config != nil, !sources.isEmpty {
            throw ValidationError("--config can't be combined with other settings; put them into the file.")
        }
        if config == nil, !sources.hasSchemas { throw ValidationError(SchemaOptions.needed) }
        if minimal, maximal { throw ValidationError("--minimal and --maximal exclude each other.") }
    }

    func run() throws {
        let settings = try Settings.read(config, or: sources)
        let schema = try settings.resolvedSchema()
        let samples = CodeGenerator(options: settings.options).samples(of: schema, elements: element)
        Console.report(samples.diagnostics)
        guard !samples.diagnostics.contains(where: { $0.severity == .error }) else { throw ExitCode(1) }
        let documents = samples.documents.filter { $0.extent == .minimal ? !maximal : !minimal }
        guard let output else {
            for document in documents { print("<!-- \(document.fileName) -->\n\(document.body)", terminator: "") }
            return
        }
        do {
            try write(documents, to: output)
        } catch {
            Console.report([Diagnostic(.error, "can't write the documents to \(output): \(error.reason)", at: nil)])
            throw ExitCode(1)
        }
        print("wrote \(quantity(documents.count, "document")) to \(output)")
    }

    private func write(_ documents: [SampleDocument], to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for document in documents {
            let file = URL(filePath: folder).appending(path: document.fileName)
            try Data(document.text.utf8).write(to: file, options: .atomic)
        }
    }
}

extension SampleDocument {
    /// The document without its declaration, so that a comment can stand before it.
    fileprivate var body: Substring {
        text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
    }
}
