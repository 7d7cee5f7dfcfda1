import Foundation
import TestSupport
import Testing

/// A document of the corpus that belongs to an operation of the module.
struct CorpusDocument: CustomTestStringConvertible, Sendable {
    /// The path below the corpus's folder `ews`.
    let path: String
    /// The name of the element in the body, or of the operation for a document that is too broken to have one.
    let payload: String
    /// The document, with namespaces mended.
    let bytes: [UInt8]

    var testDescription: String { path }

    /// All documents with a payload that the module has a type for, sorted by path.
    static let all: [CorpusDocument] = {
        ["docs", "operations", "traffic"].flatMap { folder in
            TestCorpus.files(in: "ews/" + folder, withExtensions: ["xml"]).compactMap(CorpusDocument.init)
        }
    }()

    private init?(file: URL) {
        guard
            let path = file.path.split(separator: "/ews/", maxSplits: 1).last,
            let data = try? Data(contentsOf: file)
        else { return nil }
        let bytes = Self.mended([UInt8](data))
        guard let payload = Self.payload(of: bytes), CorpusCheck.all[payload] != nil else { return nil }
        self.path = String(path)
        self.payload = payload
        self.bytes = bytes
    }

    /// The document with `https://schemas.` where it names a namespace put right: a bulk edit of the public documentation
    /// went too far.
    private static func mended(_ bytes: [UInt8]) -> [UInt8] {
        let text = String(decoding: bytes, as: UTF8.self)
        let mended = text.split(separator: "\"https://schemas.", omittingEmptySubsequences: false)
            .joined(separator: "\"http://schemas.")
        return text == mended ? bytes : Array(mended.utf8)
    }

    /// The local name of the element right inside the body.
    ///
    /// It is looked for in the text, since the document may be broken.
    private static func payload(of bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let match = text.firstMatch(of: startOfPayload) else { return nil }
        return String(match.1)
    }

    private static var startOfPayload: Regex<(Substring, Substring)> {
        #/<(?:[\w.\-]+:)?Body\b[^>]*>(?:\s|<!--[\s\S]*?-->)*<(?:[\w.\-]+:)?([\w.\-]+)/#
    }
}
