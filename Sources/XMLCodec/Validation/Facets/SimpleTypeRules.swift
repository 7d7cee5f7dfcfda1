/// The rules of simple types, read from their tables when they are first asked for.
struct SimpleTypeRules {
    private var lines: [Int: [Substring]] = [:]
    private var rules: [Key: SimpleTypeRule] = [:]

    private struct Key: Hashable {
        var table: Int
        var type: Substring
    }

    /// The rule of a type.
    ///
    /// - Parameters:
    ///   - type: Its number in the table, or the name of a built-in type.
    ///   - table: The table.
    /// - Returns: The rule.
    mutating func rule(of type: Substring, in table: XMLSimpleTypeTable) -> SimpleTypeRule {
        let key = Key(table: table.identity, type: type)
        if let known = rules[key] { return known }
        let rule = Int(type).map { read($0, in: table) } ?? SimpleTypeRule.builtin(String(type))
        rules[key] = rule
        return rule
    }

    private mutating func read(_ number: Int, in table: XMLSimpleTypeTable) -> SimpleTypeRule {
        if lines[table.identity] == nil { lines[table.identity] = table.lines }
        guard let all = lines[table.identity], all.indices.contains(number) else {
            preconditionFailure("a table of simple types has no line \(number)")
        }
        let parts = all[number].split(separator: "\t", omittingEmptySubsequences: false)
        precondition(parts.count >= 2, "a line in a table of simple types lacks its kind")
        let kind = parts[1].split(separator: " ")
        let variety: SimpleTypeRule.Variety
        switch kind[0] {
        case "list": variety = .list(rule(of: kind[1], in: table))
        case "union": variety = .union(kind.dropFirst().map { rule(of: $0, in: table) })
        default:
            let base = rule(of: kind[0], in: table)
            variety = base.variety
        }
        return SimpleTypeRule(
            name: String(parts[0]),
            variety: variety,
            facets: parts.dropFirst(2).map(SimpleTypeFacet.init)
        )
    }
}

extension SimpleTypeRule {
    /// The rule of a built-in type; of `xs:anySimpleType` where there is none of the name.
    package static func builtin(_ name: String) -> SimpleTypeRule {
        if let item = BuiltinText.listItems[name] {
            let itemRule = SimpleTypeRule(name: "xs:" + item.rawValue, variety: .atomic(item))
            let atLeastOne = SimpleTypeRule.Constraint.count(.minLength, 1)
            return SimpleTypeRule(name: "xs:" + name, variety: .list(itemRule), constraints: [atLeastOne])
        }
        return SimpleTypeRule(name: "xs:" + name, variety: .atomic(BuiltinText(rawValue: name) ?? .anySimpleType))
    }

    /// The rule of a list type.
    package static func list(of item: SimpleTypeRule, facets: [SimpleTypeFacet]) -> SimpleTypeRule {
        SimpleTypeRule(name: item.name, variety: .list(item), facets: facets)
    }

    /// The rule of a union type.
    package static func union(of members: [SimpleTypeRule], facets: [SimpleTypeFacet]) -> SimpleTypeRule {
        SimpleTypeRule(name: "", variety: .union(members), facets: facets)
    }

    /// The rule of a type that restricts this one, with all facets in force.
    package func restricted(by facets: [SimpleTypeFacet]) -> SimpleTypeRule {
        SimpleTypeRule(name: name, variety: variety, facets: facets)
    }

    /// Creates a rule from the facets of a line.
    fileprivate convenience init(name: String, variety: Variety, facets: [SimpleTypeFacet]) {
        var constraints: [Constraint] = []
        var whiteSpace: TextWhiteSpace?
        let values = Set(facets.lazy.filter { $0.name == "enumeration" }.map(\.value))
        if !values.isEmpty { constraints.append(.enumeration(values)) }
        for facet in facets where facet.name != "enumeration" {
            if facet.name == "whiteSpace" {
                whiteSpace = TextWhiteSpace(rawValue: facet.value)
            } else if let constraint = Self.constraint(facet, variety) {
                constraints.append(constraint)
            }
        }
        self.init(name: name, variety: variety, whiteSpace: whiteSpace, constraints: constraints)
    }

    private static func constraint(_ facet: SimpleTypeFacet, _ variety: Variety) -> Constraint? {
        guard let kind = XMLFacet(rawValue: String(facet.name)) else {
            preconditionFailure("a table of simple types has an unknown facet")
        }
        switch kind {
        case .enumeration: return nil
        case .fixed: return .fixed(facet.value)
        // What can't be read was left out by the generator, and isn't checked where it was written by hand.
        case .pattern: return (try? XMLPattern(facet.value)).map(Constraint.pattern)
        case .length, .minLength, .maxLength, .totalDigits, .fractionDigits:
            return Int(facet.value).map { .count(kind, $0) }
        case .minInclusive, .maxInclusive, .minExclusive, .maxExclusive:
            guard case .atomic(let builtin) = variety else { return nil }
            return OrderedText(facet.value, of: builtin).map { .bound(kind, $0) }
        }
    }
}
