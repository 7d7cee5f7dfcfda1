import XMLCodec
import XMLSchema

/// A part of a content model that becomes one property.
struct Slot {
    /// What occurs.
    enum Content {
        case element(ElementUse)
        case wildcard(Wildcard)
        /// A choice that isn't just the substitution group of one element.
        case choice([Alternative], location: SourceLocation)
        /// The substitution group of a head.
        case group(head: ElementUse)
    }

    /// One alternative of a choice.
    enum Alternative: Hashable {
        case element(ElementUse)
        case wildcard(Wildcard)

        /// The place in the schema.
        var location: SourceLocation {
            switch self {
            case .element(let use): use.location
            case .wildcard(let wildcard): wildcard.location
            }
        }
    }

    var content: Content
    var cardinality: Cardinality

    /// The place in the schema.
    var location: SourceLocation {
        switch content {
        case .element(let use), .group(let use): use.location
        case .wildcard(let wildcard): wildcard.location
        case .choice(_, let location): location
        }
    }
}
