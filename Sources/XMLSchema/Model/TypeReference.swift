/// Which type an element, an attribute, a list or a union refers to; always resolved.
public enum TypeReference: Hashable, Sendable {
    /// A type that is built into XML Schema.
    case builtin(BuiltinType)
    /// A simple type of the schema: see ``Schema/simpleTypes``.
    case simple(TypeName)
    /// A complex type of the schema: see ``Schema/complexTypes``.
    case complex(TypeName)
}
