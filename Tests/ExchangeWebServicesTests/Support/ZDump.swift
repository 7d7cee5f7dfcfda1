import Foundation
import TestSupport
import Testing
@Suite struct CorpusDump {
    @Test func dump() throws {
        var out = ""
        for d in CorpusDocument.all {
            switch CorpusCheck.all[d.payload]?.run(d.bytes) {
            case .passed(let t)?: out += "\(d.path)\t\(d.payload)\tpassed\t\(t.sorted().map(\.rawValue).joined(separator: ","))\n"
            case .failed(let s, let e)?: out += "\(d.path)\t\(d.payload)\t\(s)\t\(e.replacingOccurrences(of: "\n", with: "⏎").replacingOccurrences(of: "\t", with: " "))\n"
            case nil: break
            }
        }
        try out.write(toFile: "/tmp/corpus-outcome.tsv", atomically: true, encoding: .utf8)
    }
}
