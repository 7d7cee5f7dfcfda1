import XMLCodec
import XMLSchema

/// Gives the properties of a type their names.
struct PropertyNaming {
    private let inherited: [PropertyIdentity: String]
    private let overrides: NameOverrides
    private let spelling: NameSpelling
    private let prefixes: Prefixes
    private let choiceNaming: ChoiceNaming
    /// The names that the generator needs itself.
    private let reserved: Set<String>
    private var taken = MemberNames(given: [])
    /// The names of inherited attributes.
    private var attributeNames: Set<String> = []

    init(base: StructureShape?, vocabulary: Vocabulary) {
        let pairs = (base?.properties ?? []).map { ($0.identity, $0.name) }
        inherited = Dictionary(pairs) { first, _ in first }
        overrides = vocabulary.overrides
        spelling = vocabulary.spelling
        prefixes = vocabulary.prefixes
        choiceNaming = ChoiceNaming(index: vocabulary.index)
        reserved = vocabulary.options.unknownContent == .preserve ? [UnknownContentCalls.property] : []
    }

    /// The names of all properties: inherited ones keep theirs, elements come before attributes, choices last.
    mutating func names(for drafts: [PropertyDraft], in type: TypeName) -> [PropertyName] {
        var result = [PropertyName?](repeating: nil, count: drafts.count)
        let own = drafts.filter { inherited[$0.identity] == nil }.compactMap { derivedName(of: $0) }
        taken = MemberNames(given: own.compactMap { overrides[type, $0.synonyms] }, taken: reserved)
        var heirs: Set<PropertyIdentity> = []
        for (position, draft) in drafts.enumerated() {
            // Of two wildcards for the same namespaces, the second has a name of its own.
            guard let name = inherited[draft.identity], heirs.insert(draft.identity).inserted else { continue }
            result[position] = PropertyName(name: name, enumName: name, overrideNames: [])
            taken.take(name)
            if draft.isAttribute { attributeNames.insert(name) }
        }
        for isAttribute in [false, true] {
            for (position, draft) in drafts.enumerated() where result[position] == nil {
                guard let (name, synonyms) = derivedName(of: draft), draft.isAttribute == isAttribute else { continue }
                result[position] = claim([name] + alternatives(to: name, for: draft, in: type), synonyms, in: type)
            }
        }
        nameChoices(drafts, in: type, &result)
        return result.map { $0 ?? PropertyName(name: "value", enumName: "value", overrideNames: []) }
    }

    /// What a property is called where another one has its name: an attribute says what it is, an element of another
    /// namespace where it is from.
    private func alternatives(to name: String, for draft: PropertyDraft, in type: TypeName) -> [String] {
        switch draft {
        case .attribute: [name + "Attribute"]
        case .slot(let slot):
            switch slot.content {
            case .element(let use), .group(let use):
                spelling.member(of: use.name, home: type.namespace, prefixes)
                    + (attributeNames.contains(name) ? [name + "Element"] : [])
            case .wildcard, .choice: []
            }
        case .anyAttributes, .text: []
        }
    }

    private func derivedName(of draft: PropertyDraft) -> (name: String, synonyms: [String])? {
        switch draft {
        case .attribute(let use): return (spelling.member(use.name.localName), ["@" + use.name.localName])
        case .anyAttributes: return ("anyAttributes", ["@*"])
        case .text: return ("value", ["."])
        case .slot(let slot):
            switch slot.content {
            case .element(let use), .group(let use):
                return (spelling.member(use.name.localName), [use.name.localName])
            case .wildcard: return (slot.cardinality.isRepeated ? "anyElements" : "anyElement", ["*"])
            case .choice(let content, _) where content.contains(where: \.isText): return ("content", ["content"])
            case .choice: return nil
            }
        }
    }

    private mutating func claim(_ candidates: [String], _ synonyms: [String], in type: TypeName) -> PropertyName {
        let override = overrides[type, synonyms]
        if let override { taken.take(override) }
        let name = override ?? taken.take(firstOf: candidates)
        return PropertyName(name: name, enumName: name, overrideNames: synonyms)
    }

    // MARK: Choices

    private struct Choice {
        var position: Int
        var isRepeated: Bool
        var candidates: [String]
    }

    private mutating func nameChoices(_ drafts: [PropertyDraft], in type: TypeName, _ result: inout [PropertyName?]) {
        let choices = drafts.enumerated().compactMap { position, draft -> Choice? in
            guard result[position] == nil, case .slot(let slot) = draft, case .choice(let content, _) = slot.content
            else { return nil }
            let candidates = choiceNaming.candidates(for: content)
            return Choice(position: position, isRepeated: slot.cardinality.isRepeated, candidates: candidates)
        }
        for (number, choice) in choices.enumerated() {
            let rivals = choices.filter { $0.position != choice.position }.flatMap(\.candidates)
            let synonyms = [number == 0 ? "choice" : "choice\(number + 1)"]
            result[choice.position] = name(of: choice, rivals: Set(rivals), synonyms, in: type)
        }
    }

    private mutating func name(
        of choice: Choice,
        rivals: Set<String>,
        _ synonyms: [String],
        in type: TypeName
    ) -> PropertyName {
        if let override = overrides[type, synonyms] {
            taken.take(override)
            let enumName = choice.isRepeated ? SwiftNames.singular(override) : override
            return PropertyName(name: override, enumName: enumName, overrideNames: synonyms)
        }
        let spelled = { (candidate: String) in choice.isRepeated ? SwiftNames.plural(candidate) : candidate }
        let best = choice.candidates.first { !rivals.contains($0) && !taken.contains(spelled($0)) } ?? "choice"
        let name = taken.take(firstOf: [spelled(best)])
        // `choices2` has the enum `Choice2`.
        let number = name.dropFirst(spelled(best).count)
        return PropertyName(name: name, enumName: best + number, overrideNames: synonyms)
    }
}
