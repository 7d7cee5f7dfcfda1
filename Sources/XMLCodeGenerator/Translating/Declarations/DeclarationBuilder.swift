import XMLCodec
import XMLSchema

/// Makes declarations of all shapes and puts nested ones into their scopes.
struct DeclarationBuilder {
    private let decisions: Decisions
    private let structs: StructTranslator
    private let enums: EnumTranslator
    private var log = DiagnosticLog()

    /// What goes into a scope, by the scope's Swift name; the file level's is empty.
    private var members: [String: [Member]] = [:]

    /// Something that becomes a declaration.
    private enum Member {
        case complexType(TypeName)
        case simpleType(TypeName)
        case choice(ChoiceID)
        case element(Schema.GlobalElement)
        case adoptedType(TypeName)
    }

    /// All file-level declarations with their places.
    static func build(_ decisions: Decisions, log: inout DiagnosticLog) -> [PlacedDeclaration] {
        var builder = DeclarationBuilder(decisions)
        builder.collectMembers()
        let result = builder.build()
        log.append(builder.log)
        return result
    }

    private init(_ decisions: Decisions) {
        self.decisions = decisions
        structs = StructTranslator(decisions: decisions)
        enums = EnumTranslator(decisions: decisions)
    }

    private var index: SchemaIndex { decisions.vocabulary.index }
    private var names: TypeNames { decisions.vocabulary.names }
    private var options: GeneratorOptions { decisions.vocabulary.options }
    private var prefixes: Prefixes { decisions.vocabulary.prefixes }
    private var simpleTypes: SimpleTypes { decisions.vocabulary.simpleTypes }
    private var shapes: Shapes { decisions.shapes }
    private var protocols: BaseProtocols { decisions.protocols }

    private mutating func build() -> [PlacedDeclaration] {
        var result: [PlacedDeclaration] = []
        for member in members[""] ?? [] {
            for declaration in declarations(for: member) {
                result.append(
                    PlacedDeclaration(part: part(of: member), location: location(of: member), declaration: declaration)
                )
            }
        }
        return result + OperationTranslator(decisions: decisions).translate(log: &log)
    }

    // MARK: Scopes

    /// What is in an imported module has a scope there, which nothing is made for.
    private mutating func collectMembers() {
        for name in index.schema.complexTypes.names {
            members[Self.scope(of: names.types[name]), default: []].append(.complexType(name))
        }
        let simpleTypes = index.schema.simpleTypes.all.filter {
            !$0.name.isAnonymous || SimpleTypes.isOwnType($0, in: index)
        }
        for type in simpleTypes {
            members[Self.scope(of: names.types[type.name]), default: []].append(.simpleType(type.name))
        }
        for number in shapes.choices.indices {
            let id = ChoiceID(number: number)
            members[Self.scope(of: shapes[id].swiftName), default: []].append(.choice(id))
        }
        let modules = decisions.vocabulary.modules
        for element in index.schema.elements where index.isRoot(element) {
            guard !modules.isImported(element.declaration.name.namespace) else { continue }
            members["", default: []].append(.element(element))
        }
        members["", default: []] += index.schema.complexTypes.names.filter { names.adopted[$0] != nil }
            .map(Member.adoptedType)
    }

    private static func scope(of name: String?) -> String {
        guard let name, let dot = name.lastIndex(of: ".") else { return "" }
        return String(name[..<dot])
    }

    private mutating func nested(in scope: String) -> [Declaration] {
        let inside = (members[scope] ?? []).enumerated().sorted {
            (location(of: $0.element), $0.offset) < (location(of: $1.element), $1.offset)
        }
        return inside.flatMap { declarations(for: $0.element) }
    }

    private func part(of member: Member) -> PlacedDeclaration.Part {
        if case .simpleType = member { .values } else { .structures }
    }

    private func location(of member: Member) -> SourceLocation {
        let nowhere = SourceLocation(file: "", line: 1, column: 1)
        return switch member {
        case .complexType(let name), .adoptedType(let name): index.complexType(name)?.location ?? nowhere
        case .simpleType(let name): index.simpleType(name)?.location ?? nowhere
        case .choice(let id): shapes[id].location
        case .element(let element): element.declaration.location
        }
    }

    // MARK: Declarations

    private mutating func declarations(for member: Member) -> [Declaration] {
        switch member {
        case .complexType(let name): complexType(name)
        case .simpleType(let name): index.simpleType(name).map { [simpleType($0)] } ?? []
        case .choice(let id): [choice(id)]
        case .element(let element): root(element)
        case .adoptedType(let name): adoptedType(name)
        }
    }

    /// The enum of an abstract type of another module.
    private func adoptedType(_ name: TypeName) -> [Declaration] {
        guard let shape = shapes.polymorphics[name], let swiftName = names.adopted[name] else { return [] }
        let documentation = documentation(index.complexType(name)?.documentation, "Complex type", name, orElse: "")
        let header = header(swiftName, documentation, ["XMLPolymorphic"])
        return [.polymorphic(enums.polymorphic(shape, header: header, nested: []))]
    }

