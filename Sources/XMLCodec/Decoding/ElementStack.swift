/// The open elements, from the root to the innermost, each with its half-built value.
///
/// Takes start, text and end events and doesn't know who sends them; the names in them are as the document writes them.
/// It lives behind a pointer, so that its state is reached without exclusivity checks, and throws the first error; the
/// driver stops at it.
@safe
struct ElementStack: ~Copyable {
    /// What the innermost open element's content is taken for.
    enum Mode: UInt8 {
        /// Child elements; between them white space only, unless the content is mixed.
        case elements
        /// Child elements of mixed content, behind text that is collected.
        case mixed
        /// Text that is collected.
        case text
        /// Base64 that streams to a sink.
        case binary
        /// Nothing: the subtree is skipped.
        case skipped
        /// Nothing: the element is nil.
        case null
        /// Events for a capture.
        case captured
    }

    /// The namespaces in scope; in memory of their own, because ``NamespaceResolver`` reads them while the stack changes.
    let scope: UnsafeMutablePointer<NamespaceScope>
    /// What generated code decodes from.
    var decoder: XMLFieldDecoder

    let plans: PlanRegistry
    /// The plan of the document, whose only field is the root element.
    private let document: UnsafeMutablePointer<ElementPlan>
    private(set) var options: XMLDecodingOptions
    /// What is checked against the schema, and what was put up with.
    var validation = ElementValidation()
    var mode = Mode.elements
    /// The number of open elements, whatever becomes of them.
    var depth = 0
    /// What comes after the subtree that is skipped.
    var modeAfterSkipped = Mode.elements
    /// How many of them are inside the subtree that is skipped or captured, its root included.
    var outsideDepth = 0
    /// The field of the open element whose type is simple, or -1.
    var leafField = -1

    var elements: UnsafeMutablePointer<OpenElement>
    var elementCount = 0
    private var elementCapacity = 16
    var counters: UnsafeMutablePointer<UInt32>
    private var counterCount = 0
    private var counterCapacity = 256

    var text: TextBuffer
    /// White space in front of text that can't stand where it does.
    var whiteSpaceCount = 0
    var stream: BinaryStream?
    var capture: EventCapture?

    /// Chooses the sink of a streamed element.
    var binarySink: ((borrowing XMLBinaryField) throws -> any XMLBinarySink)?
    /// Takes all streamed content in place of sinks; its end waits for ``completeStream(with:)`` then.
    var handoff: ContentHandoff?
    /// Who sends the events: alive until ``close()``; not counted, because every document would pay for it.
    unowned(unsafe) var driver: (any EventDriver)?
    /// The place of the event that is being handled.
    var location: XMLLocation { unsafe driver?.location ?? .start }

    /// Creates a stack for documents that a plan describes; ``open(options:)`` begins each of them.
    init(document: UnsafeMutablePointer<ElementPlan>, plans: PlanRegistry) {
        options = .default
        unsafe self.document = document
        self.plans = plans
        unsafe scope = .allocate(capacity: 1)
        unsafe scope.initialize(to: NamespaceScope(limits: options.limits))
        decoder = XMLFieldDecoder(
            plans: plans,
            namespaces: unsafe NamespaceResolver(scope),
            listLimit: options.limits.listCount
        )
        text = TextBuffer(limit: options.limits.textBytes)
        unsafe elements = .allocate(capacity: elementCapacity)
        unsafe innermost = elements
        unsafe counters = .allocate(capacity: counterCapacity)
    }

    /// Begins a document.
    mutating func open(options: XMLDecodingOptions) {
        self.options = options
        unsafe scope.pointee.reset(limits: options.limits)
        text.reset(limit: options.limits.textBytes)
        decoder.reset(listLimit: options.limits.listCount)
        mode = .elements
        depth = 0
        outsideDepth = 0
        leafField = -1
        whiteSpaceCount = 0
        validation.open(options)
        unsafe push(document, field: -1, alternative: 0, charged: 0)
    }

    /// Ends a document, complete or not: destroys what is half-built, and lets go of what isn't the stack's own.
    mutating func close() {
        abort()
        capture = nil
        binarySink = nil
        handoff = nil
        unsafe driver = nil
        validation.close()
        if options.onWarning != nil { options.onWarning = nil }
        while elementCount > 0 {
            let element = pop()
            unsafe element.plan.pointee.discard(element.value)
        }
    }

    /// Gives all memory back, after ``close()``.
    func deallocate() {
        unsafe elements.deallocate()
        unsafe counters.deallocate()
        text.deallocate()
        unsafe scope.deinitialize(count: 1)
        unsafe scope.deallocate()
    }

    /// Tells a sink that its content won't be completed.
    mutating func abort() {
        stream?.abort()
        stream = nil
    }

