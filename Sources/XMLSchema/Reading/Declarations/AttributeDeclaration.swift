import XMLCodec

/// A global or local attribute declaration as it was written (XML Schema Part 1 §3.2.2).
struct AttributeDeclaration {
    let name: XMLName
    let type: TypeSource
    let defaultValue: String?
    let fixedValue: String?
    let documentation: String?
    let location: SourceLocation
}
