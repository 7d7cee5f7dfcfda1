/// The constraints of one element type, ready for use.
final class TypeRules {
    /// The content model.
    let content: ContentModel
    /// Whether the content model says more than the order of the fields.
    let hasOwnContent: Bool
    /// The rule for the text of each field.
    private let values: [SimpleTypeRule?]
    /// The fields whose text may be empty, because it stands for a default value then.
    private let fieldsWithDefault: Set<Int>
    /// The type's name, and those of types that may stand in its place; none if the name isn't known.
    private let typeNames: [XMLName]
    /// Which fields can follow each other, as far as it was asked.
    private var followers: [Int: Bool] = [:]

    init(_ constraints: XMLConstraints, _ table: FieldTableStorage, _ types: inout SimpleTypeRules) {
        hasOwnContent = constraints.content != nil
        let particle = constraints.content.map { ContentParticle(parsing: $0.description) } ?? table.content
        content = ContentModel(particle)
        var values = [SimpleTypeRule?](repeating: nil, count: table.count)
        var fieldsWithDefault: Set<Int> = []
        for pair in constraints.values.description.split(separator: " ") {
            let parts = pair.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let field = Int(parts[0]), values.indices.contains(field) else {
                preconditionFailure("the values of constraints are pairs of a field and a type")
            }
            let hasDefault = parts[1].hasSuffix("?")
            if hasDefault { fieldsWithDefault.insert(field) }
            let type = hasDefault ? parts[1].dropLast() : parts[1]
            values[field] = types.rule(of: type, in: constraints.types ?? XMLSimpleTypeTable(""))
        }
        let derived = constraints.derived.description.split(separator: " ").map(String.init)
        typeNames = ([table.typeName].compactMap { $0 } + derived).map {
            XMLName(parsing: $0, in: table.namespaces.storage)
        }
        self.values = values
        self.fieldsWithDefault = fieldsWithDefault
    }

    /// What a type that `xsi:type` names is to the declared one.
    func relation(ofTypeIn namespace: String, localName: UnsafeBufferPointer<UInt8>) -> TypeRelation {
        let number = typeNames.firstIndex { name in
            unsafe localName.elementsEqual(name.localName.utf8) && name.namespace == namespace
        }
        return number.map { $0 == 0 ? .same : .derived } ?? .other
    }

    /// What is wrong with the text of a field, or `nil` if nothing is.
    func violation(in text: Span<UInt8>, of field: Int) -> XMLDecodingError.Reason? {
        guard let rule = values[field] else { return nil }
        if text.count == 0, fieldsWithDefault.contains(field) { return nil }
        return rule.violation(in: text)
    }

    /// Whether a child may come after another one whose field has a greater number.
    func allows(_ next: Int, after previous: Int) -> Bool {
        guard hasOwnContent else { return false }
        let (key, isTooLarge) = previous.multipliedReportingOverflow(by: values.count)
        guard !isTooLarge else { return content.allows(next, after: previous) }
        if let known = followers[key + next] { return known }
        let result = content.allows(next, after: previous)
        followers[key + next] = result
        return result
    }
}

extension FieldTableStorage {
    /// The content model that a table alone stands for: its elements in order, text between them left aside.
    var content: ContentParticle {
        var members: [ContentParticle] = []
        var next = 0
        for slot in slots {
            let numbers = next..<(next + slot.fields.count)
            next = numbers.upperBound
            let elements = numbers.filter { kinds[$0] == .element || kinds[$0] == .anyElement }
            guard let first = elements.first else { continue }
            let term: ContentParticle.Term =
                elements.count == 1 ? .field(first) : .choice(elements.map { ContentParticle(.field($0)) })
            // A required choice of text and elements is met by text alone.
            let isRequired = slot.isRequired && elements.count == slot.fields.count
            members.append(
                ContentParticle(term, minimum: isRequired ? 1 : 0, maximum: slot.isRepeated ? nil : 1)
            )
        }
        return ContentParticle(.sequence(members))
    }
}
