/// The plans of all element types that a decoder has met.
@usableFromInline
final class PlanRegistry {
    private var plans: [ObjectIdentifier: ElementPlan] = [:]

    init() {}

    /// The plan of an element type.
    @inlinable
    @inline(never)
    func plan<Element: XMLElementCodable>(for type: Element.Type) -> ElementPlan {
        if let known = known(ObjectIdentifier(type)) { return known }
        return unsafe add(
            ElementPlan(
                type: ObjectIdentifier(type),
                table: Element.xmlFields.storage,
                size: MemoryLayout<Element>.size,
                alignment: MemoryLayout<Element>.alignment,
                initialize: {
                    unsafe $0.initializeMemory(as: Element.self, to: Element(xmlPlaceholder: XMLPlaceholder()))
                },
                deinitialize: { unsafe $0.assumingMemoryBound(to: Element.self).deinitialize(count: 1) },
                decodeField: { (value, field, decoder) throws(XMLDecodingError) in
                    try unsafe value.assumingMemoryBound(to: Element.self).pointee
                        .decodeField(field, from: &decoder)
                }
            )
        )
    }

    /// The plan of a family of types; its fields are the types, and there is no value of its own.
    @inlinable
    @inline(never)
    func plan<Family: XMLPolymorphic>(for type: Family.Type) -> ElementPlan {
        if let known = known(ObjectIdentifier(type)) { return known }
        return unsafe add(
            ElementPlan(
                type: ObjectIdentifier(type),
                table: Family.xmlTypes.storage,
                size: 0,
                alignment: 1,
                initialize: { _ in },
                deinitialize: { _ in },
                decodeField: { (_, index, decoder) throws(XMLDecodingError) in
                    _ = try Family.decodeType(index, from: &decoder)
                }
            )
        )
    }

    @usableFromInline
    func known(_ type: ObjectIdentifier) -> ElementPlan? { plans[type] }

    @usableFromInline
    func add(_ plan: ElementPlan) -> ElementPlan {
        plans[plan.type] = plan
        return plan
    }
}
