/// What isn't known and is kept, where a type has a place for it.
extension ElementStack {
    /// Whether elements of a type keep what the type doesn't know.
    func keepsUnknown(_ plan: UnsafeMutablePointer<ElementPlan>) -> Bool {
        unsafe options.unknownContent == .keep && plan.pointee.unknownField >= 0
    }

    /// A child starts whose field is known, but whose type isn't one of the field's.
    mutating func startUnknownType(
        of field: Int,
        _ name: UnsafeBufferPointer<UInt8>,
        _ attributes: RawAttributes
    ) throws(XMLDecodingError) {
        guard unsafe keepsUnknown(innermost.pointee.plan), !followsEmptied else {
            throw XMLDecodingError(.invalidType)
        }
        // It is no value of the property, which counted it.
        let slot = unsafe Int(innermost.pointee.fields[field].slot)
        unsafe counters[innermost.pointee.counters + slot] -= 1
        try unsafe startKept(name, attributes)
    }

    /// A child starts that is kept, with its place.
    mutating func startKept(
        _ name: UnsafeBufferPointer<UInt8>,
        _ attributes: RawAttributes
    ) throws(XMLDecodingError) {
        if mode == .mixed { try endTextRun() }
        let element = unsafe innermost
        let field = unsafe element.pointee.plan.pointee.unknownField
        let counter = unsafe counters + (element.pointee.counters + Int(element.pointee.fields[field].slot))
        guard unsafe counter.pointee < UInt32(clamping: options.limits.listCount) else {
            throw XMLDecodingError(.limitExceeded(.listCount))
        }
        unsafe counter.pointee &+= 1
        try charge(MemoryLayout<XMLUnknownContent.Element>.stride)
        decoder.unknown = .element(place(after: lastKnownField))
        try unsafe startFragment(field, name, attributes)
    }

    /// Keeps an attribute of the innermost element.
    mutating func keep(_ attribute: RawAttribute, meaning: Int) throws(XMLDecodingError) {
        if meaning == AttributeMeaning.type {
            guard let name = try typeName(attribute) else { return }
            decoder.unknown = .typeName(name)
        } else {
            decoder.unknown = .attribute(try kept(attribute))
        }
        try decodeUnknown()
    }

    /// Keeps an attribute of an element whose type is simple: the last value of a field of the innermost element.
    mutating func keep(
        _ attribute: RawAttribute,
        ofValueOf field: Int,
        meaning: Int
    ) throws(XMLDecodingError) {
        guard meaning != AttributeMeaning.type, unsafe !innermost.pointee.fields[field].isEmptied else { return }
        decoder.unknown = .valueAttribute(try kept(attribute), place(after: field))
        try decodeUnknown()
    }

    private mutating func decodeUnknown() throws(XMLDecodingError) {
        let element = unsafe innermost
        let plan = unsafe element.pointee.plan
        try unsafe plan.pointee.decodeField(element.pointee.value, plan.pointee.unknownField, &decoder)
    }

    /// The type that `xsi:type` names, which the innermost element isn't decoded by; `nil` where the encoder will name it,
    /// or where the attribute names nothing.
    private mutating func typeName(_ attribute: RawAttribute) throws(XMLDecodingError) -> XMLQName? {
        let (parent, field) = unsafe (innermost - 1, innermost.pointee.field)
        guard unsafe parent.pointee.fields[field].content != .polymorphic else { return nil }
        let text = unsafe XMLFieldDecoder.trim(attribute.value)
        try checkLength(attribute)
        try charge(text.count)
        guard var name = unsafe XMLQName(xmlText: text.span) else { return nil }
        let namespaces = decoder.namespaces
        let isResolved = name.resolve { prefix in
            do { return try namespaces.namespace(ofPrefix: prefix) } catch { return nil }
        }
        return isResolved ? name : nil
    }

    /// The place after the last value of a field of the innermost element.
    private func place(after field: Int) -> XMLUnknownContent.Place {
        guard field >= 0 else { return .start }
        let element = unsafe innermost
        let slot = unsafe Int(element.pointee.fields[field].slot)
        return XMLUnknownContent.Place(
            field: unsafe element.pointee.plan.pointee.table.firstField(with: field),
            count: unsafe Int(counters[element.pointee.counters + slot])
        )
    }

    /// Whether the values before are taken out as they come: then there is no place among them to go back to.
    var followsEmptied: Bool {
        let field = lastKnownField
        return unsafe field >= 0 && innermost.pointee.fields[field].isEmptied
    }

    /// The field of the innermost element's last child that is known, or -1 if there is none.
    private var lastKnownField: Int {
        let element = unsafe innermost
        // In mixed content all children are values of one property, and so are the texts between them.
        let textRuns = unsafe element.pointee.plan.pointee.textRunField
        if textRuns >= 0 { return textRuns }
        return validation.isStrict ? validation.lastField(at: elementCount) : unsafe Int(element.pointee.lastField)
    }
}
