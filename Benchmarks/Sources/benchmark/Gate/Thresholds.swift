import Foundation

/// What contenders may cost: a file of lines that is part of the sources.
struct Thresholds {
    /// The versions that instructions depend on, as they were when the costs were recorded.
    var versions: [String]
    var costs: [Cost]

    private static let versionMark = "# with "

    /// The versions that instructions depend on, here and now.
    static var versionsHere: [String] {
        [SystemDescription.swiftVersion, SystemDescription.libexpatVersion, SystemDescription.system]
    }

    init(versions: [String] = versionsHere, costs: [Cost]) {
        self.versions = versions
        self.costs = costs
    }

    /// Reads a file.
    init(contentsOf url: URL) throws {
        self.init(versions: [], costs: [])
        for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init) {
            if line.hasPrefix(Self.versionMark) {
                versions.append(String(line.dropFirst(Self.versionMark.count)))
            } else if !line.hasPrefix("#") {
                guard let cost = Cost(line: line) else { throw BenchmarkError("\(url.path) doesn't say what: \(line)") }
                costs.append(cost)
            }
        }
    }

    /// Writes a file.
    func write(to url: URL) throws {
        let head = ["# What may be spent. Recorded by Scripts/benchmark-gate --record; not edited by hand."]
        let lines = head + versions.map { Self.versionMark + $0 } + costs.map(\.line)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: url)
    }

    /// What may be spent on some work, if that has been recorded.
    subscript(address: String) -> Cost? { costs.first { $0.address == address } }
}
