import XMLCodec
import XMLSchema

/// Everything in a schema that can be given another name.
enum OverrideKeys {
    /// Reports the overrides that rename nothing.
    static func reportUnmatched(_ vocabulary: Vocabulary, shapes: Shapes, log: inout DiagnosticLog) {
        let known = all(in: vocabulary.index, shapes: shapes, enumerations: vocabulary.enumerations)
        vocabulary.overrides.reportUnmatched(known: known, log: &log)
    }

    /// The keys of all types, elements, properties and enumeration values.
    private static func all(
        in index: SchemaIndex,
        shapes: Shapes,
        enumerations: EnumerationCases
    ) -> Set<NameOverrides.Key> {
        var result: Set<NameOverrides.Key> = []
        for element in index.schema.elements {
            result.insert(NameOverrides.Key(component: element.declaration.name))
        }
        for name in index.schema.complexTypes.names where name.path.count == 1 {
            let component = XMLName(name.path[0], in: name.namespace)
            result.insert(NameOverrides.Key(component: component))
            for member in (shapes.structures[.type(name)]?.properties ?? []).flatMap(\.overrideNames) {
                result.insert(NameOverrides.Key(component: component, member: member))
            }
        }
        for name in index.schema.simpleTypes.names where name.path.count == 1 {
            let component = XMLName(name.path[0], in: name.namespace)
            result.insert(NameOverrides.Key(component: component))
            for value in enumerations[name] {
                result.insert(NameOverrides.Key(component: component, member: value.value.value))
            }
        }
        return result
    }
}
