/// The line ends in a piece of a document.
package struct Base64LineEnds: Equatable, Sendable {
    /// How many there are: CR LF is one, and so is a CR or an LF that stands alone (XML 1.0 §2.11).
    package var count = 0

    /// How many of them are CR LF.
    package var pairs = 0

    /// Bytes behind the last one; all of the piece if there is none.
    package var lastLine = 0

    package init(count: Int = 0, pairs: Int = 0, lastLine: Int = 0) {
        self.count = count
        self.pairs = pairs
        self.lastLine = lastLine
    }
}
