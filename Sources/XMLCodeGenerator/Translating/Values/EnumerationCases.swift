import XMLSchema

/// The case names of enumerations.
struct EnumerationCases {
    /// One value and its name.
    struct Case: Hashable {
        var name: String
        var value: Facets.EnumerationValue
    }

    private var cases: [TypeName: [Case]] = [:]

    init(_ index: SchemaIndex, overrides: NameOverrides, spelling: NameSpelling, log: inout DiagnosticLog) {
        for type in index.schema.simpleTypes.all where SimpleTypes.isEnumeration(type) {
            cases[type.name] = Self.cases(of: type, overrides: overrides, spelling: spelling, log: &log)
        }
    }

    /// The cases of an enumeration in order of definition.
    subscript(name: TypeName) -> [Case] { cases[name] ?? [] }

    /// The case name for a lexical form.
    func reference(for text: String, in name: TypeName) -> String? {
        self[name].first { $0.value.value == text }?.name
    }

    private static func cases(
        of type: SimpleType,
        overrides: NameOverrides,
        spelling: NameSpelling,
        log: inout DiagnosticLog
    ) -> [Case] {
        var result: [Case] = []
        var values: Set<String> = []
        let given = type.facets.enumeration.compactMap { overrides[type.name, [$0.value]] }
        var names = MemberNames(given: given, taken: ["unrecognized"])
        for value in type.facets.enumeration where values.insert(value.value).inserted {
            let override = overrides[type.name, [value.value]]
            if let override { names.take(override) }
            let name = override ?? names.take(firstOf: [spelling.member(value.value)])
            result.append(Case(name: name, value: value))
        }
        for name in names.clashes {
            log.error("two values get the name '\(name)'", at: type.location)
        }
        return result
    }
}
