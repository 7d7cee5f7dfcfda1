// What the stack calls where a document is looked at more closely; none of it is on the way of a valid one that is decoded
// leniently.

extension ElementStack {
    /// A child stands before one that precedes it in the field table, or every child is looked at.
    @inline(never)
    mutating func checkOrder(
        of field: Int,
        in parent: UnsafeMutablePointer<OpenElement>
    ) throws(XMLDecodingError) {
        let rules = unsafe parent.pointee.plan.pointee.rules(&validation.types)
        if validation.isStrict {
            guard !follow(field, in: rules.content) else { return }
            throw XMLDecodingError(.misplacedElement(unsafe parent.pointee.plan.pointee.table.pathName(field)))
        }
        let last = unsafe Int(parent.pointee.lastField)
        unsafe parent.pointee.lastField = Int32(truncatingIfNeeded: field)
        if rules.allows(field, after: last) { return }
        let name = unsafe parent.pointee.plan.pointee.table.pathName(field)
        warn(.misplacedElement(name), at: -1)
    }

    /// Follows the content of the innermost element by a child; says whether the child may stand there.
    private mutating func follow(_ field: Int, in content: ContentModel) -> Bool {
        if validation.followed.last?.depth != elementCount {
            validation.followed.append((elementCount, validation.matcher.open(), field))
        }
        let index = validation.followed.count - 1
        validation.followed[index].lastField = field
        return validation.matcher.advance(field, in: &validation.followed[index].frame, of: content)
    }

    /// The innermost element ends: its content has to be complete.
    @inline(never)
    mutating func checkCompleteness() throws(XMLDecodingError) {
        let element = unsafe innermost
        var frame = ContentMatcher.Frame(start: 0)
        let isFollowed = validation.followed.last?.depth == elementCount
        if isFollowed, let last = validation.followed.popLast() { frame = last.frame }
        defer { if isFollowed { validation.matcher.close(frame) } }
        if unsafe element.pointee.isNil { return }
        let rules = unsafe element.pointee.plan.pointee.rules(&validation.types)
        guard !validation.matcher.isComplete(frame, of: rules.content) else { return }
        let table = unsafe element.pointee.plan.pointee.table
        let names = validation.matcher.missingFields(frame, of: rules.content).map { table.names[$0] }
        throw XMLDecodingError(.missingElement(names.joined(separator: "|")))
    }

    /// The text of a field of the innermost element, which is about to be decoded, has to be one of its simple type's.
    @inline(never)
    mutating func checkText(of field: Int) throws(XMLDecodingError) {
        guard !decoder.isNil, unsafe innermost.pointee.fields[field].content != .binary else { return }
        let rules = unsafe innermost.pointee.plan.pointee.rules(&validation.types)
        guard let violation = unsafe rules.violation(in: decoder.text.span, of: field) else { return }
        throw XMLDecodingError(violation)
    }

    /// The text of the innermost element's simple content, which is about to be decoded, has to be one of its type's, and
    /// what the element's declaration fixes.
    @inline(never)
    mutating func checkContentText() throws(XMLDecodingError) {
        try checkText(of: unsafe innermost.pointee.plan.pointee.textField)
        let (parent, field) = unsafe (innermost - 1, innermost.pointee.field)
        let rules = unsafe parent.pointee.plan.pointee.rules(&validation.types)
        guard let violation = unsafe rules.violation(in: decoder.text.span, of: field) else { return }
        throw XMLDecodingError(violation)
    }

    /// The text that was just decoded isn't among the values of its enumeration.
    @inline(never)
    mutating func noteUnrecognized() throws(XMLDecodingError) {
        guard let type = decoder.unrecognizedType else { return }
        decoder.unrecognizedType = nil
        if validation.isStrict { throw XMLDecodingError(.facet(.enumeration, type: type)) }
        warn(.unrecognizedValue(type: type), at: leafField)
    }

    /// The innermost element names its type, which has to be the declared one, or derived from it (XML Schema Part 1 §3.3.4,
    /// Element Locally Valid 4).
    @inline(never)
    mutating func checkType(_ attribute: RawAttribute) throws(XMLDecodingError) {
        let (parent, field) = unsafe (innermost - 1, innermost.pointee.field)
        let plan = unsafe innermost.pointee.plan
        // The types of a family have been told apart by their names.
        guard unsafe plan.pointee.table.typeName != nil, unsafe parent.pointee.fields[field].content != .polymorphic
        else { return }
        let rules = unsafe plan.pointee.rules(&validation.types)
        var relation = TypeRelation.other
        var name = XMLName("")
        do {
            let text = unsafe XMLFieldDecoder.trim(attribute.value)
            let type = try unsafe RawName(text)
            let namespace = unsafe scope.pointee.uri(try scope.pointee.resolve(prefix: type.prefix))
            relation = unsafe rules.relation(ofTypeIn: namespace, localName: type.localName)
            name = try unsafe scope.pointee.clippedName(ofElement: text)
        } catch {
            // What isn't a name, or has a prefix that means nothing, names no type.
        }
        switch relation {
        case .same: return
        case .derived where validation.isStrict: return
        case .derived where unsafe keepsUnknown(plan): return
        case .other where validation.isStrict: throw XMLDecodingError(.invalidType)
        case .derived, .other: warn(.otherType(name), at: -1)
        }
    }

