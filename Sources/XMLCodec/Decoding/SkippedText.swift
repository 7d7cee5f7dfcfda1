/// The text of a document that its parser wasn't given, and what it does to the places that the parser knows.
struct SkippedText {
    private var byteCount: Int64 = 0
    private var lineEndCount = 0

    /// The line, as the parser counts, that goes on behind the last of it, and by how much columns there are larger.
    private var line = 0
    private var columnShift = 0

    /// Nothing yet, at the start of a document.
    init() {}

    /// All of a document up to a place, where the parser takes itself to be at another one.
    init(upTo location: XMLLocation, at counted: XMLLocation) {
        byteCount = location.byteOffset - counted.byteOffset
        lineEndCount = location.line - counted.line
        line = counted.line
        columnShift = location.column - counted.column
    }

    /// The place in the document that a parser reports as another one.
    func location(of counted: XMLLocation) -> XMLLocation {
        XMLLocation(
            line: counted.line + lineEndCount,
            column: counted.column + (counted.line == line ? columnShift : 0),
            byteOffset: counted.byteOffset + byteCount
        )
    }

    /// Adds text that follows a place.
    ///
    /// - Parameters:
    ///   - extent: The extent of the text.
    ///   - counted: The place, as the parser reports it; all that was skipped before lies in front of it.
    mutating func append(_ extent: TextExtent, at counted: XMLLocation) {
        if extent.lineEndCount > 0 {
            columnShift = extent.lastLineCount + 1 - counted.column
        } else {
            columnShift = extent.lastLineCount + (counted.line == line ? columnShift : 0)
        }
        line = counted.line
        lineEndCount += extent.lineEndCount
        byteCount += Int64(extent.byteCount)
    }
}
