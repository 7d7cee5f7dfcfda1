/// What the decoder knows of one field of an element type.
@safe
struct FieldPlan {
    /// What follows the start tag.
    var content = FieldContent.unknown
    /// Whether `xsi:nil` may be true.
    var isNillable = false
    /// Whether the field occurs more than once.
    var isRepeated: Bool
    /// Whether its values are taken out as they arrive, so that their number needs no limit.
    var isEmptied = false
    /// Whether another alternative of a choice can fill the same property.
    var isAlternative: Bool
    /// The property that the field fills.
    var slot: Int32
    /// The last of the fields that fill it.
    var lastOfSlot: Int32
    /// The plan of the element's type; the registry keeps it alive.
    var child: UnsafeMutablePointer<ElementPlan>?
}
