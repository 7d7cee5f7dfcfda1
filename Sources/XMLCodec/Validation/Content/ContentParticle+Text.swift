// MARK: - Writing

extension ContentParticle: CustomStringConvertible {
    /// The particle as ``XMLConstraints`` writes content models: `0 1? (2|3)* (4&5) 6{2,7}`.
    package var description: String {
        if isOnce, case .sequence(let members) = term, !members.isEmpty {
            return members.map(\.token).joined(separator: " ")
        }
        return token
    }

    private var token: String {
        switch term {
        case .field(let number): String(number) + suffix
        case .sequence(let members): Self.group(members, " ") + suffix
        case .choice(let members): Self.group(members, "|") + suffix
        case .all(let members): Self.group(members, "&") + suffix
        }
    }

    private static func group(_ members: [ContentParticle], _ separator: String) -> String {
        "(" + members.map(\.token).joined(separator: separator) + ")"
    }

    private var suffix: String {
        switch (minimum, maximum) {
        case (1, 1): ""
        case (0, 1): "?"
        case (0, nil): "*"
        case (1, nil): "+"
        case (_, let maximum): "{\(minimum),\(maximum.map(String.init) ?? "")}"
        }
    }
}

// MARK: - Reading

extension ContentParticle {
    /// Reads the form that ``description`` has.
    ///
    /// The text is a literal of the program, so that a mistake in it is one of the program.
    package init(parsing text: String) {
        var reader = ContentModelReader(text)
        self = reader.readModel()
    }
}

/// Reads the text of a content model.
private struct ContentModelReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func readModel() -> ContentParticle {
        let members = readMembers()
        precondition(position == bytes.count, "a content model ends at an unexpected character")
        return members
    }

    /// The members of a group, whose first separator says what kind of group it is.
    private mutating func readMembers() -> ContentParticle {
        var members: [ContentParticle] = []
        var separator: UInt8?
        while let byte = next, byte != UInt8(ascii: ")") {
            if !members.isEmpty {
                precondition(separator == nil || separator == byte, "a group in a content model is of two kinds")
                separator = byte
                position += 1
            }
            members.append(readParticle())
        }
        switch separator {
        case UInt8(ascii: "|"): return ContentParticle(.choice(members))
        case UInt8(ascii: "&"): return ContentParticle(.all(members))
        default: return members.count == 1 ? members[0] : ContentParticle(.sequence(members))
        }
    }

    private mutating func readParticle() -> ContentParticle {
        var particle: ContentParticle
        if next == UInt8(ascii: "(") {
            position += 1
            particle = readMembers()
            precondition(next == UInt8(ascii: ")"), "a group in a content model doesn't end")
            position += 1
        } else {
            particle = ContentParticle(.field(readNumber()))
        }
        guard let (minimum, maximum) = readOccurrence() else { return particle }
        if !particle.isOnce { particle = ContentParticle(.sequence([particle])) }
        particle.minimum = minimum
        particle.maximum = maximum
        return particle
    }

    private mutating func readOccurrence() -> (Int, Int?)? {
        let suffix = next
        switch suffix {
        case UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            position += 1
            return (suffix == UInt8(ascii: "+") ? 1 : 0, suffix == UInt8(ascii: "?") ? 1 : nil)
        case UInt8(ascii: "{"):
            position += 1
            let minimum = readNumber()
            precondition(next == UInt8(ascii: ","), "an occurrence in a content model has two numbers")
            position += 1
            let maximum = next == UInt8(ascii: "}") ? nil : readNumber()
            precondition(next == UInt8(ascii: "}"), "an occurrence in a content model doesn't end")
            position += 1
            return (minimum, maximum)
        default: return nil
        }
    }

    private mutating func readNumber() -> Int {
        let start = position
        while let byte = next, byte &- UInt8(ascii: "0") < 10 { position += 1 }
        guard let number = Int(String(decoding: bytes[start..<position], as: UTF8.self)) else {
            preconditionFailure("a content model lacks a number")
        }
        return number
    }
}
