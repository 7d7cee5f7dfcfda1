import XMLCodec
import XMLSchema

/// The lines of the table of simple types: those that fields need, and those that they refer to.
struct SimpleTypeLines {
    private(set) var lines: [String] = []
    var log = DiagnosticLog()

    private let index: SchemaIndex
    private let prefixes: Prefixes
    private var numbers: [Key: Int] = [:]

    private struct Key: Hashable {
        var type: TypeReference
        var fixedValue: String?
    }

    init(_ index: SchemaIndex, prefixes: Prefixes) {
        self.index = index
        self.prefixes = prefixes
    }

    /// What is checked of a field's text: a number or the name of a built-in type; `nil` if decoding it checks all.
    mutating func rule(of type: TypeReference, fixed: String?) -> String? {
        if case .complex(let name) = type {
            // The type itself says what is checked of its content, but for what an element fixes.
            guard let fixed, case .simple(let content)? = index.complexType(name)?.content else { return nil }
            return rule(of: content, fixed: fixed)
        }
        if let fixed { return number(of: type, fixed: fixed).map(String.init) }
        return needsRule(type) ? reference(type) : nil
    }

    private func needsRule(_ type: TypeReference) -> Bool {
        switch type {
        case .builtin(let builtin): return builtin.hasOwnForm
        case .complex: return false
        case .simple(let name):
            guard let type = index.simpleType(name) else { return false }
            // Decoding notes what isn't among the values of an enumeration.
            if SimpleTypes.isEnumeration(type) { return false }
            if type.facets.constrainsValues { return true }
            switch type.variety {
            case .atomic(let builtin): return builtin.hasOwnForm
            case .list(let item): return needsRule(item)
            case .union: return true
            }
        }
    }

    /// How a line refers to a type.
    private mutating func reference(_ type: TypeReference) -> String {
        switch type {
        case .builtin(let builtin): builtin == .anyType ? BuiltinType.anySimpleType.rawValue : builtin.rawValue
        case .simple: number(of: type, fixed: nil).map(String.init) ?? BuiltinType.anySimpleType.rawValue
        case .complex: BuiltinType.anySimpleType.rawValue
        }
    }

    private mutating func number(of type: TypeReference, fixed: String?) -> Int? {
        let key = Key(type: type, fixedValue: fixed)
        if let known = numbers[key] { return known }
        guard let line = line(of: type, fixed: fixed) else { return nil }
        numbers[key] = lines.count
        lines.append(line)
        return lines.count - 1
    }

    private mutating func line(of type: TypeReference, fixed: String?) -> String? {
        let fixedPart = fixed.map { ["fixed=" + Self.escaped($0)] } ?? []
        switch type {
        case .builtin(let builtin):
            return (["xs:" + builtin.rawValue, builtin.rawValue] + fixedPart).joined(separator: "\t")
        case .complex: return nil
        case .simple(let name):
            guard let type = index.simpleType(name) else { return nil }
            let kind: String
            switch type.variety {
            case .atomic(let builtin): kind = builtin.rawValue
            case .list(let item): kind = "list " + reference(item)
            case .union(let members): kind = "union " + members.map { reference($0) }.joined(separator: " ")
            }
            return ([prefixes.qualified(name), kind] + facets(of: type) + fixedPart).joined(separator: "\t")
        }
    }

    private mutating func facets(of type: SimpleType) -> [String] {
        let facets = type.facets
        var result: [String] = []
        if let whiteSpace = facets.whiteSpace { result.append("whiteSpace=" + whiteSpace.rawValue) }
        for (name, value) in facets.numbers { result.append("\(name)=\(value)") }
        for (name, value) in facets.bounds { result.append("\(name)=" + Self.escaped(value)) }
        for pattern in facets.patterns where isSupported(pattern, in: type) {
            result.append("pattern=" + Self.escaped(pattern))
        }
        return result + facets.enumeration.map { "enumeration=" + Self.escaped($0.value) }
    }

    private mutating func isSupported(_ pattern: String, in type: SimpleType) -> Bool {
        do throws(XMLPattern.Failure) {
            _ = try XMLPattern(pattern)
            return true
        } catch {
            let reason =
                switch error {
                case .syntax(let offset): "it isn't a regular expression of XML Schema (at character \(offset + 1))"
                case .unknownProperty(let name): "the category or block '\(name)' isn't known"
                case .tooLarge: "it is too large"
                case .tooDeep: "it nests too deeply"
                }
            let name = DocumentationText.code(prefixes.qualified(type.name))
            log.warning("a pattern of type \(name) is not checked: \(reason)", at: type.location)
            return false
        }
    }

    /// A value as lines write it: nothing in it ends a part or a line.
    private static func escaped(_ value: String) -> String {
        var result = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "\t": result += "&#9;"
            case "\n": result += "&#10;"
            case "\r": result += "&#13;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension BuiltinType {
    /// Whether a text of any form would be decoded, although the type has one.
    fileprivate var hasOwnForm: Bool {
        switch self {
        case .language, .Name, .NCName, .NMTOKEN, .ID, .IDREF, .ENTITY, .NMTOKENS, .IDREFS, .ENTITIES: true
        default: false
        }
    }
}

extension Facets {
    /// Whether there are values of the base that aren't values of the type.
    fileprivate var constrainsValues: Bool {
        !enumeration.isEmpty || !patterns.isEmpty || !numbers.isEmpty || !bounds.isEmpty
    }
}
