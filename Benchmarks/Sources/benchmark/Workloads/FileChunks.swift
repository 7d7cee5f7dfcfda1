import Foundation

/// Reads a file piece by piece into the same memory.
struct FileChunks: ~Copyable {
    private let descriptor: Int32
    private let path: String
    private let buffer: UnsafeMutableBufferPointer<UInt8>

    /// Opens a file, to read it in pieces of a size.
    init(_ path: String, size: Int = chunkSize) throws {
        buffer = .allocate(capacity: size)
        descriptor = open(path, O_RDONLY)
        self.path = path
        guard descriptor >= 0 else { throw BenchmarkError("\(path) can't be opened") }
    }

    deinit {
        close(descriptor)
        buffer.deallocate()
    }

    /// Hands out the pieces from the start of the file to its end.
    func read(_ body: (Span<UInt8>) throws -> Void) throws {
        while true {
            let count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
            guard count >= 0 else { throw BenchmarkError("\(path) can't be read") }
            if count == 0 { return }
            try body(UnsafeBufferPointer(rebasing: buffer[..<count]).span)
        }
    }
}
