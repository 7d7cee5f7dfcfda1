import Foundation
import XMLSchema

/// Where messages go.
enum Console {
    /// Prints diagnostics to standard error, one in a line.
    static func report(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        let text = diagnostics.map { "\($0)\n" }.joined()
        FileHandle.standardError.write(Data(text.utf8))
    }
}
