extension XMLFieldEncoder {
    /// Encodes a repeated property that has records, or unknown elements among its values; returns whether it has, and
    /// nothing is left to do.
    ///
    /// `encode` is given the position of a value.
    @usableFromInline
    @inline(never)
    mutating func encodeIntercepted<Value>(
        _ values: [Value],
        _ field: Int,
        _ encode: (inout XMLFieldEncoder, Value, Int) -> Void
    ) -> Bool {
        let interleaved = interleaved
        // The values have properties of their own.
        self.interleaved = nil
        if encodeRecords(values, field, encode) {
            if let interleaved { self.encode(interleaved.content, from: field, to: interleaved.next) }
            return true
        }
        guard let interleaved else { return false }
        self.encode(values, among: interleaved, encode)
        return true
    }

    /// The same, for values whose position isn't told.
    @inlinable
    mutating func encodeIntercepted<Value>(
        _ values: [Value],
        _ field: Int,
        _ encode: (inout XMLFieldEncoder, Value) -> Void
    ) -> Bool {
        encodeIntercepted(values, field) { encoder, value, _ in encode(&encoder, value) }
    }

    /// Encodes records as values of a repeated property, or leaves a place for them, if it is their property; returns
    /// whether it is, and nothing is left to do.
    ///
    /// Values that the property has itself come before the records.
    private mutating func encodeRecords<Value>(
        _ values: [Value],
        _ field: Int,
        _ encode: (inout XMLFieldEncoder, Value, Int) -> Void
    ) -> Bool {
        guard let slot = records, unsafe slot.isValue(values, of: texts, field) else { return false }
        // Elements inside of the records may have the same property, which is none of ours.
        records = nil
        defer { records = slot }
        switch slot.task {
        case .findField:
            slot.field = field
        case .leaveHole:
            for index in values.indices { encode(&self, values[index], index) }
            closeTag()
            slot.placeCount += 1
            slot.hole = holes.count
            leaveHole(for: XMLBinary(), field)
        case .encode(let batch, let firstIndex, _):
            closeTag()
            let start = output.count
            guard let batch = batch as? [Value] else { preconditionFailure("a slot is for records of its type") }
            for index in batch.indices { encode(&self, batch[index], firstIndex + index) }
            slot.placeCount += 1
            slot.range = start..<output.count
        }
        return true
    }
}