    private mutating func complexType(_ name: TypeName) -> [Declaration] {
        guard let type = index.complexType(name), let shape = shapes.structures[.type(name)] else { return [] }
        let nested = nested(in: shape.swiftName)
        var result: [Declaration] = []
        if let definition = protocols.definitions[name] {
            result.append(.typeProtocol(typeProtocol(definition, of: shape)))
        }
        let documentation = documentation(type.documentation, "Complex type", name, orElse: anonymousFact(name))
        if !type.isAbstract {
            let header = header(shape.swiftName, documentation, ["XMLElementCodable"], conformance(of: name))
            result.append(.structure(structs.translate(shape, header: header, nested: nested)))
        } else if let polymorphic = shapes.polymorphics[name] {
            let header = header(shape.swiftName, documentation, ["XMLPolymorphic"])
            result.append(.polymorphic(enums.polymorphic(polymorphic, header: header, nested: nested)))
        } else if !nested.isEmpty {
            var header = header(shape.swiftName, documentation, [])
            header.conformances = []
            result.append(.nestingScope(NestingScopeBlueprint(header: header, nested: nested)))
        }
        return result
    }

    private mutating func simpleType(_ type: SimpleType) -> Declaration {
        let name = names.types[type.name] ?? ""
        let facets = DocumentationText.facets(type.facets).map { [$0] } ?? []
        let fact = anonymousFact(type.name)
        let documentation = documentation(type.documentation, "Simple type", type.name, orElse: fact) + facets
        if SimpleTypes.isEnumeration(type) {
            return .enumeration(enums.enumeration(type, header: header(name, documentation, ["XMLEnumeration"])))
        }
        if SimpleTypes.isOwnType(type, in: index) {
            let header = header(name, documentation, ["XMLTextCodable"])
            return .union(enums.union(type, header: header, nested: nested(in: name)))
        }
        let target = simpleTypes.form(of: type).swift
        return .alias(AliasBlueprint(documentation: documentation, access: access, name: name, target: target))
    }

    private func choice(_ id: ChoiceID) -> Declaration {
        let shape = shapes[id]
        let owner = shape.owner.flatMap { names.types[$0] }
        let subject = shape.isMixed ? "A run of text or an element" : "One of the alternatives of a choice"
        let fact = owner.map { "\(subject) in ``\($0)``." }
        let documentation = [fact ?? "One of the elements of a substitution group."]
        return .choice(enums.choice(id, header: header(shape.swiftName, documentation, ["XMLChoice"])))
    }

    private func typeProtocol(_ definition: BaseProtocols.Definition, of shape: StructureShape) -> ProtocolBlueprint {
        let parent = definition.parent.flatMap { protocols.definitions[$0]?.name } ?? "Sendable"
        let type = DocumentationText.code(prefixes.qualified(definition.type))
        var header = header(definition.name, ["What type \(type) and those derived from it have in common."], [])
        header.conformances = [parent]
        let requirements = definition.positions.map { structs.requirement(shape.properties[$0]) }
        return ProtocolBlueprint(header: header, requirements: requirements)
    }

    // MARK: Root elements

    private mutating func root(_ element: Schema.GlobalElement) -> [Declaration] {
        let declaration = element.declaration
        let qualified = prefixes.qualified(declaration.name)
        let table = FieldTableBlueprint(
            tokens: [LiteralText.escaped(qualified)],
            namespaces: options.namespaceTable
        )
        let documentation = DocumentationText.lines(
            declaration.documentation,
            fact: "Element \(DocumentationText.code(qualified))."
        )
        guard case .type(let type) = names.rootForm(of: element) else {
            let id = StructureID.element(declaration.name)
            guard let shape = shapes.structures[id] else { return [] }
            var conformance: [String] = []
            if case .complex(let type) = declaration.type { conformance = self.conformance(of: type) }
            let header = header(shape.swiftName, documentation, ["XMLElementCodable"], conformance)
            let root = RootElementBlueprint(type: shape.swiftName, access: access, element: table)
            return [.structure(structs.translate(shape, header: header, nested: [])), .rootElement(root)]
        }
        let target = names.types[type] ?? ""
        var result: [Declaration] = []
        if let name = names.elements[declaration.name], name != target {
            let alias = AliasBlueprint(documentation: documentation, access: access, name: name, target: target)
            result.append(.alias(alias))
        }
        result.append(.rootElement(RootElementBlueprint(type: target, access: access, element: table)))
        return result
    }

    // MARK: Headers

    private var access: String { options.access == .internal ? "" : options.access.rawValue + " " }

    private func conformance(of type: TypeName) -> [String] {
        protocols.conformance(of: type).flatMap { protocols.definitions[$0]?.name }.map { [$0] } ?? []
    }

    private func header(
        _ name: String,
        _ documentation: [String],
        _ first: [String],
        _ last: [String] = []
    ) -> TypeHeader {
        let simpleName = name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? name
        var conformances: [String] = []
        for name in first + options.conformances + last where !conformances.contains(name) {
            conformances.append(name)
        }
        return TypeHeader(
            documentation: documentation,
            access: access,
            name: simpleName,
            qualifiedName: name,
            conformances: conformances
        )
    }

    private func documentation(_ text: String?, _ kind: String, _ name: TypeName, orElse fact: String) -> [String] {
        guard !name.isAnonymous else { return DocumentationText.lines(text, fact: fact) }
        return DocumentationText.lines(text, fact: "\(kind) \(DocumentationText.code(prefixes.qualified(name))).")
    }

    /// What to say about a type without a name: where it stands.
    private func anonymousFact(_ name: TypeName) -> String {
        if let fact = decisions.vocabulary.headers.fact(about: name) { return fact }
        let owner = prefixes.qualified(name.prefix(1))
        let path = ([owner] + name.path.dropFirst()).joined(separator: "/")
        return "The type of \(DocumentationText.code(path))."
    }
}
