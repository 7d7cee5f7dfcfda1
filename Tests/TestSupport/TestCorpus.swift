public import Foundation

/// Files that tests read and that aren't part of the package: public schemas, documents and conformance suites.
///
/// They lie in the folder that the environment variable `XML_CORPUS` names, or else in `shared/corpus` beside the package.
/// Tests that need them are skipped where the folder is absent.
public enum TestCorpus {
    /// The folder, or `nil` if there is none.
    public static let folder: URL? = {
        let named = ProcessInfo.processInfo.environment["XML_CORPUS"].map { URL(fileURLWithPath: $0) }
        let folder = named ?? packageRoot.deletingLastPathComponent().appending(path: "shared/corpus")
        return isFolder(folder) ? folder : nil
    }()

    /// The root of the package.
    public static let packageRoot = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Whether the corpus is there, for `.enabled(if:)`; says once that tests are skipped where it isn't.
    public static var isPresent: Bool {
        if folder == nil { sayOnce }
        return folder != nil
    }

    /// The files below a folder of the corpus with one of some extensions, sorted by path.
    public static func files(in path: String, withExtensions extensions: Set<String>) -> [URL] {
        guard let folder = folder?.appending(path: path) else { return [] }
        let enumerator = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var files: [URL] = []
        while let file = enumerator?.nextObject() as? URL {
            if extensions.contains(file.pathExtension.lowercased()) { files.append(file) }
        }
        return files.sorted { $0.path < $1.path }
    }

    private static func isFolder(_ url: URL) -> Bool {
        (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
    }

    private static let sayOnce: Void = {
        print("note: tests that need the corpus are skipped; set XML_CORPUS to its folder to run them")
    }()
}
