import Foundation

/// Copies as many bytes as the document has, in pieces, to the same place: the ceiling.
struct MemoryCopying: Contender, ~Copyable {
    private let path: String
    private let documentByteCount: Int?
    private let target = UnsafeMutableRawBufferPointer.allocate(byteCount: chunkSize, alignment: 64)
    private var file: MappedFile?

    /// Copies a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - documentByteCount: How much to copy where that is more than the file has: it begins anew at its end.
    init(of path: String, documentByteCount: Int? = nil) {
        self.path = path
        self.documentByteCount = documentByteCount
    }

    deinit {
        target.deallocate()
    }

    mutating func prepare() throws {
        file = try MappedFile(path)
    }

    mutating func run() throws -> Int {
        guard let file, let to = target.baseAddress else { throw BenchmarkError("no document") }
        var rest = documentByteCount ?? file.bytes.count
        var copied = 0
        while rest > 0 {
            file.forEachChunk { chunk in
                let count = min(chunk.count, rest)
                chunk.withUnsafeBytes { from in
                    if let start = from.baseAddress { _ = memcpy(to, start, count) }
                }
                rest -= count
                copied += count
            }
        }
        return copied
    }

    func check(_ output: Int) throws {
        try BenchmarkError.require(try output == documentByteCount(output), "not everything was copied")
    }

    func documentByteCount(_ output: Int) throws -> Int { documentByteCount ?? file?.bytes.count ?? 0 }
}
