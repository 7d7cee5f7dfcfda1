extension XMLFieldEncoder {
    /// Encodes records as values of a repeated property, or leaves a place for them, if it is their property.
    ///
    /// - Parameters:
    ///   - values: The values that the property has itself; they come before the records.
    ///   - encode: Encodes a value, given its position.
    /// - Returns: Whether it is, and nothing is left to do.
    @usableFromInline
    @inline(never)
    mutating func encodeRecords<Value>(
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
            for (index, value) in values.enumerated() { encode(&self, value, index) }
            closeTag()
            slot.placeCount += 1
            slot.hole = holes.count
            leaveHole(for: XMLBinary(), field)
        case .encode(let batch, let firstIndex, _):
            closeTag()
            let start = output.count
            let batch = batch as? [Value] ?? []
            for (index, value) in batch.enumerated() { encode(&self, value, firstIndex + index) }
            slot.range = start..<output.count
        }
        return true
    }
}
