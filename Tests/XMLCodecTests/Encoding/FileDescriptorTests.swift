import Foundation
import TestSupport
import Testing
import XMLCodec

@Suite("Bodies that go to file descriptors")
struct FileDescriptorTests {
    /// A body of markup, content that is base64 already, and content that isn't; and its bytes.
    private func makeBody(contentSize: Int) throws -> (body: XMLBody, bytes: [UInt8]) {
        let content = someBytes(contentSize)
        var mail = Mail(subject: String(repeating: "s", count: contentSize / 2))
        mail.attachments = [.bytes(content), .encoded(Array(base64(content).utf8)), .bytes([1, 2]), .bytes(content)]
            .enumerated().map { Attachment(name: "\($0)", content: $1) }
        mail.pieces = [.reader(byteCount: nil) { PieceReader(content, sizes: [1_000, 4_001]) }]
        let body = try XMLEncoder().body(for: mail)
        return (body, try body.bytes())
    }

    @Test("a file gets every byte", arguments: [0, 1, 3_073, 100_000, 700_000])
    func file(_ contentSize: Int) throws {
        let (body, bytes) = try makeBody(contentSize: contentSize)
        let folder = try TemporaryFolder()
        let descriptor = unsafe open(folder.file("out"), O_WRONLY | O_CREAT, 0o600)
        try body.write(toFileDescriptor: descriptor)
        try body.write(toFileDescriptor: descriptor)
        close(descriptor)
        #expect(try Data(contentsOf: URL(filePath: folder.file("out"))) == Data(bytes + bytes))
    }

    @Test(
        "a pipe that takes little at a time gets every byte, whether it blocks or not",
        arguments: [false, true],
        [511, 4_096, 65_536, 1 << 20]
    )
    func slowReader(isNonBlocking: Bool, pieceSize: Int) throws {
        let (body, bytes) = try makeBody(contentSize: 200_000)
        let pipe = SystemPipe(isNonBlocking: isNonBlocking)
        pipe.startReading(pieceSize: pieceSize, pause: .microseconds(20))
        try body.write(toFileDescriptor: pipe.writeEnd)
        #expect(pipe.finish() == bytes)
    }

    @Test("many small pieces are gathered, and all are written")
    func manyPieces() throws {
        var mail = Mail()
        mail.pieces = (0..<1_000).map { number in .encoded(Array("AA\(number % 10)=".utf8)) }
        let body = try XMLEncoder().body(for: mail)
        let pipe = SystemPipe()
        pipe.startReading(pieceSize: 1_000)
        try body.write(toFileDescriptor: pipe.writeEnd)
        #expect(try pipe.finish() == body.bytes())
    }

    @Test("a reader that is gone is an error, and the process lives on", arguments: [10, 1 << 20])
    func closedPipe(_ contentSize: Int) throws {
        let (body, _) = try makeBody(contentSize: contentSize)
        let pipe = SystemPipe()
        pipe.stopReading()
        expectFailure(of: body, on: pipe.writeEnd, code: EPIPE)
        expectFailure(of: body, on: pipe.writeEnd, code: EPIPE)
        close(pipe.writeEnd)
    }

    @Test("the signal mask of the thread, and a signal that waits, are left as they were")
    func signals() throws {
        let (body, _) = try makeBody(contentSize: 10)
        let pipe = SystemPipe()
        pipe.stopReading()
        let thread = FinishingThread {
            #expect(!isBlocked(SIGPIPE))
            expectFailure(of: body, on: pipe.writeEnd, code: EPIPE)
            #expect(!isBlocked(SIGPIPE) && !isPending(SIGPIPE))
            setBlocked(SIGPIPE, true)
            expectFailure(of: body, on: pipe.writeEnd, code: EPIPE)
            #expect(isBlocked(SIGPIPE) && !isPending(SIGPIPE))
            pthread_kill(pthread_self(), SIGPIPE)
            expectFailure(of: body, on: pipe.writeEnd, code: EPIPE)
            #expect(isBlocked(SIGPIPE) && isPending(SIGPIPE))
        }
        thread.run()
        close(pipe.writeEnd)
    }

    @Test("a descriptor that isn't open, or not for writing, is an error")
    func wrongDescriptor() throws {
        let (body, _) = try makeBody(contentSize: 10)
        expectFailure(of: body, on: -1, code: EBADF)
        let descriptor = unsafe open("/dev/null", O_RDONLY)
        expectFailure(of: body, on: descriptor, code: EBADF)
        close(descriptor)
    }

    @Test("a device that is full is an error")
    func fullDevice() throws {
        let (body, _) = try makeBody(contentSize: 10)
        let descriptor = unsafe open("/dev/full", O_WRONLY)
        try #require(descriptor >= 0)
        expectFailure(of: body, on: descriptor, code: ENOSPC)
        close(descriptor)
    }

    @Test("a source that fails is located as ever")
    func failingSource() throws {
        let body = try XMLEncoder().body(for: Mail(pieces: [.reader(byteCount: nil) { FailingReader(successes: 2) }]))
        let descriptor = unsafe open("/dev/null", O_WRONLY)
        defer { close(descriptor) }
        #expect(throws: XMLEncodingError(.sourceFailed, path: XMLElementPath())) {
            try body.write(toFileDescriptor: descriptor)
        }
    }
}

private func expectFailure(
    of body: XMLBody,
    on descriptor: Int32,
    code: Int32,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    do throws(XMLEncodingError) {
        try body.write(toFileDescriptor: descriptor)
        Issue.record("written", sourceLocation: sourceLocation)
    } catch {
        #expect(error.reason == .sinkFailed, sourceLocation: sourceLocation)
        let underlying = error.underlying as? XMLFileError
        #expect(underlying?.operation == .write && underlying?.code == code, sourceLocation: sourceLocation)
    }
}

private func isBlocked(_ signal: Int32) -> Bool {
    var signals = sigset_t()
    unsafe pthread_sigmask(SIG_BLOCK, nil, &signals)
    return unsafe sigismember(&signals, signal) == 1
}

private func isPending(_ signal: Int32) -> Bool {
    var signals = sigset_t()
    unsafe sigpending(&signals)
    return unsafe sigismember(&signals, signal) == 1
}

private func setBlocked(_ signal: Int32, _ isBlocked: Bool) {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, signal)
    unsafe pthread_sigmask(isBlocked ? SIG_BLOCK : SIG_UNBLOCK, &signals, nil)
}

/// Runs a closure on a thread that ends with it, so that what is done to the thread's signals ends too.
private struct FinishingThread {
    let body: @Sendable () -> Void

    func run() {
        let isDone = DispatchSemaphore(value: 0)
        let thread = Thread {
            body()
            isDone.signal()
        }
        thread.start()
        isDone.wait()
    }
}
