#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// A file of the operating system, by its descriptor; closed when it is let go.
struct SystemFile: ~Copyable {
    private var descriptor: Int32
    let path: String

    /// Opens a file for reading.
    init(reading path: String) throws(XMLFileError) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        self.path = path
        if descriptor < 0 { throw XMLFileError(operation: .open, path: path, code: errno) }
    }

    /// Creates a file for writing; it must not exist.
    init(creating path: String) throws(XMLFileError) {
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(0o666))
        self.path = path
        if descriptor < 0 { throw XMLFileError(operation: .open, path: path, code: errno) }
    }

    deinit {
        if descriptor >= 0 { _ = systemClose(descriptor) }
    }

    /// The length of a regular file, `nil` of anything else.
    func byteCount() throws(XMLFileError) -> Int64? {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw error(.open) }
        return status.st_mode & S_IFMT == S_IFREG ? Int64(status.st_size) : nil
    }

    /// Appends the next bytes; none at the end of the file.
    func read(into buffer: inout OutputSpan<UInt8>) throws(XMLFileError) {
        var failure: XMLFileError?
        unsafe buffer.withUnsafeMutableBufferPointer { bytes, count in
            while count < bytes.count, let start = bytes.baseAddress {
                let result = unsafe systemRead(descriptor, start + count, bytes.count - count)
                if result > 0 {
                    count += result
                    return
                }
                if result == 0 { return }
                if errno != EINTR {
                    failure = error(.read)
                    return
                }
            }
        }
        if let failure { throw failure }
    }

    /// Writes all bytes.
    func write(_ bytes: Span<UInt8>) throws(XMLFileError) {
        var failure: XMLFileError?
        unsafe bytes.withUnsafeBufferPointer { bytes in
            var offset = 0
            while offset < bytes.count, let start = bytes.baseAddress {
                let result = unsafe systemWrite(descriptor, start + offset, bytes.count - offset)
                if result >= 0 {
                    offset += result
                } else if errno != EINTR {
                    failure = error(.write)
                    return
                }
            }
        }
        if let failure { throw failure }
    }

    /// Closes the file; says whether everything written has been taken.
    mutating func close() throws(XMLFileError) {
        let result = systemClose(descriptor)
        descriptor = -1
        if result != 0 { throw error(.close) }
    }

    /// The error number of a name that is taken.
    static let alreadyExists = EEXIST

    /// Removes a file; nothing happens if there is none.
    static func remove(_ path: String) { _ = unsafe unlink(path) }

    /// Gives a file another name, in place of the file that has it.
    static func rename(_ path: String, to newPath: String) throws(XMLFileError) {
        if systemRename(path, newPath) != 0 {
            throw XMLFileError(operation: .rename, path: newPath, code: errno)
        }
    }

    private func error(_ operation: XMLFileError.Operation) -> XMLFileError {
        XMLFileError(operation: operation, path: path, code: errno)
    }
}

// The methods of SystemFile shadow the system's functions of the same names.

private func systemRead(_ descriptor: Int32, _ start: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    unsafe read(descriptor, start, count)
}

private func systemWrite(_ descriptor: Int32, _ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
    unsafe write(descriptor, start, count)
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }

private func systemRename(_ path: String, _ newPath: String) -> Int32 { unsafe rename(path, newPath) }
