import XMLCodec

extension SchemaResolver {
    /// One step of a derivation.
    struct DerivationStep {
        let method: DerivationMethod
        let base: TypeReference
    }

    /// The steps that lead from a type to its base, directly or not; `nil` if it isn't derived from it.
    func derivation(of type: TypeReference, from base: TypeReference) -> [DerivationStep]? {
        var steps: [DerivationStep] = []
        var seen: Set<TypeReference> = []
        var current = type
        while current != base {
            guard seen.insert(current).inserted, let step = derivation(of: current) else { return nil }
            steps.append(step)
            current = step.base
        }
        return steps
    }

    private func derivation(of type: TypeReference) -> DerivationStep? {
        switch type {
        case .builtin(.anyType): return nil
        case .builtin: return DerivationStep(method: .restriction, base: .builtin(.anyType))
        case .simple(let name), .complex(let name):
            switch index.types[name] {
            case .simple(let definition): return derivation(of: definition)
            case .complex(let definition): return derivation(of: definition)
            case nil: return nil
            }
        }
    }

    private func derivation(of definition: SimpleTypeDefinition) -> DerivationStep? {
        switch definition.derivation {
        case .restriction(.named(let base), _): knownType(base).map { DerivationStep(method: .restriction, base: $0) }
        case .restriction(.anonymous(let base), _): DerivationStep(method: .restriction, base: .simple(base))
        case .list: DerivationStep(method: .list, base: .builtin(.anySimpleType))
        case .union: DerivationStep(method: .union, base: .builtin(.anySimpleType))
        case .restriction, .faulty: nil
        }
    }

    private func derivation(of definition: ComplexTypeDefinition) -> DerivationStep? {
        switch definition.content {
        case .complex(let derivation, let base, _), .simple(let derivation, let base, _):
            knownType(base).map { DerivationStep(method: derivation.method, base: $0) }
        case .plain: DerivationStep(method: .restriction, base: .builtin(.anyType))
        case .faulty: nil
        }
    }

    /// Whether `block` keeps an element out of the place of the head of its substitution group (XML Schema Part 1
    /// §3.3.6, Substitution Group OK).
    func isBlocked(_ member: ElementDeclaration, inPlaceOf head: ElementDeclaration) -> Bool {
        if head.blocked.contains(.substitution) { return true }
        guard let type = elements[member.name]?.declaration.type, let wanted = elements[head.name]?.declaration.type,
            let steps = derivation(of: type, from: wanted)
        else { return false }
        let blocked = steps.reduce(head.blocked) { $0.union(blockedDerivations(of: $1.base)) }
        return steps.contains { blocked.contains($0.method) }
    }

    /// Whether `block` keeps a type out of the place of its base (XML Schema Part 1 §3.4.6, Type Derivation OK).
    func isBlocked(_ type: TypeName, inPlaceOf base: TypeName) -> Bool {
        let blocked = blockedDerivations(of: .complex(base))
        guard !blocked.isEmpty, let steps = derivation(of: .complex(type), from: .complex(base)) else { return false }
        return steps.contains { blocked.contains($0.method) }
    }

    private func blockedDerivations(of type: TypeReference) -> Set<DerivationMethod> {
        guard case .complex(let name) = type, case .complex(let definition) = index.types[name] else { return [] }
        return definition.blocked
    }

    /// Reports a type whose base says that it is final (XML Schema Part 1 §3.4.6, §3.14.6).
    mutating func checkFinal(_ base: TypeReference, _ method: DerivationMethod?, for location: SourceLocation) {
        guard let method, let name = base.name, let definition = index.types[name], definition.final.contains(method)
        else { return }
        report("`\(definition.name.title)` is final: there can be no \(method.rawValue) of it", at: location)
    }
}

extension ComplexType.Derivation {
    /// The same in the terms of `block` and `final`.
    var method: DerivationMethod {
        switch self {
        case .extension: .extension
        case .restriction: .restriction
        }
    }
}

extension TypeReference {
    /// The name of a type that the schema defines.
    fileprivate var name: TypeName? {
        switch self {
        case .builtin: nil
        case .simple(let name), .complex(let name): name
        }
    }
}

extension TypeDefinition {
    /// What can't be made of the type.
    fileprivate var final: Set<DerivationMethod> {
        switch self {
        case .simple(let definition): definition.final
        case .complex(let definition): definition.final
        }
    }
}
