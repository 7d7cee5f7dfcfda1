/// Takes the events of a document.
public protocol XMLEventHandler {
    /// An element starts.
    mutating func startElement(_ element: XMLStartElement)

    /// Text, in any pieces; line ends and references are replaced already.
    ///
    /// - Parameter text: UTF-8, borrowed for the call.
    mutating func characters(_ text: Span<UInt8>)

    /// The innermost open element ends.
    mutating func endElement()
}

/// A start tag.
public struct XMLStartElement: Sendable {
    /// The element's name.
    public let name: XMLName

    /// The attributes; namespace declarations aren't among them.
    public let attributes: [XMLAttribute]

    /// The place of the tag.
    public let location: XMLLocation

    /// The namespaces in scope.
    public let namespaces: XMLNamespaceContext
}

/// The namespaces in scope at an element.
public struct XMLNamespaceContext: Hashable, Sendable {
    /// The namespace names by prefix; an empty prefix stands for the default namespace.
    public let declarations: [String: String]

    /// The namespace that a prefix is bound to, or `nil` if it isn't.
    ///
    /// - Parameter prefix: A prefix, or an empty string for the default namespace.
    /// - Returns: The namespace name.
    public func namespace(forPrefix prefix: String) -> String? {
        prefix == "xml" ? XMLNamespace.xml : declarations[prefix]
    }
}
