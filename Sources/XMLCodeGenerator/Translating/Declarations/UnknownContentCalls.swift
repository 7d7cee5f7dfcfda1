/// The code of a struct that keeps what its type doesn't know, woven into that of its fields.
struct UnknownContentCalls {
    /// The name of the property, which no other one has.
    static let property = "unknownContent"
    /// What stands for it in a field table.
    static let token = "?"
    /// The case of `decodeField`.
    static let decodeCase = ["try decoder.decode(&\(property))"]

    /// The property.
    static let blueprint = PropertyBlueprint(
        documentation: ["Attributes and elements that the schema doesn't know, each in its place."],
        box: nil,
        name: property,
        type: "XMLUnknownContent",
        initialValue: "XMLUnknownContent()"
    )

    /// The statements of `encodeFields`: that of each property, and between them those that encode what isn't known.
    static func woven(into steps: [FieldCalls.EncodingStep]) -> [String] {
        let attributes = steps.prefix { $0.part == .attribute }
        let elements = steps.dropFirst(attributes.count)
        let first = elements.first.flatMap { $0.part == .text ? nil : $0.field }
        var calls = attributes.map(\.call) + ["encoder.encode(\(property)\(before(first)))"]
        for (index, step) in zip(elements.indices, elements) {
            let next = elements.index(after: index) < elements.endIndex ? elements[index + 1].field : nil
            switch step.part {
            case .attribute, .text: calls.append(step.call)
            case .element: calls += [step.call, "encoder.encode(\(property), after: \(step.field)\(before(next)))"]
            case .elements: calls += ["encoder.interleave(\(property), with: \(step.field)\(before(next)))", step.call]
            }
        }
        return calls
    }

    private static func before(_ field: Int?) -> String {
        field.map { ", before: \($0)" } ?? ""
    }
}
