/// What an attribute means that is no field of its element's type.
enum AttributeMeaning {
    /// Nothing known.
    static let unknown = -1
    /// `xsi:nil`.
    static let null = -2
    /// `xsi:type`.
    static let type = -3
    /// An attribute that XML or XML Schema allow everywhere.
    static let ignored = -4
    /// One that a wildcard takes.
    static let wildcard = -5

    /// The meaning of a name; `isAllowed` says whether there is a wildcard for it.
    static func of(
        _ localName: UnsafeBufferPointer<UInt8>,
        namespace: String,
        isAllowed: Bool
    ) -> Int {
        let meaning = unsafe of(localName, namespace: namespace)
        return isAllowed && meaning != null && meaning != type ? wildcard : meaning
    }

    /// The meaning of a name where there is no wildcard.
    static func of(_ localName: UnsafeBufferPointer<UInt8>, namespace: String) -> Int {
        switch namespace {
        case XMLNamespace.xml: ignored
        case XMLNamespace.schemaInstance where unsafe localName.elementsEqual("nil".utf8): null
        case XMLNamespace.schemaInstance where unsafe localName.elementsEqual("type".utf8): type
        case XMLNamespace.schemaInstance: ignored
        default: unknown
        }
    }
}
