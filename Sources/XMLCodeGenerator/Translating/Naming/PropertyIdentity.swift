import XMLCodec
import XMLSchema

/// What tells the properties of one type apart.
enum PropertyIdentity: Hashable {
    case attribute(XMLName)
    case anyAttributes
    case text
    case element(XMLName)
    case wildcard(Wildcard.Namespaces)
    /// A choice is the same in a derived type if it has the same elements.
    case choice([XMLName])
}

extension PropertyShape {
    /// What tells the properties of one type apart.
    var identity: PropertyIdentity {
        switch origin {
        case .attribute(let use): .attribute(use.name)
        case .anyAttributes: .anyAttributes
        case .text: .text
        case .element(let use), .group(let use): .element(use.name)
        case .wildcard(let wildcard): .wildcard(wildcard.namespaces)
        case .choice(let content, _): .choice(content.map(\.name))
        }
    }
}
