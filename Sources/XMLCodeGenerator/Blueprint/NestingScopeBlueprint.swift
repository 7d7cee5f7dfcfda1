/// An enum without cases: the scope of what is nested in an abstract type that has no Swift type of its own.
struct NestingScopeBlueprint: Hashable, Sendable {
    var header: TypeHeader
    var nested: [Declaration]
}
