/// An open element with its half-built value.
@safe
struct OpenElement {
    /// How its type is decoded; the registry keeps the plan alive.
    var plan: UnsafeMutablePointer<ElementPlan>
    /// What the plan knows of its fields.
    var fields: UnsafeMutablePointer<FieldPlan>
    /// The value under construction.
    var value: UnsafeMutableRawPointer
    /// The number of the field in the parent that the value will fill.
    var field: Int
    /// Where its counters start: one per property, of how many values it has so far.
    var counters: Int
    /// The number of its type among those of a polymorphic field.
    var alternative: Int
    /// The size of all values that had been built when it opened.
    var charged: Int
    /// The field of the last child; -1 before the first one, and greater than all where each child is looked at.
    var lastField: Int32
    /// The place of the last child's name in the plan's memo.
    var lastName: NameMemo.Place
    /// The name that probably comes next.
    var nextName: NameMemo.Expectation
    /// Whether `xsi:nil` is true.
    var isNil: Bool
}
