extension ElementStack {
    /// An element starts.
    ///
    /// - Parameters:
    ///   - name: The name as it is written.
    ///   - attributes: The attributes as they are written, namespace declarations among them.
    ///   - isExpected: Whether the name is the one that ``expectedNameCount(at:)`` found.
    /// - Throws: The first fault; no event may follow it.
    @inline(__always)
    mutating func startElement(
        _ name: UnsafeBufferPointer<UInt8>,
        _ attributes: UnsafeMutableBufferPointer<RawAttribute>,
        isExpected: Bool = false
    ) throws(XMLDecodingError) {
        depth += 1
        if depth > options.limits.depth { throw XMLDecodingError(.limitExceeded(.depth)) }
        if !attributes.isEmpty { try unsafe openScope(attributes) }
        if mode == .elements {
            try unsafe startField(name, RawAttributes(attributes), isExpected: isExpected)
        } else {
            try unsafe startInsideContent(name, RawAttributes(attributes))
        }
    }

    @inline(__always)
    private mutating func openScope(
        _ attributes: UnsafeMutableBufferPointer<RawAttribute>
    ) throws(XMLDecodingError) {
        guard attributes.count <= options.limits.attributesPerElement else {
            throw XMLDecodingError(.limitExceeded(.attributesPerElement))
        }
        if unsafe NamespaceScope.concerns(attributes) { try unsafe scope.pointee.open(attributes, depth: depth) }
    }

    /// An element starts where its type's fields aren't looked for.
    @inline(never)
    private mutating func startInsideContent(
        _ name: UnsafeBufferPointer<UInt8>,
        _ attributes: RawAttributes
    ) throws(XMLDecodingError) {
        switch mode {
        case .skipped:
            outsideDepth += 1
            _ = try unsafe scope.pointee.resolve(element: RawName(name))
        case .captured:
            outsideDepth += 1
            try unsafe captureStart(name, attributes)
        case .mixed:
            try unsafe startInMixedContent(name, attributes)
        case .text, .binary, .elements:
            throw XMLDecodingError(.unexpectedElement(try unsafe scope.pointee.clippedName(ofElement: name)))
        case .null:
            throw XMLDecodingError(.unexpectedNil)
        }
    }

    /// A child of the innermost element starts.
    ///
    /// What most elements need stands here; everything else in functions of its own, so that this one stays short.
    private mutating func startField(
        _ name: UnsafeBufferPointer<UInt8>,
        _ attributes: RawAttributes,
        isExpected: Bool
    ) throws(XMLDecodingError) {
        let parent = unsafe innermost
        let field = try unsafe field(ofElement: name, in: parent, isExpected: isExpected)
        if field < 0 { return try unsafe startUndeclared(name, attributes, meaning: field) }
        let fieldPlan = unsafe parent.pointee.fields + field
        guard try unsafe count(fieldPlan, of: field, in: parent) else {
            return try unsafe startSurplus(of: field, name, attributes)
        }
        if unsafe fieldPlan.pointee.content == .text {
            leafField = field
            text.removeAll()
            mode = .text
            if !attributes.isEmpty { try unsafe startLeaf(fieldPlan, attributes) }
        } else if unsafe fieldPlan.pointee.content == .element, let child = unsafe fieldPlan.pointee.child {
            unsafe try startElement(of: child, field: field, alternative: 0, attributes)
        } else {
            try unsafe start(field, name, attributes)
        }
    }

    /// A child starts whose content is unusual, or not known yet.
    @inline(never)
    mutating func start(
        _ field: Int,
        _ name: UnsafeBufferPointer<UInt8>,
        _ attributes: RawAttributes
    ) throws(XMLDecodingError) {
        let parent = unsafe innermost
        let fieldPlan = unsafe parent.pointee.plan.pointee.fields + field
        if unsafe fieldPlan.pointee.content == .unknown { try unsafe learn(field, of: parent) }
        switch unsafe fieldPlan.pointee.content {
        case .element:
            guard let child = unsafe fieldPlan.pointee.child else { throw XMLDecodingError(.misuse) }
            unsafe try startElement(of: child, field: field, alternative: 0, attributes)
        case .text:
            leafField = field
            text.removeAll()
            mode = .text
            try unsafe startLeaf(fieldPlan, attributes)
        case .binary:
            leafField = field
            try unsafe startLeaf(fieldPlan, attributes)
            try startBinary()
        case .fragment:
            try unsafe startFragment(field, name, attributes)
        case .polymorphic:
            try unsafe startPolymorphic(fieldPlan, field, name, attributes)
        case .unknown, .anyAttributes:
            throw XMLDecodingError(.unexpectedElement(try unsafe scope.pointee.clippedName(ofElement: name)))
        }
    }

