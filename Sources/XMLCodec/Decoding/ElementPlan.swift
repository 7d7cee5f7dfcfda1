/// How the elements of one type are decoded: made once per decoder and type, used for every element of it.
///
/// Generic code meets the type once, when the plan is made; from there on values are reached through pointers. A plan
/// lives behind a pointer of its ``PlanRegistry``, so that nothing is retained or released on the way to it.
@safe
@usableFromInline
struct ElementPlan: ~Copyable {
    /// The type, and the way to its generated code: called through it, nothing is retained as it would be for a closure.
    private var element: any XMLElementCodable.Type
    /// Identifies the type.
    let type: ObjectIdentifier
    let table: FieldTableStorage
    let fields: UnsafeMutablePointer<FieldPlan>
    private let requiredSlots: UnsafeMutableBufferPointer<Int>
    let slotCount: Int
    let textField: Int
    let textRunField: Int
    let unknownField: Int

    /// What validation checks; made when it is first needed.
    private var rules: TypeRules?

    private var elementMemo: NameMemo
    private var attributeMemo: NameMemo

    private let initialize: (UnsafeMutableRawPointer) -> Void
    private let deinitialize: (UnsafeMutableRawPointer) -> Void
    let size: Int
    private let alignment: Int

    /// Memory of a value that has been moved out, for the next one; and of further ones, where elements of the type nest.
    private var spare: UnsafeMutableRawPointer?
    private var pool: [UnsafeMutableRawPointer] = unsafe []

    @usableFromInline
    init(
        element: any XMLElementCodable.Type,
        table: FieldTableStorage,
        size: Int,
        alignment: Int,
        initialize: @escaping (UnsafeMutableRawPointer) -> Void,
        deinitialize: @escaping (UnsafeMutableRawPointer) -> Void
    ) {
        self.element = element
        type = ObjectIdentifier(element)
        self.table = table
        self.size = size
        self.alignment = alignment
        unsafe self.initialize = unsafe initialize
        unsafe self.deinitialize = unsafe deinitialize
        unsafe requiredSlots = .allocate(capacity: table.requiredSlots.count)
        _ = unsafe requiredSlots.initialize(fromContentsOf: table.requiredSlots)
        slotCount = table.slots.count
        textField = table.textField
        textRunField = table.textRunField
        unknownField = table.unknownField
        unsafe fields = .allocate(capacity: max(table.count, 1))
        var lastOfSlot = [Int32](repeating: 0, count: table.slots.count)
        for field in 0..<table.count { lastOfSlot[table.slotOfField[field]] = Int32(field) }
        for field in 0..<table.count {
            let slot = table.slotOfField[field]
            unsafe (fields + field).initialize(
                to: FieldPlan(
                    isRepeated: table.slots[slot].isRepeated,
                    isAlternative: table.slots[slot].fields.count > 1,
                    slot: Int32(slot),
                    lastOfSlot: lastOfSlot[slot],
                    child: nil
                )
            )
        }
        elementMemo = NameMemo(fieldCount: table.count, seed: Self.seed)
        attributeMemo = NameMemo(fieldCount: table.attributeCount, seed: Self.seed)
    }

    deinit {
        unsafe fields.deallocate()
        unsafe requiredSlots.deallocate()
        unsafe spare?.deallocate()
        elementMemo.deallocate()
        attributeMemo.deallocate()
        for index in unsafe pool.indices { unsafe pool[index].deallocate() }
    }

    /// Calls the generated code for one field of a value.
    @inline(__always)
    mutating func decodeField(
        _ value: UnsafeMutableRawPointer,
        _ field: Int,
        _ decoder: inout XMLFieldDecoder
    ) throws(XMLDecodingError) {
        try unsafe Self.decodeField(of: element, value, field, &decoder)
    }

    private static func decodeField<Element: XMLElementCodable>(
        of type: Element.Type,
        _ value: UnsafeMutableRawPointer,
        _ field: Int,
        _ decoder: inout XMLFieldDecoder
    ) throws(XMLDecodingError) {
        try unsafe value.assumingMemoryBound(to: type).pointee.decodeField(field, from: &decoder)
    }

    /// Has fields decoded by the code of another type, which is laid out as the plan's own.
    mutating func decode(as element: any XMLElementCodable.Type) {
        self.element = element
        for field in 0..<table.count { unsafe fields[field].isEmptied = false }
    }

    /// Notes that the values of a repeated property are taken out as they come: their number has no limit, whichever
    /// alternative they are.
    mutating func noteEmptied(_ field: Int) {
        guard unsafe fields[field].isRepeated, unsafe !fields[field].isEmptied else { return }
        for other in 0..<table.count where table.slotOfField[other] == table.slotOfField[field] {
            unsafe fields[other].isEmptied = true
        }
    }

    /// Memory with a fresh value in it.
    mutating func makeValue() -> UnsafeMutableRawPointer {
        let value =
            unsafe spare ?? pool.popLast()
            ?? UnsafeMutableRawPointer.allocate(byteCount: max(size, 1), alignment: alignment)
        unsafe spare = nil
        unsafe initialize(value)
        return unsafe value
    }

