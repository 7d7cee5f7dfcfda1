/// Reads a regular expression (XML Schema Part 2, appendix F).
struct PatternReader {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var depth = 0

    /// How deep groups and classes may nest.
    private static let depthLimit = 100
    /// The greatest number in a quantifier.
    private static let quantityLimit = 1 << 20

    init(_ expression: String) {
        scalars = Array(expression.unicodeScalars)
    }

    /// The whole expression.
    mutating func read() throws(XMLPattern.Failure) -> PatternNode {
        let node = try readChoice()
        guard next == nil else { throw fault }
        return node
    }

    private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private var fault: XMLPattern.Failure { .syntax(offset: position) }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        position += 1
        return true
    }

    private mutating func readChoice() throws(XMLPattern.Failure) -> PatternNode {
        var branches = [try readBranch()]
        while take("|") { branches.append(try readBranch()) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func readBranch() throws(XMLPattern.Failure) -> PatternNode {
        var pieces: [PatternNode] = []
        while let scalar = next, scalar != "|", scalar != ")" {
            pieces.append(try readQuantified(readAtom()))
        }
        return .sequence(pieces)
    }

    // MARK: Atoms

    private mutating func readAtom() throws(XMLPattern.Failure) -> PatternNode {
        guard let scalar = next else { throw fault }
        switch scalar {
        case "(":
            position += 1
            try descend()
            let node = try readChoice()
            guard take(")") else { throw fault }
            depth -= 1
            return node
        case "[": return .characters(try readClass())
        case "\\": return .characters(try readEscape())
        case ".":
            position += 1
            return .characters(.anyCharacter)
        case "?", "*", "+", "{", "}", "]": throw fault
        default:
            position += 1
            return .characters(PatternCharacters(scalar))
        }
    }

    private mutating func descend() throws(XMLPattern.Failure) {
        depth += 1
        if depth > Self.depthLimit { throw .tooDeep }
    }

    private mutating func readQuantified(_ atom: PatternNode) throws(XMLPattern.Failure) -> PatternNode {
        switch next {
        case "?":
            position += 1
            return .repetition(atom, minimum: 0, maximum: 1)
        case "*":
            position += 1
            return .repetition(atom, minimum: 0, maximum: nil)
        case "+":
            position += 1
            return .repetition(atom, minimum: 1, maximum: nil)
        case "{":
            position += 1
            let minimum = try readQuantity()
            var maximum: Int? = minimum
            if take(",") { maximum = next == "}" ? nil : try readQuantity() }
            guard take("}"), maximum.map({ $0 >= minimum }) ?? true else { throw fault }
            return .repetition(atom, minimum: minimum, maximum: maximum)
        default: return atom
        }
    }

    private mutating func readQuantity() throws(XMLPattern.Failure) -> Int {
        let start = position
        while let scalar = next, ("0"..."9").contains(scalar) { position += 1 }
        guard position > start else { throw fault }
        let digits = String(String.UnicodeScalarView(scalars[start..<position]))
        guard let number = Int(digits), number <= Self.quantityLimit else { throw .tooLarge }
        return number
    }

    // MARK: Escapes

    private mutating func readEscape() throws(XMLPattern.Failure) -> PatternCharacters {
        position += 1
        guard let scalar = next else { throw fault }
        if scalar == "p" || scalar == "P" { return try readProperty(isNegated: scalar == "P") }
        guard let characters = PatternCharacters(escape: scalar) else { throw fault }
        position += 1
        return characters
    }

    private mutating func readProperty(isNegated: Bool) throws(XMLPattern.Failure) -> PatternCharacters {
        position += 1
        guard take("{") else { throw fault }
        let start = position
        while let scalar = next, scalar != "}" { position += 1 }
        let name = String(String.UnicodeScalarView(scalars[start..<position]))
        guard take("}") else { throw fault }
        guard let characters = PatternProperty.characters(named: name) else { throw .unknownProperty(name) }
        return isNegated ? characters.negated : characters
    }

    // MARK: Classes

    private mutating func readClass() throws(XMLPattern.Failure) -> PatternCharacters {
        position += 1
        try descend()
        var result = PatternCharacters()
        result.isNegated = take("^")
        let start = position
        while let scalar = next, scalar != "]" {
            if scalar == "-", position > start, position + 1 < scalars.count, scalars[position + 1] == "[" {
                position += 1
                result.subtracted = [try readClass()]
                guard next == "]" else { throw fault }
            } else {
                try readClassItem(into: &result, isFirst: position == start)
            }
        }
        guard position > start, take("]") else { throw fault }
        depth -= 1
        return result
    }

    /// A character, a range of them, or an escape for several.
    private mutating func readClassItem(
        into result: inout PatternCharacters,
        isFirst: Bool
    ) throws(XMLPattern.Failure) {
        let first = try readClassCharacter(isFirst: isFirst)
        guard let lower = first.single else {
            result.parts.append(first)
            return
        }
        guard next == "-", position + 1 < scalars.count, scalars[position + 1] != "]", scalars[position + 1] != "["
        else {
            result.ranges.append(lower...lower)
            return
        }
        position += 1
        guard let upper = try readClassCharacter(isFirst: false).single, upper >= lower else { throw fault }
        result.ranges.append(lower...upper)
    }

    private mutating func readClassCharacter(isFirst: Bool) throws(XMLPattern.Failure) -> PatternCharacters {
        guard let scalar = next else { throw fault }
        switch scalar {
        case "\\": return try readEscape()
        case "[": throw fault
        case "-":
            // A hyphen stands for itself at both ends of a class only.
            let isLast = position + 1 < scalars.count && scalars[position + 1] == "]"
            guard isFirst || isLast else { throw fault }
        default: break
        }
        position += 1
        return PatternCharacters(scalar)
    }
}

extension PatternCharacters {
    /// The character of a set that was written as one, or `nil`.
    fileprivate var single: UInt32? {
        guard parts.isEmpty, property == nil, ranges.count == 1, ranges[0].count == 1 else { return nil }
        return ranges[0].lowerBound
    }
}
