internal import Base64Codec

/// How far ASCII text moves the place in a document.
struct TextExtent {
    private(set) var byteCount = 0

    /// The line ends in it.
    private(set) var lineEndCount = 0

    /// Characters behind the last line end; all of them if there is none.
    private(set) var lastLineCount = 0

    /// Adds what a decoder consumed.
    mutating func append(_ run: Base64Run) {
        byteCount += run.consumed
        lineEndCount += run.lineEnds.count
        lastLineCount = run.lineEnds.lastLine + (run.lineEnds.count == 0 ? lastLineCount : 0)
    }
}
