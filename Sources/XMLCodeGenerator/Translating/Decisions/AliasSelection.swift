import XMLCodec
import XMLSchema

/// The other names that elements are decoded under, by the type whose content they are used in.
struct AliasSelection {
    private let prefixes: Prefixes
    private let index: SchemaIndex
    private var aliases: [TypeName: [XMLName: [XMLName]]] = [:]

    init(
        _ options: [ElementAlias],
        in index: SchemaIndex,
        uses: ElementUses,
        prefixes: Prefixes,
        log: inout DiagnosticLog
    ) {
        self.prefixes = prefixes
        self.index = index
        for option in options {
            add(option, uses: uses, log: &log)
        }
    }

    /// The aliases of the elements in a type's content.
    func aliases(in type: TypeName) -> [XMLName: [XMLName]] { aliases[type] ?? [:] }

    private mutating func add(_ option: ElementAlias, uses: ElementUses, log: inout DiagnosticLog) {
        guard let alias = prefixes.resolve(option.name), let matches = uses.matches(option.path, prefixes: prefixes)
        else {
            log.error("a prefix in the alias '\(option.path): \(option.name)' is not known", at: option.location)
            return
        }
        let inside = matches.compactMap { use in use.owner.map { (type: $0, element: use.element.name) } }
        if inside.isEmpty {
            log.error("no element inside a type matches the alias path '\(option.path)'", at: option.location)
        }
        for (type, element) in inside {
            guard let other = owner(of: alias, in: type) else {
                aliases[type, default: [:]][element, default: []].append(alias)
                continue
            }
            let name = prefixes.qualified(other)
            log.error(
                "the alias '\(option.name)' of \(prefixes.qualified(element)) is a name of element \(name) in type "
                    + prefixes.qualified(type),
                at: option.location
            )
        }
    }

    /// The element in a type's content that a name means already.
    private func owner(of name: XMLName, in type: TypeName) -> XMLName? {
        let uses = index.complexType(type).map(index.elementUses) ?? []
        if uses.contains(where: { $0.name == name }) { return name }
        return aliases(in: type).first { $0.value.contains(name) }?.key
    }
}
