import XMLCodec
import XMLSchema

/// Works out the properties of all structs and the alternatives of all enums.
///
/// A type takes over the properties of its base under the names that they have there, then adds its own.
struct ShapeBuilder {
    let vocabulary: Vocabulary
    var log = DiagnosticLog()
    var shapes = Shapes()
    /// The names that mean something in a type already.
    let usedNames = TypeMemo<Set<String>>()

    /// Builds the shapes of all types and elements.
    static func build(_ vocabulary: Vocabulary, log: inout DiagnosticLog) -> Shapes {
        var builder = ShapeBuilder(vocabulary: vocabulary)
        builder.build()
        log.append(builder.log)
        return builder.shapes
    }

    var index: SchemaIndex { vocabulary.index }
    var names: TypeNames { vocabulary.names }
    var streams: StreamSelection { vocabulary.streams }
    var prefixes: Prefixes { vocabulary.prefixes }
    private var simpleTypes: SimpleTypes { vocabulary.simpleTypes }

    private mutating func build() {
        for element in index.schema.elements where !element.declaration.substitutes.isEmpty {
            addGroup(of: element.declaration)
        }
        for name in index.schema.complexTypes.names {
            addStructure(name)
        }
        for element in index.schema.elements where index.isRoot(element) && names.rootForm(of: element) == .wrapper {
            addWrapper(element.declaration)
        }
    }

    // MARK: Structs

    private mutating func addStructure(_ name: TypeName) {
        guard shapes.structures[.type(name)] == nil, let type = index.complexType(name) else { return }
        if let base = type.base { addStructure(base) }
        let drafts = drafts(of: type)
        let base = type.base.flatMap { shapes.structures[.type($0)] }
        var naming = PropertyNaming(base: base, vocabulary: vocabulary)
        let propertyNames = naming.names(for: drafts, in: name)
        var properties: [PropertyShape] = []
        for (draft, name) in zip(drafts, propertyNames) {
            if let property = property(draft, name, in: type) { properties.append(property) }
        }
        checkNames(of: properties, in: type)
        shapes.add(
            StructureShape(
                id: .type(name),
                swiftName: names.types[name] ?? "",
                properties: properties,
                location: type.location
            )
        )
    }

    /// What becomes a property, in the order of encoding.
    private mutating func drafts(of type: ComplexType) -> [PropertyDraft] {
        var drafts = type.attributes.map(PropertyDraft.attribute)
        if let wildcard = type.anyAttribute, !wildcard.isEmpty { drafts.append(.anyAttributes(wildcard)) }
        let typeName = prefixes.qualified(type.name)
        var flattener = ContentFlattener(index: index, typeName: typeName, log: DiagnosticLog())
        switch type.content {
        case .empty: break
        case .simple(let value): drafts.append(.text(value))
        case .elements(let particle): drafts += flattener.slots(of: particle).map(PropertyDraft.slot)
        case .mixed(let particle):
            // Where no element can stand, mixed content is a text.
            let slot = flattener.mixedSlot(of: particle, at: type.location)
            drafts.append(slot.map(PropertyDraft.slot) ?? .text(.builtin(.string)))
        }
        log.append(flattener.log)
        return drafts
    }

    private mutating func addWrapper(_ declaration: ElementUse) {
        let id = StructureID.element(declaration.name)
        let properties: [PropertyShape]
        if case .complex(let type) = declaration.type {
            properties = shapes.structures[.type(type)]?.properties ?? []
        } else {
            let isStream = streams.roots.contains(declaration.name)
            var property = text(declaration.type, isStream: isStream, at: declaration.location)
            property.defaultText = defaultText(of: declaration, property.value)
            properties = [property]
        }
        let swiftName = names.elements[declaration.name] ?? ""
        shapes.add(
            StructureShape(id: id, swiftName: swiftName, properties: properties, location: declaration.location)
        )
    }

    // MARK: Properties

    private mutating func property(
        _ draft: PropertyDraft,
        _ name: PropertyName,
        in type: ComplexType
    ) -> PropertyShape? {
        var property: PropertyShape?
        switch draft {
        case .attribute(let use): property = attribute(use)
        case .anyAttributes(let wildcard):
            property = PropertyShape(
                name: "",
                origin: .anyAttributes(wildcard),
                value: ValueShape(kind: .anyAttributes),
                cardinality: .optional,
                overrideNames: [],
                location: wildcard.location
            )
        case .text(let reference):
            property = text(reference, isStream: streams.types.contains(type.name), at: type.location)
        case .slot(let slot): property = content(slot, name, in: type)
        }
        property?.name = name.name
        property?.overrideNames = name.overrideNames
        property?.aliases = vocabulary.aliases.aliases(in: type.name)
        return property
    }

