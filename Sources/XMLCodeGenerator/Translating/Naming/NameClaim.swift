import XMLCodec
import XMLSchema

/// A component that needs a name at file level.
struct NameClaim {
    /// What the component becomes.
    ///
    /// Of several components of a namespace that want one name, those whose role stands first here keep it.
    enum Role: Int {
        case type, element, group, anonymousType, typeProtocol

        /// What is put behind the name of one that has to make way in its own namespace.
        var suffix: String {
            switch self {
            case .type: "Type"
            case .element: "Element"
            case .group: "Choice"
            case .anonymousType: "Content"
            case .typeProtocol: "Protocol"
            }
        }
    }

    /// What the name is for.
    enum Target {
        case type(TypeName)
        /// A global element, and the anonymous type that is called like it.
        case element(XMLName, anonymousType: TypeName?)
        case group(XMLName)
        /// The enum of an abstract type of another module.
        case adoption(TypeName)
        case typeProtocol(TypeName)
    }

    var role: Role
    var target: Target
    var namespace: String
    var schemaName: String
    /// The names to take if they are free, best first; the last one is the name by rule.
    var wanted: [String]
    /// The name to put a prefix before, where that by rule has something behind it because it means something else.
    var plain: String?
    /// Whether the user gave the name.
    var isOverride = false
    /// What the component is, for messages.
    var description: String
    var location: SourceLocation

    /// The name by rule.
    var name: String { wanted.last ?? "" }
}
