import RawExpat

/// What two documents that say the same have in common, however they are written.
struct DocumentTally: Equatable {
    /// How many elements there are.
    let elementCount: Int
    /// How long their text is in bytes, white space included.
    let textByteCount: Int

    /// Counts; throws if the document isn't well-formed.
    init(_ document: UnsafeBufferPointer<UInt8>) throws {
        var tally = raw_expat_tally()
        guard raw_expat_count(document.baseAddress, document.count, &tally) != 0 else {
            throw BenchmarkError("the document isn't well-formed")
        }
        elementCount = Int(tally.elements)
        textByteCount = Int(tally.text_bytes)
    }

    /// Counts what is in a file.
    init(of path: String) throws {
        let file = try MappedFile(path)
        try self.init(file.bytes)
    }
}
