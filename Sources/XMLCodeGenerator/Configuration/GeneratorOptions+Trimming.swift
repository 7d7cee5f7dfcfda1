import XMLCodec
import XMLSchema

extension GeneratorOptions {
    /// The options without those for what a filter has left out: one configuration serves any filter.
    ///
    /// What matches nothing in the whole schema either stays, to be reported.
    func applicable(to trimmed: Schema, of original: Schema, prefixes: Prefixes) -> GeneratorOptions {
        let uses = ElementUses(SchemaIndex(trimmed))
        let allUses = ElementUses(SchemaIndex(original))
        func isLeftOut(_ path: String) -> Bool {
            uses.matches(path, prefixes: prefixes)?.isEmpty == true
                && allUses.matches(path, prefixes: prefixes)?.isEmpty == false
        }
        let names = trimmed.componentNames
        let allNames = original.componentNames
        var result = self
        result.streams.removeAll { isLeftOut($0.text) }
        result.aliases.removeAll { isLeftOut($0.path) }
        result.names.removeAll { override in
            let component = override.path.split(separator: "/", maxSplits: 1).first.flatMap { prefixes.resolve($0) }
            return component.map { !names.contains($0) && allNames.contains($0) } ?? false
        }
        return result
    }
}

extension Schema {
    /// The names of all global types and elements.
    fileprivate var componentNames: Set<XMLName> {
        var result = Set(elements.map(\.declaration.name))
        for name in complexTypes.names + simpleTypes.names where !name.isAnonymous {
            result.insert(XMLName(name.path[0], in: name.namespace))
        }
        return result
    }
}
