/// What the decoder shows to create a value before it knows the value's fields.
///
/// Nobody else can make one, so that no value is created by accident whose required fields are missing.
public struct XMLPlaceholder: Sendable {
    @usableFromInline
    init() {}
}
