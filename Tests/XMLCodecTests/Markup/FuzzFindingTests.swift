import Foundation
import TestSupport
import Testing

@Suite("What the fuzzer has found")
struct FuzzFindingTests {
    @Test("both engines read the inputs in Tests/Fuzz/Findings alike")
    func findings() throws {
        let folder = TestCorpus.packageRoot.appending(path: "Tests/Fuzz/Findings")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        for file in files {
            let input = try #require(EngineInput(Array(try Data(contentsOf: file))), "\(file.lastPathComponent)")
            if let difference = input.difference() { Issue.record("\(file.lastPathComponent): \(difference)") }
        }
    }

    @Test("both engines read what the fuzzer begins with alike")
    func seeds() {
        for (number, seed) in EngineInput.seeds.enumerated() {
            if let difference = EngineInput(seed)?.difference() { Issue.record("seed \(number): \(difference)") }
        }
    }
}
