/// Adds the facets of a restriction to those of its base (XML Schema Part 2 §4.3).
struct FacetMerger {
    /// What is wrong with the facets.
    private(set) var diagnostics: [Diagnostic] = []

    private let base: SimpleType
    private var facets: Facets
    private var given: Set<FacetDeclaration.Kind> = []
    private var enumerated: Set<String> = []

    /// Begins with the facets of a base.
    init(base: SimpleType) {
        self.base = base
        self.facets = base.facets
    }

    /// The facets in force after a restriction.
    mutating func merge(_ declarations: [FacetDeclaration]) -> Facets {
        let applicable = base.variety.applicableFacets
        // White space counts for the values of the others, wherever it stands.
        for declaration in declarations where declaration.kind == .whiteSpace {
            mergeWhiteSpace(declaration)
        }
        for declaration in declarations {
            let kind = declaration.kind
            guard applicable.contains(kind) else {
                report("`xs:\(kind.rawValue)` can't constrain \(base.variety.title)", declaration)
                continue
            }
            let isFirst = given.insert(kind).inserted
            if !isFirst, kind != .enumeration, kind != .pattern {
                report("`xs:\(kind.rawValue)` is given twice", declaration)
                continue
            }
            merge(declaration, isFirst: isFirst)
            checkFixed(declaration)
        }
        if let last = declarations.last {
            checkConsistency(last)
        }
        return facets
    }

    private mutating func merge(_ declaration: FacetDeclaration, isFirst: Bool) {
        switch declaration.kind {
        case .whiteSpace: break
        case .enumeration: mergeEnumeration(declaration, isFirst: isFirst)
        case .pattern: mergePattern(declaration, isFirst: isFirst)
        case .length: mergeCount(declaration, \.length) { $0 == $1 }
        case .minLength: mergeCount(declaration, \.minLength, >=)
        case .maxLength: mergeCount(declaration, \.maxLength, <=)
        case .totalDigits: mergeCount(declaration, \.totalDigits, <=)
        case .fractionDigits: mergeCount(declaration, \.fractionDigits, <=)
        case .minInclusive: mergeBound(declaration, \.minInclusive, replacing: \.minExclusive)
        case .minExclusive: mergeBound(declaration, \.minExclusive, replacing: \.minInclusive)
        case .maxInclusive: mergeBound(declaration, \.maxInclusive, replacing: \.maxExclusive)
        case .maxExclusive: mergeBound(declaration, \.maxExclusive, replacing: \.maxInclusive)
        }
    }

    /// XML Schema Part 2 §4.3.6.4: white space can only be normalized further.
    private mutating func mergeWhiteSpace(_ declaration: FacetDeclaration) {
        guard let value = Facets.WhiteSpace(rawValue: declaration.value.xmlCollapsed) else {
            report("`xs:whiteSpace` can't be \(declaration.value.quoted)", declaration)
            return
        }
        if let inherited = base.effectiveWhiteSpace, value.strength < inherited.strength {
            let message = "`xs:whiteSpace` can't be `\(value.rawValue)`: the base has `\(inherited.rawValue)`"
            report(message, declaration)
            return
        }
        facets.whiteSpace = value
    }

    /// XML Schema Part 2 §4.3.5: the values of a restriction take the place of its base's, of which they are some.
    private mutating func mergeEnumeration(_ declaration: FacetDeclaration, isFirst: Bool) {
        if isFirst { facets.enumeration = [] }
        let value = normalized(declaration.value)
        guard base.allows(value) else {
            report("\(value.quoted) is not a value of the base type", declaration)
            return
        }
        guard enumerated.insert(value).inserted else { return }
        facets.enumeration.append(
            Facets.EnumerationValue(value, documentation: declaration.documentation, at: declaration.location)
        )
    }

    /// XML Schema Part 2 §4.3.4.2: the patterns of one step are alternatives, those of different steps all count.
    private mutating func mergePattern(_ declaration: FacetDeclaration, isFirst: Bool) {
        if !isFirst, let step = facets.patterns.popLast() {
            facets.patterns.append(step + "|" + declaration.value)
        } else {
            facets.patterns.append(declaration.value)
        }
    }

    /// A facet that the base fixes can only be said again (XML Schema Part 2 §4.3.1.4 and the sections after it).
    private mutating func checkFixed(_ declaration: FacetDeclaration) {
        let kind = declaration.kind
        if base.facets.fixed.contains(kind), facets.text(of: kind) != base.facets.text(of: kind) {
            report("the base fixes `xs:\(kind.rawValue)`", declaration)
        }
        if declaration.isFixed { facets.fixed.insert(kind) }
    }

