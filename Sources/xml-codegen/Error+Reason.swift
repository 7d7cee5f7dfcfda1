import Foundation

extension Error {
    /// What the operating system says went wrong, where Foundation wraps it in an error of its own.
    var reason: String {
        switch self {
        case let error as RenameError: error.description
        case let error as POSIXError: systemMessage(error.code.rawValue)
        case let error as CocoaError: error.underlying?.reason ?? error.localizedDescription
        default: "\(self)"
        }
    }
}

/// The operating system's words for the number of an error.
func systemMessage(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }
