import XMLCodec

/// Compares a document with what was made of it, and notes the differences that are tolerated.
public struct DocumentComparison {
    /// What has to be known of a schema.
    public struct Rules: Sendable {
        /// The attributes for which the schema gives a default.
        public var attributesWithDefault: Set<String> = []
        /// The elements whose text is a qualified name, and, behind an `@`, the attributes whose value is one.
        public var qualifiedNames: Set<String> = []

        /// Creates the rules of a schema.
        public init(attributesWithDefault: Set<String> = [], qualifiedNames: Set<String> = []) {
            self.attributesWithDefault = attributesWithDefault
            self.qualifiedNames = qualifiedNames
        }
    }

    /// The differences that are there and tolerated.
    public private(set) var tolerated: Set<ToleratedDifference> = []
    /// The first difference that isn't tolerated.
    public private(set) var fault: String?

    private let rules: Rules

    /// Compares two documents.
    ///
    /// - Throws: ``CanonicalXML/Failure`` if one of them isn't well-formed.
    public init(original: [UInt8], encoded: [UInt8], rules: Rules = Rules()) throws {
        self.rules = rules
        compare(try CanonicalNode(original), try CanonicalNode(encoded), path: "")
    }

    private mutating func compare(_ original: CanonicalNode, _ encoded: CanonicalNode, path parent: String) {
        let path = parent + "/" + encoded.name
        guard original.name == encoded.name else {
            return report("\(original.name) has become \(encoded.name)", at: parent)
        }
        compareValues(original.text, encoded.text, of: original.name, path: path)
        compareAttributes(original, encoded, path: path)
        compareChildren(original, encoded, path: path)
    }

    private mutating func compareAttributes(_ original: CanonicalNode, _ encoded: CanonicalNode, path: String) {
        for (name, value) in original.attributes {
            if let encodedValue = encoded.attributes[name] {
                compareValues(value, encodedValue, of: "@" + name, path: path + "/@" + name)
            } else if name == Self.schemaInstance("type") {
                tolerated.insert(.redundantType)
            } else if !Self.schemaHints.contains(name) {
                tolerated.insert(.unknownContent)
            }
        }
        for name in encoded.attributes.keys where original.attributes[name] == nil {
            if rules.attributesWithDefault.contains(name) {
                tolerated.insert(.attributeDefault)
            } else {
                report("the attribute \(name) has been added", at: path)
            }
        }
    }

    /// Where a schema lies is for those who validate.
    private static let schemaHints = [schemaInstance("schemaLocation"), schemaInstance("noNamespaceSchemaLocation")]

    private static func schemaInstance(_ name: String) -> String {
        XMLName(name, in: XMLNamespace.schemaInstance).description
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

    private mutating func compareValues(_ original: String, _ encoded: String, of name: String, path: String) {
        if original == encoded { return }
        if LexicalForms.areOneValue(original, encoded) {
            tolerated.insert(.lexicalForm)
        } else if rules.qualifiedNames.contains(name), LexicalForms.haveOneLocalName(original, encoded) {
            tolerated.insert(.prefix)
        } else {
            report("\"\(original.prefix(60))\" has become \"\(encoded.prefix(60))\"", at: path)
        }
    }

    private mutating func report(_ what: String, at path: String) {
        if fault == nil { fault = "\(path): \(what)" }
    }
}
