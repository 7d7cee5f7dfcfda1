/// An element of a canonical document, as a tree that can be compared child by child.
public struct CanonicalNode: Sendable {
    /// The expanded name; `#text` for a piece of text that stands beside elements.
    public private(set) var name = ""
    /// Values by expanded name.
    public private(set) var attributes: [String: String] = [:]
    /// The text of an element without child elements, or of a piece of text.
    public private(set) var text = ""
    /// The child elements, and in mixed content the pieces of text between them.
    public private(set) var children: [CanonicalNode] = []

    /// Reads a document.
    ///
    /// - Throws: ``CanonicalXML/Failure`` if it isn't well-formed, or breaks Namespaces in XML 1.0.
    public init(_ document: [UInt8]) throws {
        var lines = try CanonicalXML(document).lines[...]
        self.init(readingFrom: &lines)
    }

    private init(readingFrom lines: inout ArraySlice<String>) {
        name = lines.popFirst().map { String($0.trimmingIndentation.dropFirst().dropLast()) } ?? ""
        while let line = lines.first?.trimmingIndentation, line != "</>" {
            if line.hasPrefix("<") {
                children.append(CanonicalNode(readingFrom: &lines))
                continue
            }
            lines.removeFirst()
            if line.hasPrefix("@"), let equals = line.firstRange(of: "=\"") {
                let name = line[..<equals.lowerBound].dropFirst()
                attributes[String(name)] = String(line[equals.upperBound...].dropLast())
            } else {
                children.append(CanonicalNode(text: String(line.dropFirst().dropLast())))
            }
        }
        lines.removeFirst()
        if let only = children.first, only.isText, children.count == 1 {
            text = only.text
            children = []
        }
    }

    private init(text: String) {
        name = "#text"
        self.text = text
    }

    private var isText: Bool { name == "#text" }
}

extension String {
    fileprivate var trimmingIndentation: Substring { drop { $0 == " " } }
}