    /// Keeps a warning about the innermost element, or one of its fields.
    private mutating func warn(_ reason: XMLDecodingWarning.Reason, at field: Int) {
        guard validation.countWarning() else { return }
        validation.keep(XMLDecodingWarning(reason: reason, location: location, path: path(endingWith: field)))
    }
}

// MARK: - What is missing

extension ElementStack {
    /// A nil element ends, which may lack content but no attributes (XML Schema Part 1 §3.3.4, Element Locally Valid 3).
    ///
    /// One of an abstract type may not even say which.
    @inline(never)
    mutating func checkRequiredAttributes() throws(XMLDecodingError) {
        let (parent, field) = unsafe (innermost - 1, innermost.pointee.field)
        guard unsafe parent.pointee.fields[field].content != .polymorphic else { return }
        let plan = unsafe innermost.pointee.plan
        let own = unsafe counters + innermost.pointee.counters
        for slot in unsafe plan.pointee.required where unsafe own[slot] == 0 {
            let reason = unsafe plan.pointee.table.missing(slot)
            guard case .missingAttribute(let name) = reason else { continue }
            if validation.isStrict { throw XMLDecodingError(reason) }
            warn(.missingAttribute(name), at: -1)
        }
    }

    /// Gives the required properties of the innermost element that have no value what an empty element or attribute
    /// would have meant.
    ///
    /// - Throws: The error of the first one that can't be empty: a choice would have to be made, or a date invented.
    @inline(never)
    mutating func supplyMissing() throws(XMLDecodingError) {
        let plan = unsafe innermost.pointee.plan
        let own = unsafe counters + innermost.pointee.counters
        for slot in unsafe plan.pointee.required where unsafe own[slot] == 0 {
            let reason = unsafe plan.pointee.table.missing(slot)
            guard unsafe supply(slot, of: plan, innermost.pointee.value) else { throw XMLDecodingError(reason) }
            switch reason {
            case .missingElement(let name): warn(.missingElement(name), at: -1)
            case .missingAttribute(let name): warn(.missingAttribute(name), at: -1)
            default: break
            }
        }
    }

    /// Gives a property what an empty element or attribute would mean; says `false` if it would mean nothing.
    private mutating func supply(
        _ slot: Int,
        of plan: UnsafeMutablePointer<ElementPlan>,
        _ value: UnsafeMutableRawPointer
    ) -> Bool {
        let table = unsafe plan.pointee.table
        if table.slots[slot].isRepeated { return true }
        guard table.slots[slot].fields.count == 1, let field = table.slotOfField.firstIndex(of: slot) else {
            return false
        }
        if unsafe plan.pointee.fields[field].content == .unknown {
            do { try unsafe learn(field, of: plan, value: value) } catch { return false }
        }
        let fieldPlan = unsafe plan.pointee.fields[field]
        decoder.isNil = fieldPlan.isNillable
        defer { decoder.isNil = false }
        switch fieldPlan.content {
        case .text:
            return unsafe supply("", to: field, of: plan, value) || supply("0", to: field, of: plan, value)
        case .binary:
            decoder.binary = XMLBinary()
            return unsafe supply("", to: field, of: plan, value)
        case .element:
            if fieldPlan.isNillable { return unsafe supply("", to: field, of: plan, value) }
            guard let child = unsafe fieldPlan.child else { return false }
            return unsafe supply(child, to: field, of: plan, value)
        case .unknown, .polymorphic, .fragment, .anyAttributes: return false
        }
    }

    /// Decodes a text as the value of a field; says `false` if it isn't one.
    private mutating func supply(
        _ text: StaticString,
        to field: Int,
        of plan: UnsafeMutablePointer<ElementPlan>,
        _ value: UnsafeMutableRawPointer
    ) -> Bool {
        unsafe decoder.text = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        defer { decoder.unrecognizedType = nil }
        do {
            try unsafe plan.pointee.decodeField(value, field, &decoder)
            return true
        } catch {
            return false
        }
    }

    /// Makes the value that an empty element of a type would have; says `false` if it would have none.
    private mutating func supply(
        _ child: UnsafeMutablePointer<ElementPlan>,
        to field: Int,
        of plan: UnsafeMutablePointer<ElementPlan>,
        _ value: UnsafeMutableRawPointer
    ) -> Bool {
        let made = unsafe child.pointee.makeValue()
        for slot in unsafe child.pointee.required where unsafe !supply(slot, of: child, made) {
            unsafe child.pointee.discard(made)
            return false
        }
        unsafe decoder.value = made
        unsafe decoder.valueType = child.pointee.type
        let isTaken = unsafe supply("", to: field, of: plan, value)
        if unsafe decoder.value == nil {
            unsafe child.pointee.recycle(made)
        } else {
            unsafe child.pointee.discard(made)
            unsafe decoder.value = nil
        }
        return isTaken
    }
}
