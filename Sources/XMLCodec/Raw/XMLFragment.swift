/// An element kept as it is (`xs:any`): a document of its own, which declares the prefixes that it may need.
///
/// Comments and processing instructions aren't kept.
public struct XMLFragment: Hashable, Sendable {
    /// The element's name.
    public let name: XMLName

    /// The element in UTF-8, without an XML declaration.
    public let bytes: [UInt8]

    init(name: XMLName, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Reads a fragment from text.
    ///
    /// - Parameter xml: A document: one element, and prefixes declared in it.
    /// - Throws: ``XMLDecodingError`` if the text isn't well-formed.
    public init(_ xml: String) throws(XMLDecodingError) {
        self = try FragmentDocument.read(Array(xml.utf8))
    }

    /// The element as text.
    public var xml: String { String(decoding: bytes, as: UTF8.self) }

    /// Decodes the element as a value.
    ///
    /// - Parameter type: The type of the global element that the fragment is.
    /// - Returns: The value.
    /// - Throws: ``XMLDecodingError``; places count from the start of the fragment.
    public func decode<Root: XMLRootElement>(as type: Root.Type) throws(XMLDecodingError) -> Root {
        try XMLDecoder(type).decode(bytes)
    }

    /// What a required field holds until a fragment has been decoded.
    public static let placeholder = XMLFragment(name: XMLName(""), bytes: [])
}

extension XMLFragment: CustomStringConvertible {
    /// The element as text.
    public var description: String { xml }
}

/// A document of which all is kept: its only field is whatever root element it has.
struct FragmentDocument: XMLElementCodable {
    private var fragment = XMLFragment(name: XMLName(""), bytes: [])

    static let xmlFields = XMLFieldTable("*!", in: XMLNamespaceTable(""))

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        try decoder.decode(&fragment)
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(fragment, 0)
    }

    /// Reads a document into a fragment.
    static func read(_ bytes: [UInt8]) throws(XMLDecodingError) -> XMLFragment {
        let document = DocumentDecoder(FragmentDocument.self, options: .default)
        try document.feed(bytes.span, isFinal: true)
        return try document.takeDocument(FragmentDocument.self).fragment
    }
}
