import XMLSchema

/// How many values a property holds.
enum Cardinality: Hashable {
    case required
    case optional
    case many(isRequired: Bool)

    init(isOptional: Bool, isRepeated: Bool) {
        self = isRepeated ? .many(isRequired: !isOptional) : isOptional ? .optional : .required
    }

    /// Whether the value may be absent.
    var isOptional: Bool { self == .optional || self == .many(isRequired: false) }

    /// Whether there may be several values.
    var isRepeated: Bool {
        if case .many = self { true } else { false }
    }

    /// The cardinality of something with this cardinality inside something with another one.
    func within(_ outer: Cardinality) -> Cardinality {
        Cardinality(isOptional: isOptional || outer.isOptional, isRepeated: isRepeated || outer.isRepeated)
    }

    /// The suffix of a token in a field table.
    var suffix: String {
        switch self {
        case .required: "!"
        case .optional: ""
        case .many(let isRequired): isRequired ? "+" : "*"
        }
    }
}

extension Cardinality {
    /// The cardinality that an occurrence stands for.
    init(_ occurrence: Occurrence) {
        self.init(isOptional: occurrence.isOptional, isRepeated: occurrence.isRepeated)
    }
}
