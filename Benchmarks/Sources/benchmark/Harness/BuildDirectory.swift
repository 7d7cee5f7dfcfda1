import Foundation

/// The directory that the program was built in, or the one for temporary files: what is made on the way is kept there.
enum BuildDirectory {
    static var url: URL {
        var directory = Bundle.main.executableURL ?? FileManager.default.temporaryDirectory
        while directory.lastPathComponent != ".build" {
            if directory.pathComponents.count < 2 { return FileManager.default.temporaryDirectory }
            directory.deleteLastPathComponent()
        }
        return directory
    }
}
