/// How a component is made from another, as `block` and `final` name it (XML Schema Part 1 §3.3.2, §3.4.2, §3.14.2).
enum DerivationMethod: String, CaseIterable {
    case `extension`, restriction, substitution, list, union

    static let forAll = Set(allCases).subtracting([.substitution])
    /// What can keep elements from standing in an element's place.
    static let forElements: Set<DerivationMethod> = [.extension, .restriction, .substitution]
    /// How complex types are derived.
    static let forComplexTypes: Set<DerivationMethod> = [.extension, .restriction]
    /// What simple types are made by.
    static let forSimpleTypes: Set<DerivationMethod> = [.restriction, .list, .union]
}
