/// Attribute-value normalization (XML 1.0 §3.3.3).
extension MarkupLane {
    /// Normalizes some of the values of the tag at hand.
    ///
    /// - Parameters:
    ///   - unclear: A bit for each of the attributes.
    ///   - room: The size of the tag, which its values can't exceed.
    /// - Returns: Whether all of them can be read here.
    mutating func normalizeValues(_ unclear: UInt32, room: Int) -> Bool {
        values.removeAll()
        values.reserve(room)
        var rest = unclear
        while rest != 0 {
            let index = rest.trailingZeroBitCount
            rest &= rest - 1
            let start = values.count
            guard unsafe appendNormalized(attributes[index].value) else { return false }
            unsafe attributes[index].value = UnsafeBufferPointer(rebasing: values.bytes[start...])
        }
        return true
    }

    /// Appends what a value stands for; returns whether all of it is as it has to be.
    private mutating func appendNormalized(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = value.baseAddress else { return true }
        var cursor = unsafe MarkupCursor(at: base, before: base + value.count, classes: classes)
        while !cursor.isAtEnd {
            if cursor.isNext(MarkupClass.value) {
                values.append(cursor.byte)
                cursor.skip(1)
            } else if cursor.isNext(MarkupClass.whiteSpace) {
                // A line end of two characters is one.
                let isReturn = cursor.take(UInt8(ascii: "\r"))
                if !cursor.take(UInt8(ascii: "\n")) && !isReturn { cursor.skip(1) }
                values.append(UInt8(ascii: " "))
            } else if cursor.byte == UInt8(ascii: "&") {
                guard let reference = cursor.readReference() else { return false }
                values.append(reference.character)
            } else {
                guard let character = unsafe cursor.readNonASCII() else { return false }
                unsafe values.append(character)
            }
        }
        return true
    }
}

extension MarkupCursor {
    /// The reference at an ampersand (§4.1 [67]).
    mutating func readReference() -> MarkupReference? {
        guard let reference = unsafe MarkupReference(at: position, before: end) else { return nil }
        skip(reference.count)
        return reference
    }

    /// A character beyond ASCII (§2.2 [2]).
    mutating func readNonASCII() -> UnsafeBufferPointer<UInt8>? {
        let start = unsafe position
        guard byte >= 0x80, case .character(let count) = unsafe UTF8Sequence.find(at: start, before: end) else {
            return nil
        }
        skip(count)
        return unsafe UnsafeBufferPointer(start: start, count: count)
    }
}
