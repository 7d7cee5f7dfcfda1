/// What a field of an element type is.
@usableFromInline
enum FieldKind: UInt8, Sendable {
    case attribute
    case element
    case text
    case anyElement
    case anyAttribute
    case unknown
}
