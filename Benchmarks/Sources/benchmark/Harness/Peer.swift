import Foundation

/// A program of another language, which `Benchmarks/Peers/build` makes where its tools are installed.
///
/// It speaks a ``Worker``'s lines, `serve` or `alone` being its first argument, and answers a check with numbers that say
/// what it has read or written.
struct Peer {
    let executable: URL
    let arguments: [String]
    /// Throws unless the numbers are right.
    let check: ([Int]) throws -> Void

    /// Names a program by its file in the build directory.
    init(_ name: String, _ arguments: String..., check: @escaping ([Int]) throws -> Void) {
        executable = BuildDirectory.url.appending(path: "peers/\(name)/peer")
        self.arguments = arguments
        self.check = check
    }

    /// Why it can't take part, or `nil` if it can.
    var absence: String? {
        let isThere = FileManager.default.isExecutableFile(atPath: executable.path)
        return isThere ? nil : "not built"
    }
}
