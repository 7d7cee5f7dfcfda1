import XMLSchema

/// The Swift type of a simple value, and how its text is read and written.
struct TextType: Hashable {
    /// The Swift type.
    var swift: String
    /// The mapping that reads and writes it, or `nil` where the type does so itself.
    var mapping: String?
    /// An expression for a value that stands in a required property until the decoder fills it.
    var placeholder: String
    /// The room that a value takes.
    var size: InlineSize
    /// How a value of the schema is written as a Swift literal.
    var literal: Literal

    /// The ways to write a literal.
    indirect enum Literal: Hashable {
        case string
        case boolean
        case integer(ClosedRange<Int64>)
        case unsigned(ClosedRange<UInt64>)
        case floatingPoint
        case enumeration(TypeName)
        /// The case of the first member that the text is a value of.
        case union(TypeName)
        case list(TextType)
        /// Bytes, by the mapping that reads them.
        case bytes(BuiltinType)
        /// A name, with the namespace that its prefix stands for.
        case qualifiedName
        /// The lexical form of a built-in type, which is read at run time.
        case lexical(BuiltinType)
    }

    /// Whether any text is taken as a value: unrecognized ones of an enumeration too.
    var isEnumeration: Bool {
        if case .enumeration = literal { true } else { false }
    }

    /// The type of a list in one text.
    static func list(of item: TextType) -> TextType {
        TextType(
            swift: "[\(item.swift)]",
            mapping: item.mapping.map { "XMLMappedList<\($0)>" } ?? "XMLList<\(item.swift)>",
            placeholder: "[]",
            size: .reference,
            literal: .list(item)
        )
    }
}
