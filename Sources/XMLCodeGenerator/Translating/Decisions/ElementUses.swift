import XMLCodec
import XMLSchema

/// Where elements are used, for paths of element names that are matched from their ends.
struct ElementUses {
    /// A use of an element.
    struct Use {
        /// The type whose content it is used in; a global element's own declaration has none.
        var owner: TypeName?
        var element: ElementUse
    }

    private let index: SchemaIndex
    private var uses: [XMLName: [Use]] = [:]

    init(_ index: SchemaIndex) {
        self.index = index
        for element in index.schema.elements {
            uses[element.declaration.name, default: []].append(Use(owner: nil, element: element.declaration))
        }
        for type in index.schema.complexTypes.all {
            for use in index.elementUses(in: type) {
                uses[use.name, default: []].append(Use(owner: type.name, element: use))
            }
        }
    }

    /// The uses that a path leads to, or `nil` if it has an unknown prefix.
    func matches(_ path: String, prefixes: Prefixes) -> [Use]? {
        let names = path.split(separator: "/", omittingEmptySubsequences: false).map(prefixes.resolve)
        let known = names.compactMap { $0 }
        guard known.count == names.count, let last = known.last else { return nil }
        return (uses[last] ?? []).filter { isMatch($0.owner, known.dropLast()) }
    }

    /// Whether elements of these names, outermost first, can lead to an element of a type.
    private func isMatch(_ type: TypeName?, _ names: ArraySlice<XMLName>) -> Bool {
        guard let name = names.last else { return true }
        guard let type else { return false }
        return (uses[name] ?? []).contains { use in
            guard case .complex(let declared) = use.element.type else { return false }
            let isOfType = declared == type || index.complexType(declared)?.derivedTypes.contains(type) == true
            return isOfType && isMatch(use.owner, names.dropLast())
        }
    }
}