    /// Counts the values of a property, and notes the order in which they come; says `false` if it can hold no more.
    @inline(__always)
    mutating func count(
        _ plan: UnsafeMutablePointer<FieldPlan>,
        of field: Int,
        in parent: UnsafeMutablePointer<OpenElement>
    ) throws(XMLDecodingError) -> Bool {
        let counter = unsafe counters + (parent.pointee.counters &+ Int(plan.pointee.slot))
        let limit = unsafe plan.pointee.isRepeated ? UInt32(clamping: options.limits.listCount) : 1
        guard unsafe counter.pointee < limit || plan.pointee.isEmptied else { return false }
        unsafe counter.pointee &+= 1
        if unsafe plan.pointee.lastOfSlot < parent.pointee.lastField {
            try unsafe checkOrder(of: field, in: parent)
        } else {
            unsafe parent.pointee.lastField = Int32(truncatingIfNeeded: field)
        }
        return true
    }

    /// Asks the generated code, once per field, what follows its start tag.
    private mutating func learn(
        _ field: Int,
        of parent: UnsafeMutablePointer<OpenElement>
    ) throws(XMLDecodingError) {
        try unsafe learn(field, of: parent.pointee.plan, value: parent.pointee.value)
    }

    mutating func learn(
        _ field: Int,
        of plan: UnsafeMutablePointer<ElementPlan>,
        value: UnsafeMutableRawPointer
    ) throws(XMLDecodingError) {
        decoder.isOpening = true
        decoder.content = .unknown
        decoder.isNillable = false
        unsafe decoder.child = nil
        defer { decoder.isOpening = false }
        try unsafe plan.pointee.decodeField(value, field, &decoder)
        unsafe plan.pointee.fields[field].content = decoder.content
        unsafe plan.pointee.fields[field].isNillable = decoder.isNillable
        unsafe plan.pointee.fields[field].child = decoder.child
    }

    // MARK: - Elements with fields

    private mutating func startElement(
        of plan: UnsafeMutablePointer<ElementPlan>,
        field: Int,
        alternative: Int,
        _ attributes: RawAttributes
    ) throws(XMLDecodingError) {
        let isNillable = unsafe innermost.pointee.plan.pointee.fields[field].isNillable
        let charged = decoder.chargedBytes
        try unsafe charge(plan.pointee.size)
        unsafe push(plan, field: field, alternative: alternative, charged: charged)
        if !attributes.isEmpty { unsafe try decodeAttributes(attributes, of: plan, isNillable: isNillable) }
        if unsafe innermost.pointee.isNil {
            mode = .null
        } else if unsafe plan.pointee.textField >= 0 {
            unsafe try startSimpleContent(plan)
        }
    }

    private mutating func startSimpleContent(_ plan: UnsafeMutablePointer<ElementPlan>) throws(XMLDecodingError) {
        let field = unsafe plan.pointee.textField
        if unsafe plan.pointee.fields[field].content == .unknown { try unsafe learn(field, of: innermost) }
        if unsafe plan.pointee.fields[field].content == .binary {
            try openStream()
        } else {
            text.removeAll()
            mode = .text
        }
    }

