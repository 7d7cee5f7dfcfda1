import XMLCodec
import XMLSchema

/// Everything in a schema that can be given another name.
struct OverrideKeys {
    private var keys: Set<NameOverrides.Key> = []

    /// Reports the overrides that rename nothing.
    static func reportUnmatched(_ vocabulary: Vocabulary, shapes: Shapes, log: inout DiagnosticLog) {
        guard !vocabulary.options.names.isEmpty else { return }
        let known = OverrideKeys(vocabulary, shapes)
        vocabulary.overrides.reportUnmatched(known: known.keys, prefixes: vocabulary.prefixes, log: &log)
    }

    /// Collects the keys of all types, elements, properties, alternatives and enumeration values.
    private init(_ vocabulary: Vocabulary, _ shapes: Shapes) {
        let schema = vocabulary.index.schema
        for element in schema.elements {
            keys.insert(NameOverrides.Key(component: element.declaration.name))
            keys.insert(NameOverrides.Key(kind: .element, component: element.declaration.name))
        }
        for name in schema.complexTypes.names {
            add(name)
            for property in shapes.structures[.type(name)]?.properties ?? [] {
                add(property.overrideNames, in: name)
                guard case .choice(let id) = property.value.kind, shapes[id].owner == name else { continue }
                add(shapes.elements(of: property).map(\.name.localName), in: name)
            }
        }
        for name in schema.simpleTypes.names {
            add(name)
            add(vocabulary.enumerations[name].map(\.value.value), in: name)
        }
    }

    private mutating func add(_ type: TypeName) {
        guard let component = NameOverrides.component(of: type) else { return }
        guard type.path.count == 1 else {
            let inside = type.path.dropFirst().joined(separator: "/")
            keys.insert(NameOverrides.Key(kind: .type, component: component, member: inside))
            return
        }
        guard type.symbolSpace == .type else { return }
        keys.insert(NameOverrides.Key(component: component))
        keys.insert(NameOverrides.Key(kind: .type, component: component))
    }

    private mutating func add(_ members: [String], in type: TypeName) {
        guard let component = NameOverrides.component(of: type) else { return }
        for member in members {
            keys.insert(NameOverrides.Key(component: component, member: NameOverrides.path(to: member, in: type)))
        }
    }
}
