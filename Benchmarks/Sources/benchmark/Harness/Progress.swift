import Foundation

/// A line on the terminal that says what is being done; nothing where standard error is no terminal.
struct Progress {
    private let isVisible = isatty(STDERR_FILENO) == 1

    /// Shows what is being done now, in place of what was.
    func show(_ text: String) {
        write("\r\u{1B}[K" + text)
    }

    /// Clears the line.
    func clear() {
        write("\r\u{1B}[K")
    }

    private func write(_ text: String) {
        if isVisible { FileHandle.standardError.write(Data(text.utf8)) }
    }
}
