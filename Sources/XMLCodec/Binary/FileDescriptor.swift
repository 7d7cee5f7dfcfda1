#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// A file descriptor of the caller's, which stays open: a pipe, a socket or a file.
struct FileDescriptor {
    private let number: Int32

    init(_ number: Int32) {
        self.number = number
    }

    /// Writes buffers, one after the other, by as few calls of `writev` as the other end allows.
    ///
    /// Waits where the descriptor doesn't block and takes no more. A reader that is gone is an error, whatever the
    /// process does about SIGPIPE.
    func write(_ buffers: [UnsafeBufferPointer<UInt8>]) throws(XMLFileError) {
        var rest = unsafe GatheredBytes(buffers)
        while unsafe !rest.isEmpty {
            let (count, code) = BrokenPipeSignal.suppressed { unsafe rest.write(to: number) }
            if count >= 0 {
                unsafe rest.removeFirst(count)
            } else if code == EAGAIN || code == EWOULDBLOCK {
                try waitUntilWritable()
            } else if code != EINTR {
                throw error(code)
            }
        }
    }

    private func waitUntilWritable() throws(XMLFileError) {
        var request = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        if unsafe poll(&request, 1, -1) < 0, errno != EINTR { throw error(errno) }
    }

    private func error(_ code: Int32) -> XMLFileError {
        XMLFileError(operation: .write, path: "/dev/fd/\(number)", code: code)
    }
}

/// What is left to write of several buffers.
@unsafe
private struct GatheredBytes {
    private var vectors: ArraySlice<iovec>

    init(_ buffers: [UnsafeBufferPointer<UInt8>]) {
        unsafe vectors =
            buffers.map { buffer in
                unsafe iovec(iov_base: UnsafeMutableRawPointer(mutating: buffer.baseAddress), iov_len: buffer.count)
            }[...]
    }

    var isEmpty: Bool { unsafe vectors.isEmpty }

    /// Writes some of the bytes; returns how many, or -1 and the system's error number.
    func write(to descriptor: Int32) -> (count: Int, code: Int32) {
        unsafe vectors.withUnsafeBufferPointer { vectors in
            let count = unsafe writev(descriptor, vectors.baseAddress, Int32(vectors.count))
            return (count, errno)
        }
    }

    /// Leaves out bytes that have been written.
    mutating func removeFirst(_ count: Int) {
        var count = count
        while let first = unsafe vectors.first, unsafe count >= first.iov_len {
            unsafe count -= first.iov_len
            unsafe vectors.removeFirst()
        }
        guard count > 0 else { return }
        unsafe vectors[vectors.startIndex].iov_base? += count
        unsafe vectors[vectors.startIndex].iov_len -= count
    }
}

/// The signal that writing raises when nobody reads any more, which ends the process unless it is handled.
private enum BrokenPipeSignal {
    /// Keeps the signal away from this thread for the time of a call; nothing is changed for others.
    static func suppressed<Result>(_ body: () -> Result) -> Result {
        var signals = sigset_t()
        var before = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe sigaddset(&signals, SIGPIPE)
        let wasPending = isPending
        unsafe pthread_sigmask(SIG_BLOCK, &signals, &before)
        let result = body()
        if !wasPending, isPending {
            var signal: Int32 = 0
            _ = unsafe sigwait(&signals, &signal)
        }
        unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
        return result
    }

    private static var isPending: Bool {
        var pending = sigset_t()
        unsafe sigemptyset(&pending)
        unsafe sigpending(&pending)
        return unsafe sigismember(&pending, SIGPIPE) == 1
    }
}
