import XMLCodec

/// A global or local element declaration as it was written (XML Schema Part 1 §3.3.2).
struct ElementDeclaration {
    let name: XMLName
    let type: TypeSource
    let isNillable: Bool
    let isAbstract: Bool
    let defaultValue: String?
    let fixedValue: String?
    let substitutionGroup: NameReference?
    let documentation: String?
    let location: SourceLocation
}
