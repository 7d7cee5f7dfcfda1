import XMLCodec

/// A type that contains itself, in boxes and in a list.
struct Tree: XMLRootElement, Hashable {
    var name: String?
    @XMLBoxed var left: Tree?
    @XMLBoxed var right: Tree?
    var children: [Tree] = []

    init(name: String? = nil, left: Tree? = nil, right: Tree? = nil, children: [Tree] = []) {
        self.name = name
        self.left = left
        self.right = right
        self.children = children
    }
}

extension Tree {
    static let xmlElement = XMLFieldTable("m:Tree", in: testNamespaces)
    static let xmlTruncationMarker: StaticString? = "=== Truncated Data ==="
    static let xmlFields = XMLFieldTable("@Name t:Left t:Right t:Child*", in: testNamespaces)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&name)
        case 1: try decoder.decode(&_left)
        case 2: try decoder.decode(&_right)
        case 3: try decoder.decode(&children)
        default: preconditionFailure("Tree has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(name, 0)
        encoder.encode(_left, 1)
        encoder.encode(_right, 2)
        encoder.encode(children, 3)
    }

    /// A document of nested elements, `depth` deep with the root.
    static func document(depth: Int, of tag: String = "t:Left") -> String {
        "<m:Tree \(declarations)>" + String(repeating: "<\(tag)>", count: depth - 1)
            + String(repeating: "</\(tag)>", count: depth - 1) + "</m:Tree>"
    }
}
