import XMLCodec
import XMLSchema

/// The identity of a struct: it is made for a complex type, or for a global element that needs one of its own.
enum StructureID: Hashable {
    case type(TypeName)
    case element(XMLName)
}

/// The number of a choice's enum.
struct ChoiceID: Hashable {
    var number: Int
}

/// What a property or an alternative holds.
struct ValueShape: Hashable {
    /// The kinds of values.
    enum Kind: Hashable {
        case text(TextType)
        case list(TextType)
        /// The struct of a complex type.
        case structure(TypeName)
        /// The enum of the types derived from an abstract one.
        case polymorphic(TypeName)
        case choice(ChoiceID)
        case binary
        case fragment
        case anyAttributes
    }

    var kind: Kind
    /// Whether the element may say that it has no value.
    var isNillable = false
}

/// A property, before storage and texts are decided.
struct PropertyShape {
    /// Where a property comes from.
    enum Origin {
        case attribute(AttributeUse)
        case anyAttributes(Wildcard)
        case text(TypeReference)
        case element(ElementUse)
        case wildcard(Wildcard)
        case choice(SourceLocation)
        case group(head: ElementUse)
    }

    /// The Swift name, without backticks.
    var name: String
    var origin: Origin
    var value: ValueShape
    var cardinality: Cardinality
    /// What the property holds where nothing is said: the default value of an attribute.
    var initialValue: String?
    /// The names that overrides may use for it.
    var overrideNames: [String]
    var location: SourceLocation
}

/// A struct, before storage and texts are decided.
struct StructureShape {
    var id: StructureID
    /// The name as seen from file level.
    var swiftName: String
    /// The properties in the order of encoding.
    var properties: [PropertyShape]
    var location: SourceLocation
}

/// An enum with one case for each alternative.
struct ChoiceShape {
    /// One alternative.
    struct Alternative: Hashable {
        var caseName: String
        /// The element, or `nil` for a wildcard.
        var element: ElementUse?
        var value: ValueShape
        var location: SourceLocation
    }

    /// The type that the enum is nested in, or `nil` at file level.
    var owner: TypeName?
    /// The name as seen from file level.
    var swiftName: String
    var alternatives: [Alternative]
    /// The content that it was made from.
    var content: [Slot.Alternative]
    var location: SourceLocation
}

/// An enum with one case for each concrete type derived from an abstract one.
struct PolymorphicShape {
    /// One alternative.
    struct Alternative: Hashable {
        var caseName: String
        var type: TypeName
    }

    var type: TypeName
    var alternatives: [Alternative]
}
