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
        /// A run of text in mixed content.
        case text(at: SourceLocation)

        /// The element's name; a wildcard and text have one that no element has.
        var name: XMLName {
            switch self {
            case .element(let use): use.name
            case .wildcard: XMLName("")
            case .text: XMLName(".")
            }
        }

        /// Whether it is text of mixed content.
        var isText: Bool {
            if case .text = self { true } else { false }
        }

        /// Whether two alternatives are the same but for the places where they are written.
        func isSame(as other: Alternative) -> Bool {
            switch (self, other) {
            case (.element(let one), .element(let two)):
                one.name == two.name && one.type == two.type && one.isNillable == two.isNillable
            case (.wildcard(let one), .wildcard(let two)): one.namespaces == two.namespaces
            case (.text, .text): true
            default: false
            }
        }

        /// The place in the schema.
        var location: SourceLocation {
            switch self {
            case .element(let use): use.location
            case .wildcard(let wildcard): wildcard.location
            case .text(let location): location
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
