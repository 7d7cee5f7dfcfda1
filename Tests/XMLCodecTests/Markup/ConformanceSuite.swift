import Foundation
import TestSupport

/// The W3C's conformance suite for XML parsers, which the corpus has as an archive.
struct ConformanceSuite {
    /// A document of the suite, and what has to become of it.
    struct Case {
        /// The suite's name for it.
        var id: String
        /// `valid`, `invalid`, `not-wf`, or `error`, which may be either.
        var kind: String
        /// Where it lies.
        var file: URL
        /// Whether it is for XML 1.0 in the editions before the fifth, which changed names; libexpat keeps to them.
        var isForFourthEdition: Bool
        /// Whether a parser has to read nothing but the document to judge it.
        var standsAlone: Bool
    }

    /// The documents, sorted by name.
    let cases: [Case]

    private let folder: URL

    /// Whether the suite can be had, for `.enabled(if:)`.
    static var isPresent: Bool { archive != nil && unpacker != nil }

    private static let archive: URL? = {
        guard TestCorpus.isPresent else { return nil }
        return TestCorpus.files(in: "xmlconf", withExtensions: ["zip"]).first
    }()

    private static let unpacker = ["/usr/bin/unzip", "/bin/unzip", "/usr/local/bin/unzip"]
        .first(where: FileManager.default.isExecutableFile)

    /// Unpacks the suite into a temporary folder, which ``remove()`` removes.
    init() throws {
        guard let archive = Self.archive, let unpacker = Self.unpacker else { throw CocoaError(.fileNoSuchFile) }
        folder = FileManager.default.temporaryDirectory.appending(path: "xmlconf-\(UUID().uuidString)")
        let arguments = ["-q", archive.path, "-d", folder.path]
        let process = try Process.run(URL(fileURLWithPath: unpacker), arguments: arguments)
        process.waitUntilExit()
        cases = try Self.catalogs(in: folder).flatMap(Self.cases).sorted { $0.id < $1.id }
    }

    /// Removes what was unpacked.
    func remove() {
        try? FileManager.default.removeItem(at: folder)
    }

    private static func catalogs(in folder: URL) throws -> [URL] {
        let names = [
            "sun/sun-valid", "sun/sun-invalid", "sun/sun-not-wf", "sun/sun-error", "xmltest/xmltest",
            "japanese/japanese",
            "oasis/oasis", "ibm/ibm_oasis_invalid", "ibm/ibm_oasis_not-wf", "ibm/ibm_oasis_valid",
            "ibm/xml-1.1/ibm_invalid",
            "ibm/xml-1.1/ibm_not-wf", "ibm/xml-1.1/ibm_valid", "eduni/errata-2e/errata2e", "eduni/xml-1.1/xml11",
            "eduni/namespaces/1.0/rmt-ns10", "eduni/namespaces/1.1/rmt-ns11", "eduni/errata-3e/errata3e",
            "eduni/namespaces/errata-1e/errata1e", "eduni/errata-4e/errata4e", "eduni/misc/ht-bh",
        ]
        return names.map { folder.appending(path: "xmlconf/\($0).xml") }
    }

    /// The cases of one catalog, whose elements may stand without a root.
    private static func cases(of catalog: URL) throws -> [Case] {
        let text = try String(contentsOf: catalog, encoding: .utf8)
        return text.matches(of: #/<TEST\s([^>]*)>/#).compactMap { match in
            var attributes: [String: String] = [:]
            for attribute in match.output.1.matches(of: #/([A-Z]+)\s*=\s*["']([^"']*)["']/#) {
                attributes[String(attribute.output.1)] = String(attribute.output.2)
            }
            guard let id = attributes["ID"], let kind = attributes["TYPE"], let uri = attributes["URI"] else {
                return nil
            }
            let recommendation = attributes["RECOMMENDATION"] ?? "XML1.0"
            let isLater = recommendation.hasPrefix("XML1.1") || recommendation.hasPrefix("NS1.1")
            let edition = attributes["EDITION"] ?? "4"
            return Case(
                id: id,
                kind: kind,
                file: catalog.deletingLastPathComponent().appending(path: uri),
                isForFourthEdition: !isLater && edition.contains("4"),
                standsAlone: (attributes["ENTITIES"] ?? "none") == "none"
            )
        }
    }
}
