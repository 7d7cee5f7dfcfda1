#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A file descriptor.
struct FileDescriptor {
    static let standardError = FileDescriptor(number: 2)

    let number: Int32

    /// Writes text, as far as that is possible.
    func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes in _ = writeAll(bytes) }
    }

    /// Writes all bytes; returns whether that succeeded.
    func writeAll(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var offset = 0
        while offset < bytes.count, let start = bytes.baseAddress {
            #if canImport(Darwin)
            let count = Darwin.write(number, start + offset, bytes.count - offset)
            #elseif canImport(Glibc)
            let count = Glibc.write(number, start + offset, bytes.count - offset)
            #else
            let count = Musl.write(number, start + offset, bytes.count - offset)
            #endif
            guard count >= 0 || errno == EINTR else { return false }
            offset += max(0, count)
        }
        return true
    }
}

/// An open file.
final class File {
    private let descriptor: FileDescriptor
    private let path: String

    init(reading path: String) throws {
        descriptor = FileDescriptor(number: open(path, O_RDONLY))
        self.path = path
        if descriptor.number < 0 { throw failure("can't be opened") }
    }

    init(creating path: String) throws {
        descriptor = FileDescriptor(number: open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666))
        self.path = path
        if descriptor.number < 0 { throw failure("can't be created") }
    }

    deinit {
        close(descriptor.number)
    }

    func byteCount() throws -> Int64 {
        var status = stat()
        guard fstat(descriptor.number, &status) == 0 else { throw failure("has no length") }
        return Int64(status.st_size)
    }

    func write(_ bytes: Span<UInt8>) throws {
        let isWritten = bytes.withUnsafeBufferPointer { descriptor.writeAll($0) }
        if !isWritten { throw failure("can't be written") }
    }

    /// Lends the file's content, block by block.
    func readBlocks(_ body: (Span<UInt8>) throws -> Void) throws {
        let block = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64 << 10)
        defer { block.deallocate() }
        while true {
            let count = read(descriptor.number, block.baseAddress, block.count)
            if count == 0 { return }
            guard count > 0 else { throw failure("can't be read") }
            try body(UnsafeBufferPointer(rebasing: block[..<count]).span)
        }
    }

    private func failure(_ what: String) -> DemoError {
        DemoError("\(path) \(what): \(String(cString: strerror(errno)))")
    }
}

/// The most memory that the process has had, in mebibytes.
func peakMebibytes() -> Int {
    #if os(Linux)
    // What getrusage says here includes the program that started this one; the high-water mark of the memory doesn't.
    var mark = 0
    if let status = fopen("/proc/self/status", "r") {
        defer { fclose(status) }
        var line = [CChar](repeating: 0, count: 256)
        while mark == 0, fgets(&line, Int32(line.count), status) != nil {
            let text = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            let fields = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
            if fields.first == "VmHWM:", fields.count > 1 { mark = Int(fields[1]) ?? 0 }
        }
    }
    return mark >> 10
    #else
    var usage = rusage()
    getrusage(RUSAGE_SELF, &usage)
    return Int(usage.ru_maxrss) >> 20
    #endif
}

/// Ends the program.
func terminate(_ code: Int32) -> Never { exit(code) }

/// Whether a person is watching.
func isTerminal(_ descriptor: FileDescriptor) -> Bool { isatty(descriptor.number) == 1 }
