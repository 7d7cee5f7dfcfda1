import TestSupport

/// Writes random documents that declare and redeclare a handful of prefixes; some of them break the rules.
struct MazeGenerator {
    var random: SeededRandomness
    private var text = ""

    /// Two of the prefixes have one length, and the same first and last eight bytes.
    private static let prefixes = ["", "p", "q", "one", "a-prefix-A-a-prefix", "a-prefix-B-a-prefix"]
    private static let locals = ["a", "a", "a-name-longer-than-its-key", "a-name-LONGER-than-its-key"]
    private static let namespaces = ["urn:1", "urn:2", "urn:3", ""]

    init(seed: UInt64) {
        random = SeededRandomness(seed: seed)
    }

    /// The next document.
    mutating func document() -> String {
        text = ""
        // Most prefixes are declared at the root, so that most documents are right.
        var declarations = ""
        for prefix in Self.prefixes.dropFirst() where !random.oneIn(12) {
            declarations += " xmlns:\(prefix)='\(pick(Self.namespaces.dropLast()))'"
        }
        text += "<maze\(declarations)>"
        content(depth: 1)
        text += "</maze>"
        return text
    }

    private mutating func content(depth: Int) {
        for _ in 0..<Int.random(in: 0...(depth < 5 ? 3 : 0), using: &random) {
            let name = qualifiedName()
            text += "<\(name)" + declarations() + attributes()
            if random.oneIn(3) {
                text += "/>"
            } else {
                text += ">"
                content(depth: depth + 1)
                text += "</\(name)>"
            }
        }
    }

    private mutating func declarations() -> String {
        guard random.oneIn(2) else { return "" }
        var text = ""
        for prefix in Self.prefixes where random.oneIn(4) {
            if prefix.isEmpty {
                text += " xmlns='\(pick(Self.namespaces[...]))'"
            } else {
                // Taking a prefix back is an error, and rare.
                let namespaces = random.oneIn(40) ? Self.namespaces[...] : Self.namespaces.dropLast()
                text += " xmlns:\(prefix)='\(pick(namespaces))'"
            }
        }
        return text
    }

    private mutating func attributes() -> String {
        guard random.oneIn(2) else { return "" }
        var names: Set<String> = []
        var text = ""
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let name = qualifiedName()
            if names.insert(name).inserted { text += " \(name)='\(names.count)'" }
        }
        return text
    }

    private mutating func qualifiedName() -> String {
        let prefix = pick(Self.prefixes[...])
        let local = pick(Self.locals[...])
        return prefix.isEmpty ? local : "\(prefix):\(local)"
    }

    private mutating func pick(_ values: ArraySlice<String>) -> String {
        values.randomElement(using: &random) ?? ""
    }
}
