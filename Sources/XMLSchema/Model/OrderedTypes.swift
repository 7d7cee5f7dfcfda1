/// Type definitions that can be looked up by name and walked in order of definition.
public struct OrderedTypes<Definition: Sendable>: Sendable {
    /// The names in order of definition.
    public private(set) var names: [TypeName] = []
    private var definitions: [TypeName: Definition] = [:]

    /// Creates an empty collection.
    public init() {}

    /// The definition of a name; setting one of a new name appends it.
    public subscript(name: TypeName) -> Definition? {
        get { definitions[name] }
        set {
            switch (definitions[name] != nil, newValue != nil) {
            case (false, true): names.append(name)
            case (true, false): names.removeAll { $0 == name }
            default: break
            }
            definitions[name] = newValue
        }
    }

    /// The definitions in order.
    public var all: [Definition] { names.compactMap { definitions[$0] } }
}