    /// Counts memory that a value takes.
    @inline(__always)
    mutating func charge(_ byteCount: Int) throws(XMLDecodingError) {
        decoder.chargedBefore = decoder.chargedBytes
        decoder.chargedBytes &+= byteCount
        if decoder.chargedBytes > options.limits.valueBytes { throw XMLDecodingError(.limitExceeded(.valueBytes)) }
    }

    // MARK: - Open elements

    /// The innermost open element; kept rather than computed, because every event begins with it.
    private(set) var innermost: UnsafeMutablePointer<OpenElement>

    mutating func push(_ plan: UnsafeMutablePointer<ElementPlan>, field: Int, alternative: Int, charged: Int) {
        if elementCount == elementCapacity { growElements() }
        if unsafe counterCapacity - counterCount < plan.pointee.slotCount {
            unsafe growCounters(by: plan.pointee.slotCount)
        }
        unsafe innermost = elements + elementCount
        unsafe innermost.initialize(
            to: OpenElement(
                plan: plan,
                fields: plan.pointee.fields,
                value: plan.pointee.makeValue(),
                field: field,
                counters: counterCount,
                alternative: alternative,
                charged: charged,
                lastField: validation.firstLastField,
                lastName: NameMemo.start,
                nextName: plan.pointee.expectedElement(after: NameMemo.start),
                isNil: false
            )
        )
        unsafe (counters + counterCount).initialize(repeating: 0, count: plan.pointee.slotCount)
        unsafe counterCount += plan.pointee.slotCount
        elementCount += 1
    }

    /// Removes the innermost element; its value is the caller's.
    mutating func pop() -> OpenElement {
        let element = unsafe innermost.pointee
        elementCount -= 1
        unsafe innermost -= 1
        counterCount = element.counters
        return element
    }

    private mutating func growElements() {
        let larger = UnsafeMutablePointer<OpenElement>.allocate(capacity: elementCapacity * 2)
        unsafe larger.moveInitialize(from: elements, count: elementCount)
        unsafe elements.deallocate()
        unsafe elements = larger
        unsafe innermost = elements + (elementCount - 1)
        elementCapacity *= 2
    }

    private mutating func growCounters(by count: Int) {
        let newCapacity = max(counterCapacity * 2, counterCount + count)
        let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: newCapacity)
        unsafe larger.moveInitialize(from: counters, count: counterCount)
        unsafe counters.deallocate()
        unsafe counters = larger
        counterCapacity = newCapacity
    }

    /// A copy of the half-built value of the nearest open element of a type.
    func partialValue<Element: XMLElementCodable>(of type: Element.Type) -> Element? {
        for index in (0..<elementCount).reversed()
        where unsafe elements[index].plan.pointee.type == ObjectIdentifier(type) {
            return unsafe elements[index].value.assumingMemoryBound(to: Element.self).pointee
        }
        return nil
    }

    /// The path of the innermost open element.
    var path: XMLElementPath { path(endingWith: leafField) }

    /// The path of the last value of a field of the innermost open element, or of the element itself if the field is -1.
    func path(endingWith field: Int) -> XMLElementPath {
        field < 0 ? path(ofElement: elementCount) : path(of: place(ofLast: field))
    }

    /// The place of the last value of a field of the innermost open element.
    func place(ofLast field: Int) -> FieldPlace {
        let slot = unsafe Int(innermost.pointee.fields[field].slot)
        let number = unsafe Int(counters[innermost.pointee.counters + slot])
        return FieldPlace(field: field, depth: elementCount, number: number)
    }

    /// The path of a value in an open element.
    func path(of place: FieldPlace) -> XMLElementPath {
        guard place.depth <= elementCount else { return XMLElementPath() }
        var path = path(ofElement: place.depth)
        path.steps.append(step(in: place.depth - 1, field: place.field, number: place.number))
        return path
    }

    /// The path of the last of the first open elements.
    private func path(ofElement count: Int) -> XMLElementPath {
        guard count > 0 else { return XMLElementPath() }
        var steps: [XMLElementPath.Step] = []
        for index in 1..<count {
            let field = unsafe elements[index].field
            let parent = unsafe elements[index - 1]
            let slot = unsafe Int(parent.fields[field].slot)
            steps.append(step(in: index - 1, field: field, number: unsafe Int(counters[parent.counters + slot])))
        }
        return XMLElementPath(steps)
    }

    private func step(in index: Int, field: Int, number: Int) -> XMLElementPath.Step {
        let parent = unsafe elements[index]
        let isRepeated = unsafe parent.fields[field].isRepeated
        return unsafe XMLElementPath.Step(parent.plan.pointee.table.pathName(field), index: isRepeated ? number : nil)
    }
}
