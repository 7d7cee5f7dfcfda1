/// A type as a schema document defines it.
enum TypeDefinition {
    case simple(SimpleTypeDefinition)
    case complex(ComplexTypeDefinition)

    var name: TypeName {
        switch self {
        case .simple(let definition): definition.name
        case .complex(let definition): definition.name
        }
    }

    var location: SourceLocation {
        switch self {
        case .simple(let definition): definition.location
        case .complex(let definition): definition.location
        }
    }
}
