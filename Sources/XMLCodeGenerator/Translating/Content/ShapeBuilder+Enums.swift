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
        let taken = usedNames.value(of: type.name) { names.namesUsed(in: type.name) }
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
        let overrides = content.map { override(for: $0, in: type) }
        var names = MemberNames(given: overrides.compactMap { $0 })
        let home = type?.namespace ?? content.first?.name.namespace ?? ""
        var result: [ChoiceShape.Alternative] = []
        for (alternative, override) in zip(content, overrides) {
            let value: ValueShape?
            switch alternative {
            case .wildcard: value = ValueShape(kind: .fragment)
            case .text: value = ValueShape(kind: .text(.string(mapping: nil)))
            case .element(let use):
                value = streams.contains(use.name, in: type) ? stream(use) : self.value(of: use)
            }
            guard let value else { continue }
            if let override { names.take(override) }
            let name = override ?? names.take(firstOf: caseNames(of: alternative, home: home))
            var shape = ChoiceShape.Alternative(caseName: name, content: alternative, value: value)
            shape.defaultText = shape.element.flatMap { defaultText(of: $0, value) }
            result.append(shape)
        }
        for name in names.clashes {
            log.error("two alternatives get the name '\(name)'", at: content.first?.location)
        }
        return result
    }

    private func override(for alternative: Slot.Alternative, in type: TypeName?) -> String? {
        guard let type, case .element(let use) = alternative else { return nil }
        return vocabulary.overrides[type, [use.name.localName]]
    }

    /// The names of an alternative, best first: its own, and that with its prefix if it is from another namespace.
    private func caseNames(of alternative: Slot.Alternative, home: String) -> [String] {
        let name: XMLName
        switch alternative {
        case .wildcard(let wildcard): return [wildcard.standsForPruned ? "unrecognized" : "other"]
        case .text: return ["text"]
        case .element(let use): name = use.name
        }
        let own = vocabulary.spelling.member(name.localName)
        // A value for an optional property can't be written `.some` or `.none`.
        let isOptionals = own == "some" || own == "none"
        return [isOptionals ? own + "Value" : own] + vocabulary.spelling.member(of: name, home: home, prefixes)
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
