/// A regular expression of XML Schema (Part 2, appendix F), ready for matching.
///
/// Matching takes time that grows with the product of the text's length and the expression's size: no text and no
/// expression can make it longer.
package struct XMLPattern: Sendable {
    /// Why a text isn't a regular expression, or isn't supported.
    package enum Failure: Error, Hashable, Sendable {
        /// It isn't one; the offset counts characters from the start.
        case syntax(offset: Int)
        /// The category or block isn't known.
        case unknownProperty(String)
        /// Written without `{n,m}` it would have too many parts.
        case tooLarge
        /// Its groups nest too deeply.
        case tooDeep
    }

    private let program: PatternProgram

    /// Reads an expression.
    package init(_ expression: String) throws(Failure) {
        var reader = PatternReader(expression)
        program = try PatternProgram(try reader.read())
    }

    /// Whether a whole text is one of those that the expression describes.
    package func matches(_ text: String) -> Bool {
        program.matches(text.unicodeScalars)
    }
}
