/// Finds what somebody may have meant.
package enum Spelling {
    /// The candidate that the fewest changes lead to; `nil` where it takes more than two, and more than a quarter of
    /// the letters.
    package static func nearest(to text: String, among candidates: [String]) -> String? {
        let letters = Array(text.lowercased())
        var best: (name: String, distance: Int)?
        for candidate in candidates.sorted() {
            let limit = min(max(letters.count / 4, 2), (best?.distance ?? .max) - 1)
            guard abs(candidate.count - letters.count) <= limit else { continue }
            let distance = distance(letters, Array(candidate.lowercased()))
            if distance <= limit { best = (candidate, distance) }
        }
        return best?.name
    }

    /// How many letters have to be inserted, removed or replaced (Levenshtein).
    private static func distance(_ one: [Character], _ other: [Character]) -> Int {
        var row = Array(0...other.count)
        for (number, letter) in one.enumerated() {
            var diagonal = row[0]
            row[0] = number + 1
            for position in other.indices {
                let replaced = diagonal + (letter == other[position] ? 0 : 1)
                diagonal = row[position + 1]
                row[position + 1] = min(replaced, row[position] + 1, diagonal + 1)
            }
        }
        return row[other.count]
    }
}
