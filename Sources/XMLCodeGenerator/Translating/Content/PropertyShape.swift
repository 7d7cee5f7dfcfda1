import XMLCodec
import XMLSchema

/// A property, before storage and texts are decided.
struct PropertyShape {
    /// Where a property comes from.
    enum Origin {
        case attribute(AttributeUse)
        case anyAttributes(Wildcard)
        case text(TypeReference)
        case element(ElementUse)
        case wildcard(Wildcard)
        case choice([Slot.Alternative], location: SourceLocation)
        case group(head: ElementUse)
    }

    /// The Swift name, without backticks.
    var name: String
    var origin: Origin
    var value: ValueShape
    var cardinality: Cardinality
    /// What the property holds where nothing is said: the default value of an attribute.
    var initialValue: String?
    /// What an empty element is taken for: its default or fixed value.
    var defaultText: String?
    /// The other names that its elements are decoded under, by their own.
    var aliases: [XMLName: [XMLName]] = [:]
    /// The names that overrides may use for it.
    var overrideNames: [String]
    var location: SourceLocation
}
