/// What a field's value is made from, as ``XMLFieldDecoder`` learns it from the generated code.
@usableFromInline
enum FieldContent: UInt8 {
    /// Not learned yet.
    case unknown
    /// The text of an element or attribute.
    case text
    /// An element with fields of its own.
    case element
    /// An element whose type `xsi:type` names.
    case polymorphic
    /// Base64 text that streams to a sink.
    case binary
    /// An element kept as it is.
    case fragment
    /// Attributes kept as they are.
    case anyAttributes
}
