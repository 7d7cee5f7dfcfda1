import Foundation

/// A file in memory, which nobody writes to.
final class MappedFile: @unchecked Sendable {
    /// The bytes, which live as long as the object.
    let bytes: UnsafeBufferPointer<UInt8>

    /// Maps a file and touches all of its pages, so that no run pays for that.
    init(_ path: String) throws {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw BenchmarkError("\(path) can't be opened") }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_size > 0 else { throw BenchmarkError("\(path) is empty") }
        let count = Int(status.st_size)
        #if os(Linux)
        let flags = MAP_PRIVATE | Int32(MAP_POPULATE)
        #else
        let flags = MAP_PRIVATE
        #endif
        guard let start = mmap(nil, count, PROT_READ, flags, descriptor, 0), start != MAP_FAILED else {
            throw BenchmarkError("\(path) can't be mapped")
        }
        bytes = UnsafeBufferPointer(start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: count)
    }

    deinit {
        munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }

    /// Lends the bytes.
    func withSpan<Failure: Error, Result>(_ body: (Span<UInt8>) throws(Failure) -> Result) throws(Failure) -> Result {
        try body(bytes.span)
    }

    /// Hands out the bytes in pieces.
    func forEachChunk<Failure: Error>(
        ofSize size: Int = chunkSize,
        _ body: (Span<UInt8>) throws(Failure) -> Void
    ) throws(Failure) {
        var offset = 0
        while offset < bytes.count {
            let end = min(offset + size, bytes.count)
            try body(UnsafeBufferPointer(rebasing: bytes[offset..<end]).span)
            offset = end
        }
    }
}

/// The size of the pieces in which all contenders that stream get their input.
let chunkSize = 64 << 10
