/// Texts that a regular expression of XML Schema describes.
package struct XMLPatternExamples {
    private let node: PatternNode

    /// How long a text may become.
    private static let lengthLimit = 10_000

    /// Reads an expression.
    package init(_ expression: String) throws(XMLPattern.Failure) {
        var reader = PatternReader(expression)
        node = try reader.read()
    }

    /// One of the texts.
    ///
    /// - Parameters:
    ///   - branch: Which branch is taken where there are several, counted around.
    ///   - repetitions: How often what may be repeated occurs beyond the least number.
    /// - Returns: A text, or `nil` if it would be very long, or if the expression asks for a character that there isn't.
    package func text(branch: Int, repetitions: Int) -> String? {
        var walk = Walk(branch: branch, repetitions: repetitions)
        return walk.append(node) ? String(walk.text) : nil
    }

    private struct Walk {
        let branch: Int
        let repetitions: Int
        var text = String.UnicodeScalarView()
        private var length = 0

        init(branch: Int, repetitions: Int) {
            self.branch = branch
            self.repetitions = repetitions
        }

        /// Appends a text of a part; says `false` if that isn't possible.
        mutating func append(_ node: PatternNode) -> Bool {
            switch node {
            case .characters(let characters):
                guard length < XMLPatternExamples.lengthLimit, let scalar = characters.example else { return false }
                text.append(scalar)
                length += 1
                return true
            case .sequence(let parts): return parts.allSatisfy { append($0) }
            case .choice(let parts): return append(parts[branch % parts.count])
            case .repetition(let part, let minimum, let maximum):
                let count = min(maximum ?? .max, minimum + repetitions)
                let start = length
                for _ in 0..<count {
                    guard append(part) else { return false }
                    // What adds nothing adds nothing any number of times.
                    if length == start { break }
                }
                return true
            }
        }
    }
}

extension PatternCharacters {
    /// A character of the set that documents can hold; `nil` if there is none.
    fileprivate var example: Unicode.Scalar? {
        // A one makes dates and numbers of digits alone.
        for scalar in "1aA0".unicodeScalars where contains(scalar) { return scalar }
        let ranges: [ClosedRange<UInt32>] = [
            0x21...0x7E, 0x20...0x20, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x1FFFD, 0x09...0x0A, 0x0D...0x0D,
        ]
        return ranges.joined().lazy.compactMap(Unicode.Scalar.init).first(where: contains)
    }
}
