import XMLCodec
import XMLSchema

/// Names for the property of a choice, which has none in the schema.
struct ChoiceNaming {
    let index: SchemaIndex

    /// The names to try, best first: what the alternatives' names end with, then what their types are derived from.
    func candidates(for alternatives: [Slot.Alternative]) -> [String] {
        let uses = alternatives.compactMap { alternative -> ElementUse? in
            if case .element(let use) = alternative { use } else { nil }
        }
        guard uses.count == alternatives.count else { return [] }
        return [commonSuffix(of: uses), commonBase(of: uses)].compactMap { $0 }
    }

    /// `folderId` for `FolderId` and `DistinguishedFolderId`.
    private func commonSuffix(of uses: [ElementUse]) -> String? {
        let words = uses.map { Array(SwiftNames.camelWords($0.name.localName).reversed()) }
        guard var common = words.first?[...] else { return nil }
        for other in words.dropFirst() {
            let length = zip(common, other).prefix { $0 == $1 }.count
            common = common.prefix(length)
        }
        return common.isEmpty ? nil : SwiftNames.member(common.reversed().joined())
    }

    /// `item` for elements whose types are all derived from `ItemType`.
    private func commonBase(of uses: [ElementUse]) -> String? {
        let chains = uses.map(typeChain)
        let common = chains.first?.first { type in chains.allSatisfy { $0.contains(type) } }
        guard let base = common else { return nil }
        var words = SwiftNames.camelWords(base.path[base.path.count - 1])
        if words.last == "Type" { words.removeLast() }
        if words.first == "Base" { words.removeFirst() }
        if words.last == "Base" { words.removeLast() }
        return words.isEmpty ? nil : SwiftNames.member(words.joined())
    }

    /// The type of an element and what it is derived from, nearest first.
    private func typeChain(of use: ElementUse) -> [TypeName] {
        guard case .complex(let name) = use.type else { return [] }
        return index.chain(of: name)
    }
}
