import XMLCodec
import XMLSchema

extension GeneratorOptions {
    /// The options without those for what a filter has left out: one configuration serves any filter.
    ///
    /// What matches nothing in the whole schema either stays, to be reported.
    func applicable(to trimmed: Schema, of original: Schema, prefixes: Prefixes) -> GeneratorOptions {
        let (index, wholeIndex) = (SchemaIndex(trimmed), SchemaIndex(original))
        let (uses, allUses) = (ElementUses(index), ElementUses(wholeIndex))
        func isLeftOut(_ path: String) -> Bool {
            uses.matches(path, prefixes: prefixes)?.isEmpty == true
                && allUses.matches(path, prefixes: prefixes)?.isEmpty == false
        }
        let (keys, allKeys) = (index.overrideKeys, wholeIndex.overrideKeys)
        var result = self
        result.streams.removeAll { isLeftOut($0.text) }
        result.aliases.removeAll { isLeftOut($0.path) }
        result.names.removeAll { override in
            guard let key = NameOverrides.key(override.path, prefixes: prefixes) else { return false }
            let isComponentLeftOut = !keys.contains(key.ofComponent) && allKeys.contains(key.ofComponent)
            return isComponentLeftOut || !keys.contains(key) && allKeys.contains(key)
        }
        return result
    }
}

extension NameOverrides.Key {
    /// The component itself.
    fileprivate var ofComponent: NameOverrides.Key {
        NameOverrides.Key(kind: member == nil ? kind : nil, component: component)
    }
}

extension SchemaIndex {
    /// What can be renamed and may be left out: global types and elements, and the elements in types.
    fileprivate var overrideKeys: Set<NameOverrides.Key> {
        var result: Set<NameOverrides.Key> = []
        for element in schema.elements {
            result.insert(NameOverrides.Key(component: element.declaration.name))
            result.insert(NameOverrides.Key(kind: .element, component: element.declaration.name))
        }
        for name in schema.complexTypes.names + schema.simpleTypes.names {
            guard let component = NameOverrides.component(of: name) else { continue }
            if !name.isAnonymous {
                result.insert(NameOverrides.Key(component: component))
                result.insert(NameOverrides.Key(kind: .type, component: component))
            }
            for use in complexType(name).map(elementUses) ?? [] {
                let path = NameOverrides.path(to: use.name.localName, in: name)
                result.insert(NameOverrides.Key(component: component, member: path))
            }
        }
        return result
    }
}
