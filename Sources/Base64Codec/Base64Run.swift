/// How far a decoder came in a piece of a document.
package struct Base64Run: Equatable, Sendable {
    /// Bytes of the piece that were consumed.
    package var consumed = 0

    /// The line ends among them.
    package var lineEnds = Base64LineEnds()

    /// Whether the next digit needs room in the output, and there is none.
    package var needsRoom = false

    package init(consumed: Int = 0, lineEnds: Base64LineEnds = Base64LineEnds(), needsRoom: Bool = false) {
        self.consumed = consumed
        self.lineEnds = lineEnds
        self.needsRoom = needsRoom
    }
}