    private mutating func mergeCount(
        _ declaration: FacetDeclaration,
        _ facet: WritableKeyPath<Facets, Int?>,
        _ narrows: (Int, Int) -> Bool
    ) {
        let least = declaration.kind == .totalDigits ? 1 : 0
        guard let value = LexicalForm.count(declaration.value.xmlCollapsed), value >= least else {
            report("`xs:\(declaration.kind.rawValue)` can't be \(declaration.value.quoted)", declaration)
            return
        }
        if let inherited = base.facets[keyPath: facet], !narrows(value, inherited) {
            report("`xs:\(declaration.kind.rawValue)` \(value) is wider than the base's \(inherited)", declaration)
            return
        }
        facets[keyPath: facet] = value
    }

    private mutating func mergeBound(
        _ declaration: FacetDeclaration,
        _ facet: WritableKeyPath<Facets, String?>,
        replacing other: WritableKeyPath<Facets, String?>
    ) {
        let value = declaration.value.xmlCollapsed
        guard base.allows(value) else {
            report("`xs:\(declaration.kind.rawValue)` can't be \(value.quoted)", declaration)
            return
        }
        if let number = DecimalNumber(value), base.facets.excludes(number) {
            report("`xs:\(declaration.kind.rawValue)` \(value) is outside the bounds of the base", declaration)
            return
        }
        facets[keyPath: facet] = value
        if facets[keyPath: other] == base.facets[keyPath: other] {
            facets[keyPath: other] = nil
        }
    }

    private func normalized(_ value: String) -> String {
        (facets.whiteSpace ?? base.effectiveWhiteSpace) == .collapse ? value.xmlCollapsed : value
    }

    /// Compares facets with one another (XML Schema Part 2 §4.3.1.4 and the sections after it).
    private mutating func checkConsistency(_ last: FacetDeclaration) {
        if let least = facets.minLength, let greatest = facets.maxLength, least > greatest {
            report("`xs:minLength` \(least) is greater than `xs:maxLength` \(greatest)", last)
        }
        if let length = facets.length, length < facets.minLength ?? 0 || length > facets.maxLength ?? .max {
            report("`xs:length` \(length) contradicts `xs:minLength` or `xs:maxLength`", last)
        }
        if let fraction = facets.fractionDigits, let total = facets.totalDigits, fraction > total {
            report("`xs:fractionDigits` \(fraction) is greater than `xs:totalDigits` \(total)", last)
        }
        checkExclusion(.minInclusive, .minExclusive, last)
        checkExclusion(.maxInclusive, .maxExclusive, last)
        let least = (facets.minInclusive ?? facets.minExclusive).flatMap(DecimalNumber.init)
        let greatest = (facets.maxInclusive ?? facets.maxExclusive).flatMap(DecimalNumber.init)
        if let least, let greatest, greatest < least {
            report("the least value is greater than the greatest", last)
        }
    }

    private mutating func checkExclusion(
        _ one: FacetDeclaration.Kind,
        _ other: FacetDeclaration.Kind,
        _ last: FacetDeclaration
    ) {
        if given.contains(one), given.contains(other) {
            report("`xs:\(one.rawValue)` and `xs:\(other.rawValue)` exclude each other", last)
        }
    }

    private mutating func report(_ message: String, _ declaration: FacetDeclaration) {
        diagnostics.append(Diagnostic(.error, message, at: declaration.location))
    }
}

extension Facets {
    /// Whether a number lies below the least or above the greatest value.
    fileprivate func excludes(_ number: DecimalNumber) -> Bool {
        if let least = (minInclusive ?? minExclusive).flatMap(DecimalNumber.init), number < least { return true }
        if let greatest = (maxInclusive ?? maxExclusive).flatMap(DecimalNumber.init), greatest < number { return true }
        return false
    }

    /// The value of a facet that can be fixed.
    fileprivate func text(of kind: FacetDeclaration.Kind) -> String? {
        switch kind {
        case .whiteSpace: whiteSpace?.rawValue
        case .length: length.map(String.init)
        case .minLength: minLength.map(String.init)
        case .maxLength: maxLength.map(String.init)
        case .totalDigits: totalDigits.map(String.init)
        case .fractionDigits: fractionDigits.map(String.init)
        case .minInclusive: minInclusive
        case .maxInclusive: maxInclusive
        case .minExclusive: minExclusive
        case .maxExclusive: maxExclusive
        case .enumeration, .pattern: nil
        }
    }
}

extension Facets.WhiteSpace {
    fileprivate var strength: Int {
        switch self {
        case .preserve: 0
        case .replace: 1
        case .collapse: 2
        }
    }
}
