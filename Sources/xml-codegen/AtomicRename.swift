#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The operating system refused to rename a file.
struct RenameError: Error, CustomStringConvertible {
    /// The number of the error.
    var code: Int32

    var description: String { systemMessage(code) }
}

/// Gives a file another name, in place of the file that has it.
func rename(_ path: String, to newPath: String) throws(RenameError) {
    if unsafe rename(path, newPath) != 0 { throw RenameError(code: errno) }
}
