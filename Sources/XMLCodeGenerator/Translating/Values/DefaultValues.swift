import XMLSchema

/// Writes default and fixed values of a schema as Swift expressions.
struct DefaultValues {
    let simpleTypes: SimpleTypes
    let enumerations: EnumerationCases

    /// A Swift expression, the absence of one, or a fault.
    enum Expression: Hashable {
        case literal(String)
        /// The type has no literals.
        case none
        case invalid
    }

    /// The expression for a value of a type.
    func expression(for text: String, of reference: TypeReference) -> Expression {
        switch simpleTypes.form(of: reference) {
        case .single(let type): return expression(for: text, of: type)
        case .list(let item):
            var items: [String] = []
            for part in text.split(whereSeparator: \.isWhitespace) {
                guard case .literal(let literal) = expression(for: String(part), of: item) else {
                    return expression(for: String(part), of: item)
                }
                items.append(literal)
            }
            return .literal("[\(items.joined(separator: ", "))]")
        }
    }

    private func expression(for text: String, of type: TextType) -> Expression {
        let trimmed = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        switch type.literal {
        case .string: return .literal(LiteralText.quoted(type.mapping == nil ? text : collapsed(text)))
        case .boolean: return boolean(trimmed)
        case .integer(let range):
            return Int64(trimmed).map { range.contains($0) ? .literal(String($0)) : .invalid } ?? .invalid
        case .unsigned(let range):
            return UInt64(trimmed).map { range.contains($0) ? .literal(String($0)) : .invalid } ?? .invalid
        case .floatingPoint: return floatingPoint(trimmed)
        case .enumeration(let name):
            guard let reference = enumerations.reference(for: trimmed, in: name) else { return .invalid }
            return .literal("." + reference)
        case .none: return .none
        }
    }

    private func boolean(_ text: String) -> Expression {
        switch text {
        case "true", "1": .literal("true")
        case "false", "0": .literal("false")
        default: .invalid
        }
    }

    private func floatingPoint(_ text: String) -> Expression {
        switch text {
        case "INF": return .literal(".infinity")
        case "-INF": return .literal("-.infinity")
        case "NaN": return .literal(".nan")
        default:
            guard let value = Double(text), value.isFinite, text.allSatisfy({ "0123456789+-.eE".contains($0) }) else {
                return .invalid
            }
            return .literal(value.description)
        }
    }

    private func collapsed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
