import XMLCodec
import XMLSchema

extension ShapeBuilder {
    /// Adds the enum for a substitution group.
    mutating func addGroup(of head: ElementUse) {
        let members = index.alternatives(of: head).map(Slot.Alternative.element)
        let alternatives = alternatives(members, in: nil)
        guard !alternatives.isEmpty else { return }
        let id = shapes.reserveChoice()
        shapes.groups[head.name] = id
        shapes.choices[id.number] = ChoiceShape(
            owner: nil,
            swiftName: names.groups[head.name] ?? "",
            alternatives: alternatives,
            content: members,
            location: head.location
        )
    }

    /// The enum for a choice: that of the base, or a new one nested in the type.
    mutating func choice(
        _ content: [Slot.Alternative],
        _ name: PropertyName,
        in type: ComplexType,
        at location: SourceLocation
    ) -> ChoiceID? {
        if let base = type.base, let inherited = shapes.structures[.type(base)] {
            for case .choice(let id) in inherited.properties.map(\.value.kind)
            where isSame(shapes[id].content, content) {
                return id
            }
        }
        let alternatives = alternatives(content, in: type.name)
        guard !alternatives.isEmpty else { return nil }
        let taken = names.namesUsed(in: type.name)
            .union(names.nested[type.name] ?? [])
            .union(shapes.nestedChoiceNames[type.name] ?? [])
        let wanted = SwiftNames.capitalized(name.enumName)
        let own = vocabulary.spelling.nested(wanted, taken: taken, suffix: "Choice")
        shapes.nestedChoiceNames[type.name, default: []].insert(own)
        let id = shapes.reserveChoice()
        shapes.choices[id.number] = ChoiceShape(
            owner: type.name,
            swiftName: "\(names.types[type.name] ?? "").\(own)",
            alternatives: alternatives,
            content: content,
            location: location
        )
        return id
    }

    private func isSame(_ one: [Slot.Alternative], _ other: [Slot.Alternative]) -> Bool {
        one.count == other.count && zip(one, other).allSatisfy { $0.isSame(as: $1) }
    }

    private mutating func alternatives(_ content: [Slot.Alternative], in type: TypeName?) -> [ChoiceShape.Alternative] {
        var result: [ChoiceShape.Alternative] = []
        var caseNames: Set<String> = []
        for alternative in content {
            let wanted: String
            let value: ValueShape?
            switch alternative {
            case .wildcard:
                wanted = "other"
                value = ValueShape(kind: .fragment)
            case .element(let use):
                let override = type.flatMap { vocabulary.overrides[$0, [use.name.localName]] }
                wanted = override ?? vocabulary.spelling.member(use.name.localName)
                value = streams.contains(use.name, in: type) ? stream(use) : self.value(of: use)
            }
            guard let value else { continue }
            // A value for an optional property can't be written `.some` or `.none`.
            let isOptionals = wanted == "some" || wanted == "none"
            let name = SwiftNames.unique(isOptionals ? wanted + "Value" : wanted, notIn: caseNames)
            caseNames.insert(name)
            var element: ElementUse?
            if case .element(let use) = alternative { element = use }
            result.append(
                ChoiceShape.Alternative(caseName: name, element: element, value: value, location: alternative.location)
            )
        }
        return result
    }

    /// Adds the enum for an abstract type; says `false` if no concrete type is derived from it.
    mutating func addPolymorphic(_ name: TypeName) -> Bool {
        if shapes.polymorphics[name] != nil { return true }
        let derived = index.complexType(name)?.derivedTypes ?? []
        let concrete = derived.filter { index.complexType($0)?.isAbstract == false }
        guard !concrete.isEmpty else { return false }
        var caseNames: Set<String> = []
        let alternatives = concrete.map { type in
            let local = type.path[type.path.count - 1]
            let stem = local.hasSuffix("Type") && local.count > 4 ? String(local.dropLast(4)) : local
            let caseName = SwiftNames.unique(SwiftNames.member(stem), notIn: caseNames)
            caseNames.insert(caseName)
            return PolymorphicShape.Alternative(caseName: caseName, type: type)
        }
        shapes.polymorphics[name] = PolymorphicShape(type: name, alternatives: alternatives)
        return true
    }
}
