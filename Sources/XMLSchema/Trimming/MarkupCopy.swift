/// A copy of a document that some parts are left out of.
///
/// What stands between two elements goes with the second one: a comment explains what comes after it.
struct MarkupCopy {
    private let original: [UInt8]
    /// What has been copied.
    private(set) var bytes: [UInt8] = []
    /// Up to where the original has been copied or passed over.
    private var position = 0

    init(of original: [UInt8]) {
        self.original = original
    }

    /// Copies the original up to an offset.
    mutating func copy(upTo end: Int) {
        guard position < end else { return }
        bytes += original[position..<end]
        position = end
    }

    /// Copies what is left of the original.
    mutating func copyRest() {
        copy(upTo: original.count)
    }

    /// Leaves the original out up to an offset.
    mutating func skip(to end: Int) {
        position = max(position, end)
    }

    /// Adds text that isn't in the original.
    mutating func insert(_ text: String) {
        bytes += text.utf8
    }
}