    private mutating func decodeAttributes(
        _ attributes: RawAttributes,
        of plan: UnsafeMutablePointer<ElementPlan>,
        isNillable: Bool
    ) throws(XMLDecodingError) {
        var lastName = NameMemo.start
        for attribute in attributes where !attribute.isDeclaration {
            let field = try unsafe plan.pointee.field(ofAttribute: attribute.name, in: scope, after: &lastName)
            if field >= 0 {
                let slot = unsafe Int(plan.pointee.fields[field].slot)
                unsafe counters[innermost.pointee.counters + slot] += 1
                unsafe decoder.text = unsafe attribute.value
                leafField = field
                try checkLength(attribute)
                unsafe try charge(attribute.value.count)
                if validation.isStrict { try checkText(of: field) }
                try unsafe plan.pointee.decodeField(innermost.pointee.value, field, &decoder)
                if decoder.unrecognizedType != nil { try noteUnrecognized() }
                leafField = -1
            } else {
                unsafe try decodeUndeclared(attribute, meaning: field, of: plan, isNillable: isNillable)
            }
        }
    }

    /// An attribute that is no field: `xsi:nil`, one that stands everywhere, or one that the type doesn't know.
    private mutating func decodeUndeclared(
        _ attribute: RawAttribute,
        meaning: Int,
        of plan: UnsafeMutablePointer<ElementPlan>,
        isNillable: Bool
    ) throws(XMLDecodingError) {
        if meaning == AttributeMeaning.type { try checkType(attribute) }
        if meaning == AttributeMeaning.null {
            unsafe innermost.pointee.isNil = try isTrue(attribute, isNillable: isNillable)
        } else if meaning == AttributeMeaning.wildcard {
            decoder.attribute = try kept(attribute)
            try unsafe plan.pointee.decodeField(innermost.pointee.value, plan.pointee.table.anyAttributeField, &decoder)
        } else if unsafe keepsUnknown(plan) {
            try keep(attribute, meaning: meaning)
        } else if meaning == AttributeMeaning.unknown, options.unknownContent == .reject {
            throw XMLDecodingError(
                .unexpectedAttribute(try unsafe scope.pointee.clippedName(ofAttribute: attribute.name))
            )
        }
    }

    /// An attribute as it is kept.
    mutating func kept(_ attribute: RawAttribute) throws(XMLDecodingError) -> XMLAttribute {
        try checkLength(attribute)
        unsafe try charge(attribute.name.count + attribute.value.count)
        let name = try unsafe scope.pointee.expandedName(ofAttribute: attribute.name)
        return XMLAttribute(name, value: unsafe String(copying: attribute.value))
    }

    @inline(__always)
    func checkLength(_ attribute: RawAttribute) throws(XMLDecodingError) {
        guard unsafe attribute.value.count <= options.limits.textBytes else {
            throw XMLDecodingError(.limitExceeded(.textBytes))
        }
    }

    /// The value of `xsi:nil`; true only where the schema allows it.
    private func isTrue(_ attribute: RawAttribute, isNillable: Bool) throws(XMLDecodingError) -> Bool {
        let text = unsafe XMLFieldDecoder.trim(attribute.value)
        guard let isNil = unsafe Bool(xmlText: text.span) else {
            throw XMLDecodingError(.invalidValue(type: Bool.xmlTypeName))
        }
        if isNil, !isNillable { throw XMLDecodingError(.unexpectedNil) }
        return isNil
    }

    // MARK: - Elements with a value

    /// The attributes of an element whose type is simple: it has none of its own.
    private mutating func startLeaf(
        _ plan: UnsafeMutablePointer<FieldPlan>,
        _ attributes: RawAttributes
    ) throws(XMLDecodingError) {
        decoder.isNil = false
        for attribute in attributes where !attribute.isDeclaration {
            let name = try unsafe RawName(attribute.name)
            let uri = unsafe scope.pointee.uri(try scope.pointee.resolve(attribute: name))
            let meaning = unsafe AttributeMeaning.of(name.localName, namespace: uri)
            if meaning == AttributeMeaning.null {
                decoder.isNil = try unsafe isTrue(attribute, isNillable: plan.pointee.isNillable)
            } else if unsafe keepsUnknown(innermost.pointee.plan) {
                try keep(attribute, ofValueOf: leafField, meaning: meaning)
            } else if meaning == AttributeMeaning.unknown, options.unknownContent == .reject {
                throw XMLDecodingError(
                    .unexpectedAttribute(try unsafe scope.pointee.clippedName(ofAttribute: attribute.name))
                )
            }
        }
    }

