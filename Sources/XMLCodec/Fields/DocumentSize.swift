internal import Synchronization

/// How long documents of a type are: a guess that room is made by.
final class DocumentSize: Sendable {
    private let last = Atomic(256)

    /// The number of bytes to make room for, with what the output wants behind its end.
    var expected: Int { last.load(ordering: .relaxed) + XMLTextOutput.slack }

    /// Learns from a document.
    func record(_ byteCount: Int) {
        if byteCount != last.load(ordering: .relaxed) { last.store(byteCount, ordering: .relaxed) }
    }
}
