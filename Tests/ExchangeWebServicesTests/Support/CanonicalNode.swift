import TestSupport

/// An element of a canonical document, as a tree that can be compared child by child.
struct CanonicalNode {
    /// The expanded name.
    var name = ""
    /// Values by expanded name.
    var attributes: [String: String] = [:]
    /// The text between the children, joined.
    var text = ""
    /// The child elements.
    var children: [CanonicalNode] = []

    /// Reads a document.
    init(_ document: [UInt8]) throws {
        var lines = try CanonicalXML(document).lines[...]
        self.init(readingFrom: &lines)
    }

    private init(readingFrom lines: inout ArraySlice<String>) {
        name = lines.popFirst().map { String($0.trimmingIndentation.dropFirst().dropLast()) } ?? ""
        while let line = lines.first?.trimmingIndentation {
            if line == "</>" {
                lines.removeFirst()
                return
            }
            if line.hasPrefix("<") {
                children.append(CanonicalNode(readingFrom: &lines))
                continue
            }
            lines.removeFirst()
            if line.hasPrefix("@"), let equals = line.firstRange(of: "=\"") {
                let name = line[..<equals.lowerBound].dropFirst()
                attributes[String(name)] = String(line[equals.upperBound...].dropLast())
            } else {
                text += line.dropFirst().dropLast()
            }
        }
    }
}

extension String {
    fileprivate var trimmingIndentation: Substring { drop { $0 == " " } }
}
