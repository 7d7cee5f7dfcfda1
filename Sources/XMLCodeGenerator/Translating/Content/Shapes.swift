import XMLCodec
import XMLSchema

/// All structs and enums, before storage and texts are decided.
struct Shapes {
    private(set) var structures: [StructureID: StructureShape] = [:]
    /// The structs in order of definition.
    private(set) var order: [StructureID] = []
    var choices: [ChoiceShape] = []
    /// The enums of substitution groups by head.
    var groups: [XMLName: ChoiceID] = [:]
    var polymorphics: [TypeName: PolymorphicShape] = [:]
    /// The names of enums nested in a type.
    var nestedChoiceNames: [TypeName: Set<String>] = [:]

    /// The enum of a choice.
    subscript(id: ChoiceID) -> ChoiceShape { choices[id.number] }

    /// Adds a struct.
    mutating func add(_ structure: StructureShape) {
        structures[structure.id] = structure
        order.append(structure.id)
    }

    /// Makes room for a choice, so that its identity is known before its alternatives are.
    mutating func reserveChoice() -> ChoiceID {
        let empty = ChoiceShape(
            owner: nil,
            swiftName: "",
            alternatives: [],
            content: [],
            location: SourceLocation(file: "", line: 1, column: 1)
        )
        choices.append(empty)
        return ChoiceID(number: choices.count - 1)
    }

    /// The elements that a property's fields are named after.
    func elements(of property: PropertyShape) -> [ElementUse] {
        switch property.value.kind {
        case .choice(let id): self[id].alternatives.compactMap(\.element)
        default:
            if case .element(let use) = property.origin { [use] } else { [] }
        }
    }
}
