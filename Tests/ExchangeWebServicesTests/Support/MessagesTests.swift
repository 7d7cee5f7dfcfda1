import Foundation
import Testing

@Suite("The messages")
struct MessagesTests {
    @Test("Every message is used by a test", arguments: Messages.names)
    func used(_ name: String) {
        #expect(Self.sources.contains("\"\(name)\""))
    }

    /// The texts of all tests.
    private static let sources: String = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .resolvingSymlinksInPath()
        let paths = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
        return paths.filter { $0.hasSuffix("Tests.swift") }
            .compactMap { try? String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
            .joined()
    }()
}
