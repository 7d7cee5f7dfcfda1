/// The plans of all element types that a decoder has met.
@safe
@usableFromInline
final class PlanRegistry {
    private var plans: [ObjectIdentifier: UnsafeMutablePointer<ElementPlan>] = unsafe [:]

    init() {}

    deinit {
        var rest = unsafe plans.values.makeIterator()
        while let plan = unsafe rest.next() {
            unsafe plan.deinitialize(count: 1)
            unsafe plan.deallocate()
        }
    }

    /// The plan of an element type.
    @usableFromInline
    func plan<Element: XMLElementCodable>(for type: Element.Type) -> UnsafeMutablePointer<ElementPlan> {
        if let known = unsafe known(ObjectIdentifier(type)) { return unsafe known }
        return unsafe add(
            ElementPlan(
                element: type,
                table: Element.xmlFields.storage,
                size: MemoryLayout<Element>.size,
                alignment: MemoryLayout<Element>.alignment,
                initialize: {
                    unsafe $0.initializeMemory(as: Element.self, to: Element(xmlPlaceholder: XMLPlaceholder()))
                },
                deinitialize: { unsafe $0.assumingMemoryBound(to: Element.self).deinitialize(count: 1) }
            )
        )
    }

    /// The plan of a family of types.
    @usableFromInline
    func plan<Family: XMLPolymorphic>(for type: Family.Type) -> UnsafeMutablePointer<ElementPlan> {
        unsafe plan(for: FamilyMembers<Family>.self)
    }

    private func known(_ type: ObjectIdentifier) -> UnsafeMutablePointer<ElementPlan>? { unsafe plans[type] }

    private func add(_ plan: consuming ElementPlan) -> UnsafeMutablePointer<ElementPlan> {
        let memory = UnsafeMutablePointer<ElementPlan>.allocate(capacity: 1)
        let type = plan.type
        unsafe memory.initialize(to: plan)
        unsafe plans[type] = memory
        return unsafe memory
    }
}
