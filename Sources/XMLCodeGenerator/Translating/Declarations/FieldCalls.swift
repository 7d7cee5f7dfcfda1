import XMLSchema

/// The field table, the decoding calls and the encoding steps of a struct.
struct FieldCalls {
    private(set) var tokens: [String] = []
    private(set) var decodeCases: [[String]] = []
    private(set) var encodeCalls: [String] = []

    /// The statement that encodes a property.
    struct EncodingStep {
        /// What a property is made of.
        enum Part {
            case attribute, text, element, elements
        }

        var part: Part
        /// The first field of the property.
        var field: Int
        var call: String
    }

    private var steps: [EncodingStep] = []
    private let shapes: Shapes
    private let prefixes: Prefixes
    private let texts: TypeTexts

    /// `isBoxed` says of a position whether the property there is.
    init(
        _ properties: [PropertyShape],
        texts: TypeTexts,
        unknownContent: UnknownContent,
        isBoxed: (Int) -> Bool
    ) {
        self.texts = texts
        shapes = texts.shapes
        prefixes = texts.prefixes
        for (position, property) in properties.enumerated() {
            if case .choice(let id) = property.value.kind {
                add(property, shapes[id])
            } else {
                add(property, isBoxed: isBoxed(position))
            }
        }
        switch unknownContent {
        case .skip: encodeCalls = steps.map(\.call)
        case .preserve:
            tokens.append(UnknownContentCalls.token)
            decodeCases.append(UnknownContentCalls.decodeCase)
            encodeCalls = UnknownContentCalls.woven(into: steps)
        }
    }

    /// The stored property behind a boxed one.
    static func storage(_ name: String) -> String { "_\(name)" }

    /// A property as method bodies refer to it; their parameters hide some names.
    static func reference(_ name: String) -> String {
        ["field", "decoder", "encoder", "alternative"].contains(name) ? "self.\(name)" : SwiftKeywords.escaped(name)
    }

    private mutating func add(_ property: PropertyShape, isBoxed: Bool) {
        let number = decodeCases.count
        let name = Self.reference(property.name)
        let storage = isBoxed && !property.value.isNillable ? Self.storage(property.name) : name
        let isList = Self.isList(property.value)
        let mapping = Self.mapping(property.value)
        tokens.append(token(of: property))
        decodeCases.append(
            Self.useDefault(property.defaultText) + ["try decoder.decode\(isList)(&\(storage)\(mapping))"]
        )
        encode(property, "encoder.encode\(isList)(\(storage), \(number)\(mapping))", number)
    }

    private mutating func encode(_ property: PropertyShape, _ call: String, _ field: Int) {
        steps.append(EncodingStep(part: property.part, field: field, call: call))
    }

    private mutating func add(_ property: PropertyShape, _ choice: ChoiceShape) {
        let name = Self.reference(property.name)
        encode(property, "encoder.encode(\(name), \(decodeCases.count))", decodeCases.count)
        for alternative in choice.alternatives {
            let call = decodeCase(alternative, into: name, property.cardinality)
            decodeCases.append(Self.useDefault(alternative.defaultText) + call)
        }
        let names = choice.alternatives.map { self.name(of: $0.content, in: property) }
        tokens.append("(\(names.joined(separator: "|")))\(property.cardinality.suffix)")
    }

    /// The statement that has an empty element decoded as its default value.
    private static func useDefault(_ text: String?) -> [String] {
        text.map { ["decoder.useDefault(\(LiteralText.quoted($0)))"] } ?? []
    }

    /// The statement that encodes the payload of an alternative; `field` is the number of the choice's first one.
    static func encodeCall(_ alternative: ChoiceShape.Alternative, at position: Int) -> String {
        let field = position == 0 ? "field" : "field + \(position)"
        return "encoder.encode\(isList(alternative.value))(value, \(field)\(mapping(alternative.value)))"
    }

    /// Most values go to their place in one call; for the others the runtime has none that takes a closure.
    private func decodeCase(
        _ alternative: ChoiceShape.Alternative,
        into name: String,
        _ cardinality: Cardinality
    ) -> [String] {
        let mapping = Self.mapping(alternative.value)
        guard alternative.value.needsVariable else {
            return ["try decoder.decode(&\(name)\(mapping)) { .\(alternative.caseName)($0) }"]
        }
        let value = ".\(alternative.caseName)(alternative)"
        return [
            "var alternative: \(texts.text(alternative.value))?",
            "try decoder.decode\(Self.isList(alternative.value))(&alternative\(mapping))",
            "if let alternative { \(cardinality.isRepeated ? "\(name).append(\(value))" : "\(name) = \(value)") }",
        ]
    }

    private func token(of property: PropertyShape) -> String {
        switch property.origin {
        case .attribute(let use): "@\(prefixes.qualified(use.name))\(property.cardinality.suffix)"
        case .anyAttributes(let wildcard): "@\(prefixes.token(of: wildcard.namespaces))"
        case .text: ".\(property.cardinality.suffix)"
        case .element(let use), .group(let use): "\(names(of: use, in: property))\(property.cardinality.suffix)"
        case .wildcard(let wildcard): prefixes.token(of: wildcard.namespaces) + property.cardinality.suffix
        case .choice: ""
        }
    }

    /// The name of an alternative's field.
    private func name(of alternative: Slot.Alternative, in property: PropertyShape) -> String {
        switch alternative {
        case .element(let use): names(of: use, in: property)
        case .wildcard(let wildcard): prefixes.token(of: wildcard.namespaces)
        case .text: "."
        }
    }

    /// An element's name and the others that it is decoded under.
    private func names(of use: ElementUse, in property: PropertyShape) -> String {
        ([use.name] + (property.aliases[use.name] ?? [])).map { prefixes.qualified($0) }.joined(separator: "=")
    }

    private static func isList(_ value: ValueShape) -> String {
        if case .list = value.kind { "List" } else { "" }
    }

    private static func mapping(_ value: ValueShape) -> String {
        switch value.kind {
        case .text(let text), .list(let text): text.mapping.map { ", as: \($0).self" } ?? ""
        default: ""
        }
    }
}

extension PropertyShape {
    /// What the property is made of.
    fileprivate var part: FieldCalls.EncodingStep.Part {
        switch origin {
        case .attribute, .anyAttributes: .attribute
        case .text: .text
        case .element, .wildcard, .choice, .group: cardinality.isRepeated ? .elements : .element
        }
    }
}

extension ValueShape {
    /// Whether the value of an alternative is decoded to a variable first.
    fileprivate var needsVariable: Bool {
        switch kind {
        case .list, .polymorphic: true
        case .text(let text): isNillable || text.swift == "XMLQName"
        case .structure, .binary: isNillable
        case .choice, .fragment, .anyAttributes: false
        }
    }
}
