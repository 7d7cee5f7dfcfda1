internal import Foundation

#if canImport(FoundationXML)
internal import FoundationXML
#endif

/// The events of a document as text, one a line, in a form that doesn't depend on how they were written down.
///
/// Names are expanded (`{namespace}local`), attributes sorted, namespace declarations left out; adjacent text is joined,
/// and white space alone between tags is dropped; the value of `xsi:type` is an expanded name. It is made by Foundation's
/// parser and shares no code with the library's own decoder, so that it can judge it.
public struct CanonicalXML: Hashable, Sendable {
    /// The events, indented by depth.
    public let lines: [String]

    /// Reads a document.
    ///
    /// A processing instruction in it needs more than its target: on Linux, Foundation's parser doesn't survive one
    /// without data. Nor does it survive declarations of attributes, so that a document type declaration is taken off
    /// before.
    ///
    /// - Throws: ``Failure`` if it isn't well-formed, or breaks Namespaces in XML 1.0.
    public init(_ document: [UInt8]) throws {
        let reader = CanonicalReader()
        let parser = XMLParser(data: Data(DocumentTypeRemoval.apply(to: document)))
        parser.shouldProcessNamespaces = true
        parser.shouldReportNamespacePrefixes = true
        parser.shouldResolveExternalEntities = false
        parser.delegate = reader
        // What the parser returns says nothing on Linux: the reader keeps its errors.
        _ = parser.parse()
        if let failure = reader.failure { throw Failure(description: failure) }
        guard reader.isComplete else { throw Failure(description: "the document ends early") }
        lines = reader.lines
    }

    /// Reads a document.
    ///
    /// - Throws: ``Failure`` if it isn't well-formed, or breaks Namespaces in XML 1.0.
    public init(_ document: String) throws {
        try self.init(Array(document.utf8))
    }

    /// A document couldn't be read.
    public struct Failure: Error, CustomStringConvertible {
        /// Why.
        public let description: String

        /// Creates a failure.
        public init(description: String) {
            self.description = description
        }
    }

    /// The first line that is different in another document, or `nil` if there is none.
    public func difference(from other: CanonicalXML) -> String? {
        for index in 0..<max(lines.count, other.lines.count) {
            let line = index < lines.count ? lines[index] : "the end"
            let otherLine = index < other.lines.count ? other.lines[index] : "the end"
            if line != otherLine { return "line \(index + 1):\n  \(line)\n  \(otherLine)" }
        }
        return nil
    }
}

extension CanonicalXML: CustomStringConvertible {
    /// The lines.
    public var description: String { lines.joined(separator: "\n") }
}

/// Takes the parser's events and writes them down.
private final class CanonicalReader: NSObject, XMLParserDelegate {
    private(set) var lines: [String] = []
    private(set) var failure: String?
    private var text = ""
    private var depth = 0
    private var bindings: [String: [String]] = ["xml": ["http://www.w3.org/XML/1998/namespace"]]

    /// Whether the root element has ended.
    var isComplete: Bool { depth == 0 && !lines.isEmpty }

    private static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"

    func parser(_ parser: XMLParser, didStartMappingPrefix prefix: String, toURI namespaceURI: String) {
        bindings[prefix, default: []].append(namespaceURI)
    }

    func parser(_ parser: XMLParser, didEndMappingPrefix prefix: String) {
        _ = bindings[prefix]?.popLast()
    }

    func parser(
        _ parser: XMLParser,
        didStartElement elementName: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        endText()
        write("<\(name(elementName, in: namespaceURI ?? ""))>")
        depth += 1
        var attributeLines: [String] = []
        for (key, value) in attributes where !isDeclaration(key) {
            let name = expanded(key, withDefault: false)
            let isType = name == "{\(Self.schemaInstance)}type"
            attributeLines.append("@\(name)=\(quoted(isType ? expanded(value, withDefault: true) : value))")
        }
        if Set(attributeLines.map { $0.prefix { $0 != "=" } }).count < attributeLines.count {
            failure = failure ?? "an attribute is there twice"
        }
        attributeLines.sorted().forEach(write)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        text += string
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        text += String(decoding: block, as: UTF8.self)
    }

    func parser(
        _ parser: XMLParser,
        didEndElement elementName: String,
        namespaceURI: String?,
        qualifiedName: String?
    ) {
        endText()
        depth -= 1
        write("</>")
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
        let code = (error as NSError).code
        // libxml2's warnings of namespace names that are no absolute URIs, which any text may be.
        if code == 99 || code == 100 { return }
        failure = failure ?? "line \(parser.lineNumber): error \(code)"
    }

    private func endText() {
        if !text.unicodeScalars.allSatisfy({ " \t\r\n".unicodeScalars.contains($0) }) { write(quoted(text)) }
        text = ""
    }

    private func write(_ line: String) {
        lines.append(String(repeating: "  ", count: depth) + line)
    }

    private func isDeclaration(_ key: String) -> Bool { key == "xmlns" || key.hasPrefix("xmlns:") }

    private func expanded(_ qualifiedName: String, withDefault usesDefault: Bool) -> String {
        let trimmed = qualifiedName.trimmingCharacters(in: .whitespacesAndNewlines)
        guard let colon = trimmed.firstIndex(of: ":") else {
            return name(trimmed, in: usesDefault ? bindings[""]?.last ?? "" : "")
        }
        guard let namespace = bindings[String(trimmed[..<colon])]?.last else {
            failure = failure ?? "the prefix of \(trimmed) isn't bound"
            return trimmed
        }
        return name(String(trimmed[trimmed.index(after: colon)...]), in: namespace)
    }

    private func name(_ localName: String, in namespace: String) -> String {
        namespace.isEmpty ? localName : "{\(namespace)}\(localName)"
    }

    private func quoted(_ text: String) -> String { "\"" + text.escapedForDisplay + "\"" }
}

extension String {
    /// The text on one line, line ends and tabs as escapes.
    fileprivate var escapedForDisplay: String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\\": result += "\\\\"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
