import XMLSchema

/// The Swift spelling of types, as seen from file level.
struct TypeTexts {
    let names: TypeNames
    let shapes: Shapes
    let prefixes: Prefixes
    let index: SchemaIndex

    /// The type of a single value.
    func text(_ kind: ValueShape.Kind) -> String {
        switch kind {
        case .text(let text): text.swift
        case .list(let item): "[\(item.swift)]"
        case .structure(let name): names.types[name] ?? ""
        case .polymorphic(let name): names.adopted[name] ?? names.types[name] ?? ""
        case .choice(let id): shapes[id].swiftName
        case .binary: "XMLBinary"
        case .fragment: "XMLFragment"
        case .anyAttributes: "XMLAnyAttributes"
        }
    }

    /// The type of a single value that may be nil by `xsi:nil`.
    func text(_ value: ValueShape) -> String {
        let text = text(value.kind)
        return value.isNillable && value.kind != .fragment ? "XMLNillable<\(text)>" : text
    }

    /// The type of a property.
    func text(_ property: PropertyShape) -> String {
        let single = text(property.value)
        if property.value.kind == .anyAttributes || property.initialValue != nil { return single }
        return switch property.cardinality {
        case .required: single
        case .optional: single + "?"
        case .many: "[\(single)]"
        }
    }

    /// The type as schema documents name it, or `nil` for an anonymous one that has no simple base.
    func schemaName(_ reference: TypeReference) -> String? {
        switch reference {
        case .builtin(let builtin): return "xs:\(builtin.rawValue)"
        case .complex(let name): return name.isAnonymous ? nil : prefixes.qualified(name)
        case .simple(let name):
            guard name.isAnonymous, let type = index.simpleType(name) else { return prefixes.qualified(name) }
            return type.base.flatMap(schemaName)
        }
    }
}
