/// Namespace names that XML and XML Schema reserve.
public enum XMLNamespace {
    /// The namespace of the prefix `xml`, which needs no declaration (Namespaces in XML 1.0 §3).
    public static let xml = "http://www.w3.org/XML/1998/namespace"

    /// The namespace of namespace declarations themselves (Namespaces in XML 1.0 §3).
    public static let xmlns = "http://www.w3.org/2000/xmlns/"

    /// The namespace of `xsi:type` and `xsi:nil` (XML Schema Part 1 §2.6).
    public static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"
}
