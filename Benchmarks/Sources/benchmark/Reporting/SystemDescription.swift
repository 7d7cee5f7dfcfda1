import Foundation
import RawExpat

/// Where and when the figures came about.
struct SystemDescription {
    /// The peak memory of a process that does nothing, in bytes.
    let idlePeakMemory: Int

    /// The lines above the table.
    var text: String {
        let processor = Self.value(of: "model name", in: "/proc/cpuinfo", separator: ":") ?? "unknown processor"
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let system =
            Self.value(of: "PRETTY_NAME", in: "/etc/os-release", separator: "=")
            ?? ProcessInfo.processInfo.operatingSystemVersionString
        let swift = Self.output(of: ["swift", "--version"])?.split(separator: "\n").first.map(String.init)
        let idle = String(format: "%.1f", Double(idlePeakMemory) / Double(1 << 20))
        return """
            date      \(Date().formatted(.iso8601))
            machine   \(processor), \(cores) cores\(Self.load)
            system    \(system)
            swift     \(swift ?? "unknown")
            libexpat  \(String(cString: raw_expat_version()))
            commit    \(Self.commit)
            memory    an idle process of this program peaks at \(idle) MiB, which every peak includes

            """
    }

    private static var load: String {
        var averages = [0.0]
        return getloadavg(&averages, 1) == 1 ? String(format: ", load %.1f", averages[0]) : ""
    }

    private static var commit: String {
        guard let commit = output(of: ["git", "rev-parse", "--short", "HEAD"]) else { return "unknown" }
        let changes = output(of: ["git", "status", "--porcelain", "--untracked-files=no"]) ?? ""
        return changes.isEmpty ? commit : commit + ", with changes"
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
