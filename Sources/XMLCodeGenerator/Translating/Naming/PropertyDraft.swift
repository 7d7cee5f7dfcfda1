import XMLSchema

/// What becomes a property, before it has a name.
enum PropertyDraft {
    case attribute(AttributeUse)
    case anyAttributes(Wildcard)
    case text(TypeReference)
    case slot(Slot)

    /// What tells the properties of one type apart, and is the same in a derived type.
    var identity: PropertyIdentity {
        switch self {
        case .attribute(let use): .attribute(use.name)
        case .anyAttributes: .anyAttributes
        case .text: .text
        case .slot(let slot):
            switch slot.content {
            case .element(let use): .element(use.name)
            case .wildcard(let wildcard): .wildcard(wildcard.namespaces)
            case .group(let head): .element(head.name)
            case .choice(let content, _): .choice(content.map(\.name))
            }
        }
    }

    /// Whether it is an attribute, or all other attributes.
    var isAttribute: Bool {
        switch self {
        case .attribute, .anyAttributes: true
        case .text, .slot: false
        }
    }
}
