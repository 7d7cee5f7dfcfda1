// What types call that keep unknown content: before their first element, and after each. Where there is no such content it
// costs a look at a pointer.

extension XMLFieldEncoder {
    /// Encodes unknown attributes, and the unknown elements that come before the first known one.
    ///
    /// - Parameters:
    ///   - content: The unknown content of the current element.
    ///   - field: The field of the first known element; by default there is none.
    @inlinable
    @inline(__always)
    public mutating func encode(_ content: XMLUnknownContent, before field: Int = .max) {
        if !content.isEmpty { begin(content, before: field) }
    }

    /// Encodes the unknown elements that come after a property that occurs once.
    ///
    /// - Parameters:
    ///   - content: The unknown content of the current element.
    ///   - field: The first field of the property, which has been encoded.
    ///   - next: The field of the known element that comes next; by default there is none.
    @inlinable
    @inline(__always)
    public mutating func encode(_ content: XMLUnknownContent, after field: Int, before next: Int = .max) {
        if !content.isEmpty { finish(content, after: field, before: next) }
    }

    /// Has the unknown elements encoded that come before, between and after the values of a repeated property, which is to
    /// be encoded next.
    ///
    /// - Parameters:
    ///   - content: The unknown content of the current element.
    ///   - field: The first field of the property.
    ///   - next: The field of the known element that comes after it; by default there is none.
    @inlinable
    @inline(__always)
    public mutating func interleave(_ content: XMLUnknownContent, with field: Int, before next: Int = .max) {
        if !content.isEmpty { prepareInterleaving(content, from: field, to: next) }
    }

    @usableFromInline
    @inline(never)
    mutating func begin(_ content: XMLUnknownContent, before field: Int) {
        if let name = content.typeName { encode(typeName: name) }
        encode(content.attributes, prefix: "unknown", nil)
        encode(content, from: -1, to: field)
    }

    @usableFromInline
    @inline(never)
    mutating func finish(_ content: XMLUnknownContent, after field: Int, before next: Int) {
        if let group = content.groups.first(where: { $0.field == field }), !group.attributes.isEmpty {
            encode(group.attributes[...], inTagAt: valueStart)
        }
        encode(content, from: field, to: next)
    }

    /// Encodes the unknown elements that follow values of some fields.
    mutating func encode(_ content: XMLUnknownContent, from field: Int, to next: Int) {
        for group in content.groups where group.field >= field && (group.field < next || next == .max) {
            for element in group.elements { encode(element.fragment, max(field, 0)) }
        }
        valueStart = output.count
    }

    @usableFromInline
    @inline(never)
    mutating func prepareInterleaving(_ content: XMLUnknownContent, from field: Int, to next: Int) {
        interleaved = InterleavedContent(content: content, field: field, next: next)
    }

    /// Encodes the values of a repeated property with the unknown elements around them.
    mutating func encode<Value>(
        _ values: [Value],
        among interleaved: InterleavedContent,
        _ encode: (inout XMLFieldEncoder, Value, Int) -> Void
    ) {
        let field = interleaved.field
        let group = interleaved.content.groups.first { $0.field == field }
        var elements = (group?.elements ?? [])[...]
        var attributes = (group?.attributes ?? [])[...]
        for index in values.indices {
            while let element = elements.first, element.count <= index {
                self.encode(element.fragment, field)
                elements.removeFirst()
            }
            let start = output.count
            encode(&self, values[index], index)
            let own = attributes.prefix { $0.number == index + 1 }
            attributes.removeFirst(own.count)
            if !own.isEmpty { self.encode(own, inTagAt: start) }
        }
        for element in elements { self.encode(element.fragment, field) }
        self.encode(interleaved.content, from: field + 1, to: interleaved.next)
    }
}

// MARK: - Attributes

extension XMLFieldEncoder {
    /// Writes attributes into the start tag of an element that has been encoded at a place, if one has.
    private mutating func encode(_ attributes: ArraySlice<XMLUnknownContent.ValueAttribute>, inTagAt start: Int) {
        guard let offset = output.endOfTagName(at: start) else { return }
        let rest = output.takeBytes(from: offset)
        encode(attributes.map(\.attribute), prefix: "unknown", nil)
        let shift = output.count - offset
        unsafe rest.withUnsafeBufferPointer { unsafe output.append(raw: $0) }
        var index = holes.endIndex
        while index > 0, holes[index - 1].offset >= offset {
            index -= 1
            holes[index].offset += shift
        }
    }

    /// Writes `xsi:type`, unless a value has become one of a family, whose types have been named already.
    private mutating func encode(typeName name: XMLQName) {
        guard let namespace = name.namespace, !output.lastTag.contains(" xsi:type=\"") else { return }
        declareSchemaInstance()
        let prefix = prefixForAttribute(in: namespace, "unknown")
        output.append(literal: " xsi:type=\"")
        output.append(prefix.isEmpty ? name.localName : "\(prefix):\(name.localName)", in: .attribute)
        output.append(ascii: UInt8(ascii: "\""))
    }
}

extension XMLTextOutput {
    /// The end of the name in the start tag that has been written at an offset, behind the end of the tag around it; `nil` if
    /// something else has.
    fileprivate func endOfTagName(at offset: Int) -> Int? {
        let written = unsafe UnsafeBufferPointer(start: start, count: count)
        var index = offset
        if unsafe index < count && written[index] == UInt8(ascii: ">") { index += 1 }
        guard index + 1 < count else { return nil }
        guard unsafe written[index] == UInt8(ascii: "<"), unsafe written[index + 1] != UInt8(ascii: "/") else {
            return nil
        }
        return unsafe written[index...].firstIndex { " />".utf8.contains($0) }
    }

    /// Takes back what has been written from an offset on.
    fileprivate mutating func takeBytes(from offset: Int) -> [UInt8] {
        let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count)[offset...])
        count = offset
        return bytes
    }

    /// The start tag that has been begun last.
    fileprivate var lastTag: String {
        let written = unsafe UnsafeBufferPointer(start: start, count: count)
        let tag = unsafe written.lastIndex(of: UInt8(ascii: "<")) ?? 0
        return unsafe String(decoding: written[tag...], as: UTF8.self)
    }
}

/// Unknown elements that stand among the values of a repeated property.
struct InterleavedContent {
    /// The unknown content of the element that has the property.
    let content: XMLUnknownContent
    /// The first field of the property.
    let field: Int
    /// The field of the known element that comes after it.
    let next: Int
}
