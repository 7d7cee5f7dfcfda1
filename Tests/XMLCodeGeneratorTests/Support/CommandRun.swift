import Foundation

/// A run of the program `xml-codegen` in a process of its own, without a terminal.
struct CommandRun {
    /// What it ended with.
    let status: Int32
    /// What it wrote to standard output.
    let output: String
    /// What it wrote to standard error.
    let errors: String

    /// Runs the program that was built with the tests, and waits for its end.
    init(_ arguments: [String]) throws {
        let process = Process()
        let (output, errors) = (Pipe(), Pipe())
        process.executableURL = Self.products.appending(path: "xml-codegen")
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        self.errors = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }

    /// Runs the program with arguments that have no spaces in them.
    init(_ arguments: String) throws {
        try self.init(arguments.split(separator: " ").map(String.init))
    }

    /// The folder that the tests were built in: of a bundle it is the one around it.
    private static var products: URL {
        let bundle = Bundle(for: TemporaryFolder.self).bundleURL
        return bundle.pathExtension == "xctest" ? bundle.deletingLastPathComponent() : bundle
    }
}
