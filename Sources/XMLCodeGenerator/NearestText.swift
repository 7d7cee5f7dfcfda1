/// Finds what someone may have meant.
public enum NearestText {
    /// The candidate with the fewest different characters, if they are few; of several, the first.
    public static func find(_ text: String, in candidates: [String]) -> String? {
        let limit = max(2, text.count / 4)
        var best: (text: String, distance: Int)?
        for candidate in candidates where abs(candidate.count - text.count) <= limit {
            let distance = distance(Array(text.lowercased()), Array(candidate.lowercased()))
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.text
    }

    /// How many characters have to be put in, taken out or replaced (Levenshtein).
    private static func distance(_ one: [Character], _ other: [Character]) -> Int {
        var row = Array(0...other.count)
        for (line, character) in one.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for column in other.indices {
                let replaced = diagonal + (other[column] == character ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
            }
        }
        return row[other.count]
    }
}
