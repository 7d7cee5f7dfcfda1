/// What validation checks of the texts of one simple type.
package final class SimpleTypeRule {
    /// What kind of values the type has.
    enum Variety {
        case atomic(BuiltinText)
        case list(SimpleTypeRule)
        case union([SimpleTypeRule])
    }

    /// One facet with its value, as it was read.
    enum Constraint {
        case pattern(XMLPattern)
        case enumeration(Set<String>)
        case count(XMLFacet, Int)
        case bound(XMLFacet, OrderedText)
        case fixed(String)
    }

    let name: String
    let variety: Variety
    private let whiteSpace: TextWhiteSpace
    private let constraints: [Constraint]

    init(name: String, variety: Variety, whiteSpace: TextWhiteSpace? = nil, constraints: [Constraint] = []) {
        self.name = name
        self.variety = variety
        self.constraints = constraints
        if case .atomic(let builtin) = variety {
            self.whiteSpace = whiteSpace ?? builtin.whiteSpace
        } else {
            self.whiteSpace = .collapse
        }
    }

    /// What is wrong with a text, or `nil` if it is a value.
    package func violation(in text: Span<UInt8>) -> XMLDecodingError.Reason? {
        var refusing: Set<ObjectIdentifier> = []
        return violation(in: text, &refusing)
    }

    /// What is wrong with a text; `refusing` are the unions that have been asked about it and refuse it.
    ///
    /// Unions of unions may reach one in any number of ways, and would ask it as often.
    private func violation(
        in text: Span<UInt8>,
        _ refusing: inout Set<ObjectIdentifier>
    ) -> XMLDecodingError.Reason? {
        guard case .union(let members) = variety else { return ownViolation(in: text) }
        guard !refusing.contains(ObjectIdentifier(self)) else { return .invalidValue(type: name) }
        // The members decide what becomes of white space.
        let isMembers = members.contains { $0.violation(in: text, &refusing) == nil }
        let violation = isMembers ? ownViolation(in: text) : .invalidValue(type: name)
        if violation != nil { refusing.insert(ObjectIdentifier(self)) }
        return violation
    }

    /// What is wrong with a text, but for the members of a union.
    private func ownViolation(in text: Span<UInt8>) -> XMLDecodingError.Reason? {
        let value = whiteSpace.normalized(text)
        switch variety {
        case .atomic(let builtin):
            if !builtin.accepts(value) { return .invalidValue(type: name) }
        case .list(let item):
            for part in value.utf8.split(separator: UInt8(ascii: " ")) {
                let bytes = Array(part)
                if let violation = item.violation(in: bytes.span) { return violation }
            }
        case .union: break
        }
        for constraint in constraints {
            if let facet = violated(constraint, by: value) { return .facet(facet, type: name) }
        }
        return nil
    }

    /// The facet that a value violates.
    private func violated(_ constraint: Constraint, by value: String) -> XMLFacet? {
        switch constraint {
        case .pattern(let pattern): pattern.matches(value) ? nil : .pattern
        case .enumeration(let values):
            values.contains(value) || values.contains { isSame($0, value) } ? nil : .enumeration
        case .fixed(let fixed): isSame(fixed, value) ? nil : .fixed
        case .count(let facet, let number): satisfies(facet, number, value) ? nil : facet
        case .bound(let facet, let bound): isInside(bound, facet, value) ? nil : facet
        }
    }

    private func isSame(_ one: String, _ other: String) -> Bool {
        if one == other { return true }
        switch variety {
        case .union: return false
        case .list(let item):
            let items = [one, other].map { $0.split(separator: " ").map(String.init) }
            return items[0].count == items[1].count && zip(items[0], items[1]).allSatisfy { item.isSame($0, $1) }
        case .atomic(.boolean): return ["1", "true"].contains(one) == ["1", "true"].contains(other)
        // What prefixes stand for isn't known here, and schema and document may have different ones.
        case .atomic(.QName), .atomic(.NOTATION): return Self.localPart(of: one) == Self.localPart(of: other)
        case .atomic(let builtin):
            let values = [one, other].compactMap { OrderedText($0, of: builtin) }
            return values.count == 2 && values[0].isEqual(to: values[1])
        }
    }

    private static func localPart(of name: String) -> Substring {
        name.split(separator: ":").last ?? ""
    }

    private func satisfies(_ facet: XMLFacet, _ number: Int, _ value: String) -> Bool {
        switch facet {
        case .length: return length(of: value).map { $0 == number } ?? true
        case .minLength: return length(of: value).map { $0 >= number } ?? true
        case .maxLength: return length(of: value).map { $0 <= number } ?? true
        default: break
        }
        guard let decimal = XMLDecimal(value) else { return true }
        let fractionCount = decimal.fractionDigits.utf8.count
        if facet == .fractionDigits { return fractionCount <= number }
        let integerCount = decimal.integerDigits == "0" ? 0 : decimal.integerDigits.utf8.count
        return max(integerCount + fractionCount, 1) <= number
    }

    /// The length in characters, octets or items; `nil` for types that have none (XML Schema Part 2 §4.3.1).
    private func length(of value: String) -> Int? {
        switch variety {
        case .list: value.utf8.split(separator: UInt8(ascii: " ")).count
        case .union: nil
        case .atomic(.QName), .atomic(.NOTATION): nil
        case .atomic(.hexBinary): value.utf8.count / 2
        case .atomic(.base64Binary): value.utf8.count { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "=") } * 3 / 4
        case .atomic: value.unicodeScalars.count
        }
    }

    private func isInside(_ bound: OrderedText, _ facet: XMLFacet, _ value: String) -> Bool {
        guard case .atomic(let builtin) = variety, let value = OrderedText(value, of: builtin) else { return false }
        return switch facet {
        case .minInclusive: bound.isLess(than: value) == true || bound.isEqual(to: value)
        case .maxInclusive: value.isLess(than: bound) == true || bound.isEqual(to: value)
        case .minExclusive: bound.isLess(than: value) == true
        default: value.isLess(than: bound) == true
        }
    }
}
