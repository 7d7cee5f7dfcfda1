import Foundation

/// The names that SwiftPM gives to the modules of targets.
enum SwiftModuleName {
    /// The module of the target in whose folder a file is: the folder's name, with `_` for what a Swift name can't have.
    static func ofTarget(in file: String) -> String {
        let target = URL(filePath: file).absoluteURL.standardizedFileURL.deletingLastPathComponent().lastPathComponent
        let name = String(target.map { $0.isLetter || $0.isNumber ? $0 : "_" })
        return name.first?.isNumber == true ? "_" + name : name
    }
}
