/// Elements that a wildcard takes, or nothing, and those behind text of mixed content.
extension ElementStack {
    /// A child starts whose name isn't that of one field.
    @inline(never)
    mutating func startUndeclared(
        _ name: UnsafeBufferPointer<UInt8>,
        _ attributes: RawAttributes,
        meaning: Int
    ) throws(XMLDecodingError) {
        if meaning == ElementMeaning.severalWildcards {
            try unsafe startCounted(wildcard(for: name), name, attributes)
        } else {
            try unsafe startUnknown(name, attributes)
        }
    }

    /// A child starts behind text of mixed content.
    ///
    /// What isn't known and isn't kept is left out of the text around it, which stays one run.
    mutating func startInMixedContent(
        _ name: UnsafeBufferPointer<UInt8>,
        _ attributes: RawAttributes
    ) throws(XMLDecodingError) {
        let parent = unsafe innermost
        let plan = unsafe parent.pointee.plan
        let field = try unsafe plan.pointee.field(ofElement: name, in: scope, after: &parent.pointee.lastName)
        if field == ElementMeaning.unknown { return try unsafe startUnknown(name, attributes) }
        try endTextRun()
        mode = .elements
        try unsafe startCounted(field < 0 ? wildcard(for: name) : field, name, attributes)
    }

    private mutating func startCounted(
        _ field: Int,
        _ name: UnsafeBufferPointer<UInt8>,
        _ attributes: RawAttributes
    ) throws(XMLDecodingError) {
        guard try unsafe count(innermost.pointee.fields + field, of: field, in: innermost) else {
            return try unsafe startSurplus(of: field, name, attributes)
        }
        try unsafe start(field, name, attributes)
    }

    /// A child starts whose property can hold no more: a wildcard that allows it may have room.
    @inline(never)
    mutating func startSurplus(
        of field: Int,
        _ name: UnsafeBufferPointer<UInt8>,
        _ attributes: RawAttributes
    ) throws(XMLDecodingError) {
        let plan = unsafe innermost.pointee.fields + field
        if unsafe plan.pointee.isRepeated { throw XMLDecodingError(.limitExceeded(.listCount)) }
        if unsafe plan.pointee.isAlternative {
            throw XMLDecodingError(.unexpectedElement(try unsafe scope.pointee.clippedName(ofElement: name)))
        }
        let isElement = unsafe innermost.pointee.plan.pointee.table.kinds[field] == .element
        if isElement, let other = try unsafe freeWildcard(for: name) {
            return try unsafe startCounted(other, name, attributes)
        }
        throw XMLDecodingError(.duplicateElement(unsafe innermost.pointee.plan.pointee.table.pathName(field)))
    }

    /// The wildcard that takes an element, if there is one that may hold it.
    private func freeWildcard(for name: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) -> Int? {
        let table = unsafe innermost.pointee.plan.pointee.table
        guard !table.wildcards.isEmpty else { return nil }
        let namespace = unsafe scope.pointee.uri(try scope.pointee.resolve(element: RawName(name)))
        guard !table.wildcards(allowing: namespace).isEmpty else { return nil }
        let field = try unsafe wildcard(for: name)
        return unsafe hasRoom(field, in: innermost) ? field : nil
    }

    private func hasRoom(_ field: Int, in parent: UnsafeMutablePointer<OpenElement>) -> Bool {
        let plan = unsafe parent.pointee.fields[field]
        return unsafe plan.isRepeated || counters[parent.pointee.counters + Int(plan.slot)] == 0
    }

    /// Of several wildcards that allow an element, the first that may hold it and stands before no field that is filled.
    private func wildcard(for name: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) -> Int {
        let parent = unsafe innermost
        let table = unsafe parent.pointee.plan.pointee.table
        let counters = unsafe self.counters + parent.pointee.counters
        let namespace = unsafe scope.pointee.uri(try scope.pointee.resolve(element: RawName(name)))
        let lastFilled = (0..<table.slots.count).last { unsafe counters[$0] > 0 } ?? 0
        let allowing = table.wildcards(allowing: namespace)
        guard let last = allowing.last else { throw XMLDecodingError(.misuse) }
        let next = allowing.first { field in
            unsafe Int(parent.pointee.fields[field].slot) >= lastFilled && hasRoom(field, in: parent)
        }
        return next ?? last
    }

    /// A child starts that isn't known.
    private mutating func startUnknown(
        _ name: UnsafeBufferPointer<UInt8>,
        _ attributes: RawAttributes
    ) throws(XMLDecodingError) {
        if elementCount == 1 {
            throw XMLDecodingError(.unexpectedRoot(try unsafe scope.pointee.clippedName(ofElement: name)))
        }
        if options.unknownContent == .reject {
            throw XMLDecodingError(.unexpectedElement(try unsafe scope.pointee.clippedName(ofElement: name)))
        }
        if unsafe keepsUnknown(innermost.pointee.plan), !followsEmptied {
            return try unsafe startKept(name, attributes)
        }
        modeAfterSkipped = mode
        mode = .skipped
        outsideDepth = 1
    }
}
