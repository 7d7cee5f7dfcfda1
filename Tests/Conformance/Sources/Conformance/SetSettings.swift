import Foundation
import XMLCodec

/// The settings of a schema set: lines of the form `key: value` in its file `set.conf`, which `Scripts/conformance` reads
/// as well.
struct SetSettings {
    private var values: [String: String] = [:]

    init(contentsOf file: URL) throws {
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
            guard let colon = line.firstRange(of: ": ") else { continue }
            values[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...])
        }
    }

    /// The element that holds the message, where documents are envelopes.
    var container: String? { values["container"] }

    /// The differences that so many documents have that they aren't listed.
    var unlistedDifferences: Set<ToleratedDifference> {
        Set(words("unlisted").compactMap(ToleratedDifference.init))
    }

    /// How documents are decoded.
    var options: XMLDecodingOptions {
        var options = XMLDecodingOptions.default
        if values["document-type"] == "internal-subset" { options.documentType = .internalSubset }
        return options
    }

    /// How documents are compared.
    var rules: DocumentComparison.Rules {
        DocumentComparison.Rules(attributesWithDefault: words("defaults"), qualifiedNames: words("qualified-names"))
    }

    private func words(_ key: String) -> Set<String> {
        Set((values[key] ?? "").split(separator: " ").map(String.init))
    }
}
