import XMLCodec

/// What may be different in a document that was decoded and encoded again, without anything being wrong.
///
/// This is the whole list; every other difference is a fault.
enum ToleratedDifference: String, CaseIterable, Comparable {
    /// A value of a simple type other than `xs:string` is written in its other form: `1` for `true`, `07` for `7`, base64
    /// on one line, no white space around it.
    case lexicalForm
    /// Children come in the schema's order, which the document didn't keep.
    case order
    /// An element or attribute that the schema doesn't know has been skipped. A strict decoder has to refuse it.
    case unknownContent
    /// An attribute that the document left out is written with the default that the schema gives it.
    case attributeDefault
    /// An `xsi:type` that says what the schema says anyway is left out.
    case redundantType
    /// A qualified name that is a value, such as a fault's code, has another prefix for the same namespace; that it is the
    /// same, the equality of the values says.
    case prefix

    static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// Compares a document with what was made of it, and notes the differences that are tolerated.
struct DocumentComparison {
    /// The differences that are there and tolerated.
    private(set) var tolerated: Set<ToleratedDifference> = []
    /// The first difference that isn't tolerated.
    private(set) var fault: String?

    /// The attributes for which the schema gives a default.
    private static let attributesWithDefault: Set<String> = ["SearchScope"]

    /// The elements whose text is a qualified name.
    private static let qualifiedNames: Set<String> = ["faultcode"]

    /// Compares two documents.
    init(original: [UInt8], encoded: [UInt8]) throws {
        compare(try CanonicalNode(original), try CanonicalNode(encoded), path: "")
    }

    private mutating func compare(_ original: CanonicalNode, _ encoded: CanonicalNode, path parent: String) {
        let path = parent + "/" + encoded.name
        guard original.name == encoded.name else {
            return report("\(original.name) has become \(encoded.name)", at: parent)
        }
        if Self.qualifiedNames.contains(original.name), original.text != encoded.text,
            Self.localName(original.text) == Self.localName(encoded.text)
        {
            tolerated.insert(.prefix)
        } else {
            compareValues(original.text, encoded.text, path: path)
        }
        compareAttributes(original, encoded, path: path)
        compareChildren(original, encoded, path: path)
    }

    private mutating func compareAttributes(_ original: CanonicalNode, _ encoded: CanonicalNode, path: String) {
        for (name, value) in original.attributes {
            if let encodedValue = encoded.attributes[name] {
                compareValues(value, encodedValue, path: path + "/@" + name)
            } else {
                tolerated.insert(name == "{\(XMLNamespace.schemaInstance)}type" ? .redundantType : .unknownContent)
            }
        }
        for name in encoded.attributes.keys where original.attributes[name] == nil {
            if Self.attributesWithDefault.contains(name) {
                tolerated.insert(.attributeDefault)
            } else {
                report("the attribute \(name) has been added", at: path)
            }
        }
    }

    private mutating func compareChildren(_ original: CanonicalNode, _ encoded: CanonicalNode, path: String) {
        var remaining = Array(original.children.enumerated())
        var furthest = -1
        for child in encoded.children {
            guard let index = remaining.firstIndex(where: { $0.element.name == child.name }) else {
                report("\(child.name) has been added", at: path)
                continue
            }
            let (position, match) = remaining.remove(at: index)
            if position < furthest { tolerated.insert(.order) }
            furthest = max(furthest, position)
            compare(match, child, path: path)
        }
        if !remaining.isEmpty { tolerated.insert(.unknownContent) }
    }

    private mutating func compareValues(_ original: String, _ encoded: String, path: String) {
        if original == encoded { return }
        if Self.isOneValue(original, encoded) {
            tolerated.insert(.lexicalForm)
        } else {
            report("\"\(original.prefix(60))\" has become \"\(encoded.prefix(60))\"", at: path)
        }
    }

    private mutating func report(_ what: String, at path: String) {
        if fault == nil { fault = "\(path): \(what)" }
    }

    /// Whether two texts are one value of a type that isn't `xs:string`.
    private static func isOneValue(_ original: String, _ encoded: String) -> Bool {
        let (words, encodedWords) = (words(original), words(encoded))
        // One word or a list of words; base64 that was wrapped.
        if encoded == words.joined(separator: " ") { return true }
        if original.contains("\\n"), words.joined() == encoded, isBase64(encoded) { return true }
        guard let word = words.first, let encodedWord = encodedWords.first, words.count == 1 else { return false }
        if let number = Double(word), number == Double(encodedWord) { return true }
        return [["1", "true"], ["0", "false"]].contains([word, encodedWord].sorted())
    }

    private static func isBase64(_ text: String) -> Bool {
        text.count % 4 == 0
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+/=".contains($0)) }
    }

    private static func localName(_ text: String) -> Substring? {
        words(text).first?.split(separator: ":").last
    }

    private static func words(_ text: String) -> [Substring] {
        // Line ends are escaped in canonical documents.
        var text = text
        for escape in ["\\n", "\\r", "\\t"] { text = text.split(separator: escape).joined(separator: " ") }
        return text.split(separator: " ")
    }
}
