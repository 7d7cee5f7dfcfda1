import Foundation
import Synchronization

/// A pipe of the operating system, with a reader on a thread of its own.
final class SystemPipe: Sendable {
    let writeEnd: Int32
    private let readEnd: Int32
    private let received = Mutex<[UInt8]>([])
    private let isDone = DispatchSemaphore(value: 0)

    /// Creates a pipe.
    init(isNonBlocking: Bool = false) {
        var ends: [Int32] = [-1, -1]
        unsafe precondition(pipe(&ends) == 0)
        readEnd = ends[0]
        writeEnd = ends[1]
        if isNonBlocking { precondition(fcntl(writeEnd, F_SETFL, O_NONBLOCK) == 0) }
    }

    deinit {
        close(readEnd)
    }

    /// Begins to read pieces of a size, after a number of empty turns.
    func startReading(pieceSize: Int, pause: Duration = .zero) {
        let thread = Thread { [self] in
            var piece = [UInt8](repeating: 0, count: pieceSize)
            while true {
                let count = unsafe read(readEnd, &piece, pieceSize)
                if count <= 0 { break }
                received.withLock { $0 += piece[..<count] }
                if pause > .zero { usleep(useconds_t(pause / .microseconds(1))) }
            }
            isDone.signal()
        }
        thread.start()
    }

    /// Closes the end that is written to; returns what has been read.
    func finish() -> [UInt8] {
        close(writeEnd)
        isDone.wait()
        return received.withLock(\.self)
    }

    /// Closes the end that would be read from.
    func stopReading() {
        let other = unsafe open("/dev/null", O_RDONLY)
        precondition(dup2(other, readEnd) == readEnd)
        close(other)
    }
}
