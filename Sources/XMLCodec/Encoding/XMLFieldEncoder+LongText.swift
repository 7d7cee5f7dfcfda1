extension XMLFieldEncoder {
    /// From which size on bytes that are in memory already are written from where they lie.
    @usableFromInline static let lentByteCount = 64 << 10

    /// Leaves a place for a long string, which is written from where it lies; returns whether it can be written as it
    /// is.
    @usableFromInline
    @inline(never)
    mutating func leaveHole(forLong value: String, _ field: Int) -> Bool {
        guard inlineByteCount < .max else { return false }
        let isClean = unsafe value.utf8.withContiguousStorageIfAvailable { unsafe TextEscaping.isClean($0) }
        guard isClean == true else { return false }
        begin(field)
        leaveHole(for: .text(value), field)
        end(field)
        return true
    }
}
