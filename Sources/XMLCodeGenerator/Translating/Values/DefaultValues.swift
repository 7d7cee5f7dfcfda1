import XMLCodec
import XMLSchema

/// Writes default and fixed values of a schema as Swift expressions.
struct DefaultValues {
    let simpleTypes: SimpleTypes
    let enumerations: EnumerationCases
    /// The namespaces of the prefixes in force where the values stand.
    let prefixes: [String: String]

    /// The expression for a value of a type, or `nil` if the text is none.
    func expression(for text: String, of reference: TypeReference) -> String? {
        switch simpleTypes.form(of: reference) {
        case .single(let type): expression(for: text, of: type)
        case .list(let item): list(text, of: item)
        }
    }

    private func expression(for text: String, of type: TextType) -> String? {
        let trimmed = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        switch type.literal {
        case .string: return LiteralText.quoted(type.mapping == nil ? text : collapsed(text))
        case .boolean: return boolean(trimmed)
        case .integer(let range): return Int64(trimmed).flatMap { range.contains($0) ? String($0) : nil }
        case .unsigned(let range): return UInt64(trimmed).flatMap { range.contains($0) ? String($0) : nil }
        case .floatingPoint: return floatingPoint(trimmed)
        case .enumeration(let name): return enumerations.reference(for: trimmed, in: name).map { ".\($0)" }
        case .union(let name): return union(text, of: name)
        case .list(let item): return list(text, of: item)
        case .bytes(let builtin): return bytes(trimmed, of: builtin)
        case .qualifiedName: return qualifiedName(trimmed)
        case .lexical(let builtin):
            guard isValue(trimmed, of: builtin) else { return nil }
            return "\(type.swift)(xmlLiteral: \(LiteralText.quoted(trimmed)))"
        }
    }

    private func boolean(_ text: String) -> String? {
        switch text {
        case "true", "1": "true"
        case "false", "0": "false"
        default: nil
        }
    }

    private func floatingPoint(_ text: String) -> String? {
        switch text {
        case "INF": return ".infinity"
        case "-INF": return "-.infinity"
        case "NaN": return ".nan"
        default:
            guard let value = Double(text), value.isFinite, text.allSatisfy({ "0123456789+-.eE".contains($0) }) else {
                return nil
            }
            return value.description
        }
    }

    private func list(_ text: String, of item: TextType) -> String? {
        var items: [String] = []
        for part in text.split(whereSeparator: \.isWhitespace) {
            guard let literal = expression(for: String(part), of: item) else { return nil }
            items.append(literal)
        }
        return "[\(items.joined(separator: ", "))]"
    }

    /// The first member counts that the text is a value of (XML Schema Part 2 §2.5.1.3).
    private func union(_ text: String, of name: TypeName) -> String? {
        for member in simpleTypes.unionCases(of: name) {
            guard let value = expression(for: text, of: member.text) else { continue }
            return ".\(member.name)(\(value))"
        }
        return nil
    }

    private func bytes(_ text: String, of builtin: BuiltinType) -> String? {
        let text = Array(text.utf8)
        let bytes = builtin == .hexBinary ? XMLHexBinary.decode(text.span) : XMLBase64Binary.decode(text.span)
        return bytes.map { "[\($0.map(String.init).joined(separator: ", "))]" }
    }

    private func qualifiedName(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard let name = XMLQName(xmlText: bytes.span) else { return nil }
        let prefix = name.prefix ?? ""
        guard let namespace = prefixes[prefix] ?? (prefix.isEmpty ? "" : nil) else { return nil }
        var arguments = [LiteralText.quoted(name.localName)]
        if !prefix.isEmpty { arguments.append("prefix: \(LiteralText.quoted(prefix))") }
        arguments.append("namespace: \(LiteralText.quoted(namespace))")
        return "XMLQName(\(arguments.joined(separator: ", ")))"
    }

    private func isValue(_ text: String, of builtin: BuiltinType) -> Bool {
        let bytes = Array(text.utf8)
        return builtin.runtimeType?.init(xmlText: bytes.span) != nil
    }

    private func collapsed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension BuiltinType {
    /// The runtime's type of values that have no literals in Swift.
    fileprivate var runtimeType: (any XMLTextCodable.Type)? {
        switch self {
        case .decimal: XMLDecimal.self
        case .duration: XMLDuration.self
        case .dateTime: XMLDateTime.self
        case .date: XMLDate.self
        case .time: XMLTime.self
        case .gYearMonth: XMLGYearMonth.self
        case .gYear: XMLGYear.self
        case .gMonthDay: XMLGMonthDay.self
        case .gDay: XMLGDay.self
        case .gMonth: XMLGMonth.self
        default: nil
        }
    }
}
