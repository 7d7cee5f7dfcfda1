/// Where a value stands: in a field of an open element.
struct FieldPlace {
    /// The number of the field.
    var field: Int
    /// The number of open elements down to the one whose field it is.
    var depth: Int
    /// The number of the value among those of its property, from 1.
    var number: Int
}
