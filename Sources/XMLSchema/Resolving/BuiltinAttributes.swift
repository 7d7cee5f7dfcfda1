import XMLCodec

/// The attributes of the namespace `http://www.w3.org/XML/1998/namespace`, which are there without a document.
///
/// A document for the namespace takes their place.
enum BuiltinAttributes {
    /// The namespace that the prefix `xml` is bound to (Namespaces in XML 1.0 §3).
    static let namespace = "http://www.w3.org/XML/1998/namespace"

    /// The type of an attribute; `nil` if there is none of the name.
    static func type(of name: XMLName) -> BuiltinType? {
        guard name.namespace == namespace else { return nil }
        return switch name.localName {
        case "lang": .language
        case "space": .NCName
        case "base": .anyURI
        case "id": .ID
        default: nil
        }
    }
}