    /// Takes back memory whose value has been moved out.
    mutating func recycle(_ value: UnsafeMutableRawPointer) {
        if unsafe spare == nil {
            unsafe spare = unsafe value
        } else {
            unsafe pool.append(value)
        }
    }

    /// The first required property that has no value, or `nil` if all have one.
    ///
    /// Changes nothing, but reaches the plan in place, where a method that borrows it would copy it.
    ///
    /// - Parameter counters: How many values each property has.
    /// - Returns: The number of the property.
    @inline(__always)
    mutating func firstMissing(_ counters: UnsafeMutablePointer<UInt32>) -> Int? {
        for index in unsafe 0..<requiredSlots.count {
            let slot = unsafe requiredSlots[index]
            if unsafe counters[slot] == 0 { return slot }
        }
        return nil
    }

    /// The numbers of all required properties.
    var required: [Int] { table.requiredSlots }

    /// What validation checks.
    mutating func rules(_ types: inout SimpleTypeRules) -> TypeRules {
        if let rules { return rules }
        let made = TypeRules(element.xmlConstraints, table, &types)
        rules = made
        return made
    }

    /// Destroys a value that nobody takes.
    mutating func discard(_ value: UnsafeMutableRawPointer) {
        unsafe deinitialize(value)
        unsafe recycle(value)
    }

    /// The name of the child that probably comes next.
    @inline(__always)
    mutating func expectedElement(after previous: NameMemo.Place) -> NameMemo.Expectation {
        unsafe elementMemo.expectation(after: previous)
    }

    /// What the name of the child that was expected means, as ``field(ofElement:in:after:)`` says it; `nil` if it isn't
    /// known under the declarations in force.
    @inline(__always)
    mutating func field(
        ofExpected expectation: inout NameMemo.Expectation,
        in scope: UnsafeMutablePointer<NamespaceScope>,
        after previous: inout NameMemo.Place
    ) -> Int? {
        guard elementMemo.isValid(in: unsafe scope.pointee.epoch) else { return nil }
        return unsafe elementMemo.value(of: &expectation, previous: &previous)
    }

    /// What an element's name means here: a field, or one of ``ElementMeaning``'s values.
    ///
    /// - Parameters:
    ///   - name: The name as it is written.
    ///   - scope: The namespaces in scope; by pointer, because a copy of it would cost more than the rest.
    ///   - previous: The place in the memo of the child before it; becomes that of this one.
    /// - Returns: The number of the field, or the meaning.
    /// - Throws: The fault of a name that can't be resolved.
    @inline(__always)
    mutating func field(
        ofElement name: UnsafeBufferPointer<UInt8>,
        in scope: UnsafeMutablePointer<NamespaceScope>,
        after previous: inout NameMemo.Place
    ) throws(XMLDecodingError) -> Int {
        if let place = unsafe elementMemo.find(name, epoch: scope.pointee.epoch, after: previous) {
            previous = place
            return elementMemo.value(at: place)
        }
        return try unsafe resolve(element: name, in: scope, &previous)
    }

    /// What an attribute's name means here: a field, or one of ``AttributeMeaning``'s values.
    @inline(__always)
    mutating func field(
        ofAttribute name: UnsafeBufferPointer<UInt8>,
        in scope: UnsafeMutablePointer<NamespaceScope>,
        after previous: inout NameMemo.Place
    ) throws(XMLDecodingError) -> Int {
        if let place = unsafe attributeMemo.find(name, epoch: scope.pointee.epoch, after: previous) {
            previous = place
            return attributeMemo.value(at: place)
        }
        return try unsafe resolve(attribute: name, in: scope, &previous)
    }

    private mutating func resolve(
        element name: UnsafeBufferPointer<UInt8>,
        in scope: UnsafeMutablePointer<NamespaceScope>,
        _ previous: inout NameMemo.Place
    ) throws(XMLDecodingError) -> Int {
        let rawName = try unsafe RawName(name)
        let namespace = try unsafe scope.pointee.resolve(element: rawName)
        let uri = unsafe scope.pointee.uri(namespace)
        var field = unsafe table.element(namespace: uri, localName: rawName.localName)
        if field < 0 { field = ElementMeaning.of(table.wildcards(allowing: uri)) }
        previous = unsafe elementMemo.insert(name, epoch: scope.pointee.epoch, value: field) ?? previous
        return field
    }

    private mutating func resolve(
        attribute name: UnsafeBufferPointer<UInt8>,
        in scope: UnsafeMutablePointer<NamespaceScope>,
        _ previous: inout NameMemo.Place
    ) throws(XMLDecodingError) -> Int {
        let rawName = try unsafe RawName(name)
        let uri = unsafe scope.pointee.uri(try scope.pointee.resolve(attribute: rawName))
        var meaning = unsafe table.attribute(namespace: uri, localName: rawName.localName)
        if meaning < 0 {
            meaning = unsafe AttributeMeaning.of(
                rawName.localName,
                namespace: uri,
                isAllowed: table.allowsAnyAttribute(in: uri)
            )
        }
        previous = unsafe attributeMemo.insert(name, epoch: scope.pointee.epoch, value: meaning) ?? previous
        return meaning
    }

    private static let seed = UInt64.random(in: .min ... .max)
}