    private mutating func attribute(_ use: AttributeUse) -> PropertyShape {
        let form = simpleTypes.form(of: use.type)
        var property = PropertyShape(
            name: "",
            origin: .attribute(use),
            value: ValueShape(kind: kind(of: form)),
            cardinality: use.isRequired ? .required : .optional,
            overrideNames: [],
            location: use.location
        )
        guard let text = use.fixedValue ?? use.defaultValue else { return property }
        property.initialValue = expression(for: text, of: use.type, at: use.location)
        if property.initialValue == nil {
            log.error("'\(text)' is not a value of the type of attribute \(use.name.localName)", at: use.location)
        }
        return property
    }

    private func expression(for text: String, of type: TypeReference, at location: SourceLocation) -> String? {
        let document = index.schema.documents.first { $0.file == location.file }
        let defaults = DefaultValues(
            simpleTypes: simpleTypes,
            enumerations: vocabulary.enumerations,
            prefixes: document?.prefixes ?? [:]
        )
        return defaults.expression(for: text, of: type)
    }

    /// The text that an empty element is taken for (XML Schema Part 1 §3.3.1).
    mutating func defaultText(of use: ElementUse, _ value: ValueShape) -> String? {
        guard let text = use.fixedValue ?? use.defaultValue, !text.isEmpty else { return nil }
        switch value.kind {
        case .text(let type), .list(let type):
            guard type.literal != .qualifiedName else { break }
            if expression(for: text, of: use.type, at: use.location) != nil { return text }
            log.error("'\(text)' is not a value of the type of element \(use.name.localName)", at: use.location)
            return nil
        default: break
        }
        log.warning("an empty element \(use.name.localName) doesn't get its default value", at: use.location)
        return nil
    }

    private func text(_ reference: TypeReference, isStream: Bool, at location: SourceLocation) -> PropertyShape {
        PropertyShape(
            name: "value",
            origin: .text(reference),
            value: ValueShape(kind: isStream ? .binary : kind(of: simpleTypes.form(of: reference))),
            cardinality: .required,
            overrideNames: ["."],
            location: location
        )
    }

    private mutating func content(_ slot: Slot, _ name: PropertyName, in type: ComplexType) -> PropertyShape? {
        var origin: PropertyShape.Origin
        var value: ValueShape?
        switch slot.content {
        case .wildcard(let wildcard):
            origin = .wildcard(wildcard)
            value = ValueShape(kind: .fragment)
        case .element(let use):
            origin = .element(use)
            value = streams.contains(use.name, in: type.name) ? stream(use) : self.value(of: use)
        case .group(let head):
            origin = .group(head: head)
            value = shapes.groups[head.name].map { ValueShape(kind: .choice($0)) }
        case .choice(let alternatives, let location):
            origin = .choice(alternatives, location: location)
            value = choice(alternatives, name, in: type, at: location).map { ValueShape(kind: .choice($0)) }
        }
        guard let value else { return nil }
        var property = PropertyShape(
            name: "",
            origin: origin,
            value: value,
            cardinality: slot.cardinality,
            overrideNames: [],
            location: slot.location
        )
        if case .element(let use) = origin { property.defaultText = defaultText(of: use, value) }
        return property
    }

    /// What a streamed element holds.
    func stream(_ use: ElementUse) -> ValueShape {
        ValueShape(kind: .binary, isNillable: use.isNillable)
    }

    private func kind(of form: SimpleTypes.Form) -> ValueShape.Kind {
        switch form {
        case .single(let text): .text(text)
        case .list(let item): .list(item)
        }
    }

    /// What an element holds, or `nil` if nothing can stand there.
    mutating func value(of use: ElementUse) -> ValueShape? {
        switch use.type {
        case .builtin(.anyType): return ValueShape(kind: .fragment)
        case .builtin, .simple:
            return ValueShape(kind: kind(of: simpleTypes.form(of: use.type)), isNillable: use.isNillable)
        case .complex(let name):
            guard index.complexType(name)?.isAbstract == true else {
                return ValueShape(kind: .structure(name), isNillable: use.isNillable)
            }
            guard addPolymorphic(name) else {
                log.warning(
                    "type \(prefixes.qualified(name)) is abstract and no type is derived from it; "
                        + "element \(use.name.localName) is left out",
                    at: use.location
                )
                return nil
            }
            return ValueShape(kind: .polymorphic(name), isNillable: use.isNillable)
        }
    }

    private mutating func checkNames(of properties: [PropertyShape], in type: ComplexType) {
        var names: Set<String> = []
        for property in properties where !names.insert(property.name).inserted {
            log.error(
                "two properties of \(prefixes.qualified(type.name)) get the name '\(property.name)'",
                at: property.location
            )
        }
    }
}
