/// A set of characters, as classes and escapes describe them (XML Schema Part 2, appendix F.1).
struct PatternCharacters: Sendable {
    /// What a property says about characters.
    enum Property: Sendable {
        /// Their general category is one of these.
        case categories(Set<Unicode.GeneralCategory>)
        /// A name can start with them; `\i`.
        case nameStart
        /// A name can contain them; `\c`.
        case name
    }

    /// The ranges of characters in the set.
    var ranges: [ClosedRange<UInt32>] = []
    /// Other sets that belong to it, such as that of `\d` in `[\d.]`.
    var parts: [PatternCharacters] = []
    var property: Property?
    /// Whether the set holds all characters but these.
    var isNegated = false
    /// What is taken out in the end.
    var subtracted: [PatternCharacters] = []

    /// A set of characters.
    init(_ ranges: ClosedRange<UInt32>...) {
        self.ranges = ranges
    }

    /// A set of one character.
    init(_ scalar: Unicode.Scalar) {
        ranges = [scalar.value...scalar.value]
    }

    /// All characters that a property holds for.
    init(_ property: Property) {
        self.property = property
    }

    /// All other characters.
    var negated: PatternCharacters {
        var result = PatternCharacters()
        result.parts = [self]
        result.isNegated = true
        return result
    }

    /// Whether the set has a character.
    func contains(_ scalar: Unicode.Scalar) -> Bool {
        guard isListed(scalar) != isNegated else { return false }
        return !subtracted.contains { $0.contains(scalar) }
    }

    private func isListed(_ scalar: Unicode.Scalar) -> Bool {
        if ranges.contains(where: { $0.contains(scalar.value) }) { return true }
        if parts.contains(where: { $0.contains(scalar) }) { return true }
        return switch property {
        case nil: false
        case .categories(let categories): categories.contains(scalar.properties.generalCategory)
        case .nameStart: NameSyntax.isNameStart(scalar)
        case .name: NameSyntax.isNameCharacter(scalar)
        }
    }
}

extension PatternCharacters {
    /// The set of an escape of one letter, or `nil` if there is none.
    init?(escape: Unicode.Scalar) {
        switch escape {
        case "n": self.init("\n" as Unicode.Scalar)
        case "r": self.init("\r" as Unicode.Scalar)
        case "t": self.init("\t" as Unicode.Scalar)
        case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "-", "[", "]", "^": self.init(escape)
        case "s": self.init(0x09...0x0A, 0x0D...0x0D, 0x20...0x20)
        case "i": self.init(.nameStart)
        case "c": self.init(.name)
        case "d": self.init(.categories([.decimalNumber]))
        case "w": self = PatternCharacters(.categories(PatternProperty.notInWords)).negated
        case "S", "I", "C", "D", "W":
            guard let lowercase = PatternCharacters(escape: Unicode.Scalar(UInt8(escape.value) | 0x20)) else {
                return nil
            }
            self = lowercase.negated
        default: return nil
        }
    }

    /// What `.` stands for: all but line ends.
    static var anyCharacter: PatternCharacters { PatternCharacters(0x0A...0x0A, 0x0D...0x0D).negated }
}
