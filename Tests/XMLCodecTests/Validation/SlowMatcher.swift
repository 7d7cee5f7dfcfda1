/// A regular expression over any letters, matched by trying everything: slow and obviously right.
indirect enum SlowMatcher<Letter: Equatable> {
    case letter(Letter)
    case sequence([SlowMatcher])
    case choice([SlowMatcher])
    /// All, in any order.
    case all([SlowMatcher])
    case repetition(SlowMatcher, Int, Int?)

    /// Whether a whole word is described.
    func matches(_ word: [Letter]) -> Bool { ends(in: word, from: 0).contains(word.count) }

    /// All places up to which a part of a word is described that starts at a place.
    private func ends(in word: [Letter], from start: Int) -> Set<Int> {
        switch self {
        case .letter(let letter): return start < word.count && word[start] == letter ? [start + 1] : []
        case .sequence(let parts):
            return parts.reduce([start]) { starts, part in
                Set(starts.flatMap { part.ends(in: word, from: $0) })
            }
        case .choice(let parts): return Set(parts.flatMap { $0.ends(in: word, from: start) })
        case .all(let parts):
            if parts.isEmpty { return [start] }
            return Set(
                parts.indices.flatMap { first in
                    var rest = parts
                    rest.remove(at: first)
                    return parts[first].ends(in: word, from: start).flatMap {
                        SlowMatcher.all(rest).ends(in: word, from: $0)
                    }
                }
            )
        case .repetition(let part, let minimum, let maximum):
            var current: Set<Int> = [start]
            var result: Set<Int> = minimum == 0 ? [start] : []
            // More rounds than letters only repeat what matches nothing.
            for round in 1...max(1, min(maximum ?? .max, minimum + word.count + 1)) {
                if maximum == 0 { break }
                current = Set(current.flatMap { part.ends(in: word, from: $0) })
                if round >= minimum { result.formUnion(current) }
            }
            return result
        }
    }
}

/// Reads the few forms of regular expressions that tests compare.
struct PatternReaderProbe {
    private let letters: [Character]
    private var position = 0

    init(_ expression: String) {
        letters = Array(expression)
    }

    mutating func read() -> SlowMatcher<Character> {
        var branches: [SlowMatcher<Character>] = []
        repeat {
            var parts: [SlowMatcher<Character>] = []
            while position < letters.count, letters[position] != "|", letters[position] != ")" { parts.append(piece()) }
            branches.append(.sequence(parts))
        } while take("|")
        return .choice(branches)
    }

    private mutating func take(_ letter: Character) -> Bool {
        guard position < letters.count, letters[position] == letter else { return false }
        position += 1
        return true
    }

    private mutating func piece() -> SlowMatcher<Character> {
        var part: SlowMatcher<Character>
        if take("(") {
            part = read()
            position += 1
        } else {
            part = .letter(letters[position])
            position += 1
        }
        if take("?") { part = .repetition(part, 0, 1) }
        if take("*") { part = .repetition(part, 0, nil) }
        if take("+") { part = .repetition(part, 1, nil) }
        if take("{") {
            let end = letters[position...].firstIndex(of: "}") ?? letters.count
            let bounds = String(letters[position..<end]).split(separator: ",", omittingEmptySubsequences: false)
            position = end + 1
            let minimum = Int(bounds[0]) ?? 0
            part = .repetition(part, minimum, bounds.count == 1 ? minimum : Int(bounds[1]))
        }
        return part
    }
}
