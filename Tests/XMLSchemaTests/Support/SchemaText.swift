/// A schema document for a test: what stands in it, in a root that declares the prefixes `xs` and `t`.
///
/// The root is the first line, so that the content begins in line 2, column 1.
func schemaText(_ content: String, _ attributes: String = #"elementFormDefault="qualified""#) -> String {
    """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t" \(attributes)>
    \(content)
    </xs:schema>
    """
}