    /// The content of a streamed element starts, unless the element is nil: then there is nothing for a sink.
    private mutating func startBinary() throws(XMLDecodingError) {
        guard decoder.isNil else { return try openStream() }
        text.removeAll()
        mode = .text
    }

    /// Binary content starts: asks for its sink, its parent's fields so far at hand.
    private mutating func openStream() throws(XMLDecodingError) {
        mode = .binary
        stream = BinaryStream(to: try chooseSink(), padding: options.base64Padding)
    }

    private mutating func chooseSink() throws(XMLDecodingError) -> any XMLBinarySink {
        if let handoff {
            handoff.open()
            return handoff
        }
        guard let binarySink else { return XMLMemorySink(limit: options.limits.binaryBytes) }
        do {
            return unsafe try withUnsafeMutablePointer(to: &self) { stack in
                try unsafe binarySink(XMLBinaryField(UnsafePointer(stack)))
            }
        } catch {
            throw XMLDecodingError(.sinkFailed, underlying: error)
        }
    }

    // MARK: - Types named by xsi:type

    private mutating func startPolymorphic(
        _ plan: UnsafeMutablePointer<FieldPlan>,
        _ field: Int,
        _ name: UnsafeBufferPointer<UInt8>,
        _ attributes: RawAttributes
    ) throws(XMLDecodingError) {
        guard let family = unsafe plan.pointee.child else { throw XMLDecodingError(.misuse) }
        guard let index = unsafe try typeIndex(attributes, in: family, isNillable: plan.pointee.isNillable) else {
            return try unsafe startUnknownType(of: field, name, attributes)
        }
        if unsafe family.pointee.fields[index].content == .unknown {
            // The family has no value of its own; the document's, which is empty, stands in for it.
            try unsafe learn(index, of: family, value: elements[0].value)
        }
        guard let child = unsafe family.pointee.fields[index].child else { throw XMLDecodingError(.misuse) }
        unsafe try startElement(of: child, field: field, alternative: index, attributes)
    }

    /// The type that `xsi:type` names, as its number in the family; any of them for a nil element that names none, and
    /// `nil` if it is none of the family's.
    private func typeIndex(
        _ attributes: RawAttributes,
        in family: UnsafeMutablePointer<ElementPlan>,
        isNillable: Bool
    ) throws(XMLDecodingError) -> Int? {
        var isNil = false
        for attribute in attributes where !attribute.isDeclaration {
            let name = try unsafe RawName(attribute.name)
            let uri = unsafe scope.pointee.uri(try scope.pointee.resolve(attribute: name))
            let meaning = unsafe AttributeMeaning.of(name.localName, namespace: uri)
            if meaning == AttributeMeaning.null { isNil = try isTrue(attribute, isNillable: isNillable) }
            guard meaning == AttributeMeaning.type else { continue }
            let type = try unsafe RawName(XMLFieldDecoder.trim(attribute.value))
            let namespace = unsafe scope.pointee.uri(try unsafe scope.pointee.resolve(prefix: type.prefix))
            let index = unsafe family.pointee.table.element(namespace: namespace, localName: type.localName)
            if index >= 0 { return index }
        }
        return isNil ? 0 : nil
    }

    // MARK: - Captures

    /// A child starts that is kept as it is.
    mutating func startFragment(
        _ field: Int,
        _ name: UnsafeBufferPointer<UInt8>,
        _ attributes: RawAttributes
    ) throws(XMLDecodingError) {
        leafField = field
        capture = FragmentCapture(limit: options.limits.textBytes)
        mode = .captured
        outsideDepth = 1
        try unsafe captureStart(name, attributes)
    }

    private mutating func captureStart(
        _ name: UnsafeBufferPointer<UInt8>,
        _ attributes: RawAttributes
    ) throws(XMLDecodingError) {
        try unsafe capture?.startElement(name, attributes, in: scope.pointee) { location }
    }
}
