/// `xs:QName` (XML Schema Part 2 §3.2.18), and `xs:NOTATION` likewise: a name with an optional prefix.
///
/// The text alone doesn't say which namespace the prefix stands for. A decoder, which knows the declarations in scope,
/// fills in ``namespace``; a value that is read from text has none.
public struct XMLQName: Sendable {
    /// The prefix, or `nil` for a name without one.
    public var prefix: String?

    /// The part of the name after the prefix.
    public var localName: String

    /// The namespace name, empty for a name in no namespace, or `nil` where it isn't known yet.
    public var namespace: String?

    /// Creates a name.
    ///
    /// - Parameters:
    ///   - localName: The part of the name after the prefix.
    ///   - prefix: The prefix, or `nil` for none.
    ///   - namespace: The namespace name, empty for none, or `nil` where it isn't known.
    public init(_ localName: String, prefix: String? = nil, namespace: String? = nil) {
        self.prefix = prefix
        self.localName = localName
        self.namespace = namespace
    }

    /// An empty name, which stands in a required property until it is filled.
    public static let placeholder = XMLQName("")

    /// The expanded name, or `nil` where the namespace isn't known.
    public var expandedName: XMLName? {
        namespace.map { XMLName(localName, in: $0) }
    }

    /// Fills in the namespace.
    ///
    /// - Parameter namespace: The namespace name that a prefix stands for; without a prefix, the default namespace, which
    ///   is empty where there is none.
    /// - Returns: Whether the prefix is declared.
    package mutating func resolve(with namespace: (_ prefix: String?) -> String?) -> Bool {
        guard let namespace = namespace(prefix) else { return false }
        self.namespace = namespace
        return true
    }
}

extension XMLQName: Hashable {
    /// Whether two names are the same: by namespace, whatever the prefix, or by prefix where neither namespace is known.
    public static func == (lhs: XMLQName, rhs: XMLQName) -> Bool {
        guard lhs.localName == rhs.localName, lhs.namespace == rhs.namespace else { return false }
        return lhs.namespace != nil || lhs.prefix == rhs.prefix
    }

    /// Hashes the local name and what ``==(_:_:)`` compares besides.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(localName)
        hasher.combine(namespace)
        if namespace == nil { hasher.combine(prefix) }
    }
}

extension XMLQName: XMLTextCodable {
    /// Reads a name with an optional prefix; both parts are names without a colon (Namespaces in XML 1.0 §4).
    public init?(xmlText text: Span<UInt8>) {
        guard let colon = NameSyntax.offsetOfColon(inQName: text) else { return nil }
        if colon > 0 {
            prefix = String(utf8Text: text.extracting(..<colon))
            localName = String(utf8Text: text.extracting((colon + 1)...))
        } else {
            localName = String(utf8Text: text)
        }
    }

    /// Writes the prefix, a colon and the local name, or the local name alone.
    public func encodeText(to output: inout XMLTextOutput) {
        if let prefix {
            output.append(prefix)
            output.append(ascii: UInt8(ascii: ":"))
        }
        output.append(localName)
    }

    /// The name of the simple type, `xs:QName`.
    public static var xmlTypeName: String { "xs:QName" }
}

extension XMLQName: CustomStringConvertible {
    /// The name with its prefix.
    public var description: String {
        prefix.map { "\($0):\(localName)" } ?? localName
    }
}
