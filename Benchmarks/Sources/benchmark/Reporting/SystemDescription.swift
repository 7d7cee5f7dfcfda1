import Foundation
import RawExpat
import RawLibxml2

/// Where and when the figures came about.
struct SystemDescription {
    /// What is known, and under which name.
    let facts: [(name: String, value: String)]

    /// Describes this machine and this moment.
    ///
    /// - Parameter idlePeakMemory: The peak memory of a process that does nothing, in bytes.
    init(idlePeakMemory: Int) {
        let idle = String(format: "%.1f", Double(idlePeakMemory) / Double(1 << 20))
        facts = [
            ("date", Date().formatted(.iso8601)),
            ("machine", "\(Self.processor), \(ProcessInfo.processInfo.activeProcessorCount) cores\(Self.load)"),
            ("system", Self.system),
            ("swift", Self.swiftVersion),
            ("libexpat", Self.libexpatVersion),
            ("libxml2", raw_libxml2_version().map { String(cString: $0) } ?? "not installed"),
            ("commit", Self.commit),
            ("memory", "an idle process of this program peaks at \(idle) MiB, which every peak includes"),
        ]
    }

    /// The facts as lines.
    var plainText: String {
        facts.map { $0.name.padding(toLength: 10, withPad: " ", startingAt: 0) + $0.value + "\n" }.joined()
    }

    /// The facts as a list in Markdown.
    var markdown: String {
        facts.map { "- \($0.name): \($0.value)\n" }.joined()
    }

    /// Some of the facts, in one line.
    func line(_ names: String...) -> String {
        names.compactMap { name in facts.first { $0.name == name }?.value }.joined(separator: " · ")
    }

    /// The name of the processor.
    static var processor: String {
        value(of: "model name", in: "/proc/cpuinfo", separator: ":") ?? "unknown processor"
    }

    /// The name and version of the operating system.
    static var system: String {
        value(of: "PRETTY_NAME", in: "/etc/os-release", separator: "=")
            ?? ProcessInfo.processInfo.operatingSystemVersionString
    }

    /// The first line of what the compiler says of itself.
    static var swiftVersion: String {
        output(of: ["swift", "--version"])?.split(separator: "\n").first.map(String.init) ?? "unknown"
    }

    /// The version of the library that is loaded.
    static var libexpatVersion: String { String(cString: raw_expat_version()) }

    /// The commit that the program was built from, more or less.
    static var commit: String {
        guard let commit = output(of: ["git", "rev-parse", "--short", "HEAD"]) else { return "unknown" }
        let changes = output(of: ["git", "status", "--porcelain", "--untracked-files=no"]) ?? ""
        return changes.isEmpty ? commit : commit + ", with changes"
    }

    private static var load: String {
        var averages = [0.0]
        return getloadavg(&averages, 1) == 1 ? String(format: ", load %.1f", averages[0]) : ""
    }

    /// The value of the first line of a file that begins with a key.
    private static func value(of key: String, in path: String, separator: Character) -> String? {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        for line in text.split(separator: "\n") where line.hasPrefix(key) {
            let parts = line.split(separator: separator, maxSplits: 1)
            guard parts.count == 2 else { continue }
            return parts[1].trimmingCharacters(in: CharacterSet(charactersIn: " \t\""))
        }
        return nil
    }

    /// What a command prints, or `nil` if it fails.
    private static func output(of command: [String]) -> String? {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        // The commit is that of the sources, wherever the program is called.
        process.currentDirectoryURL = Bundle.main.executableURL?.deletingLastPathComponent()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let data = (try? pipe.fileHandleForReading.readToEnd()) ?? nil
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
        return String(decoding: data ?? Data(), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
