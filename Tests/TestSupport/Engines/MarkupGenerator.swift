/// Writes random documents that lean towards what is easy to get wrong: references, sections and characters of several
/// bytes next to each other, line ends, odd declarations, redeclared prefixes, content behind the root.
///
/// Half of the documents break no rule on purpose; in the others some places do.
public struct MarkupGenerator: Sendable {
    /// Where the choices come from.
    public var random: SeededRandomness

    /// How many children and pieces of text an element has at most, and how deep elements nest.
    public var size: Int

    private var document: [UInt8] = []
    /// One place in so many breaks a rule.
    private var faultRarity: Int?

    /// Creates a generator; generators of one seed write the same documents.
    public init(seed: UInt64, size: Int = 5) {
        random = SeededRandomness(seed: seed)
        self.size = size
    }

    /// The next document.
    public mutating func next() -> [UInt8] {
        document = []
        faultRarity = random.oneIn(2) ? nil : Int.random(in: 4...30, using: &random)
        writeProlog()
        writeElement(depth: 1)
        writeEpilog()
        return random.oneIn(50) ? document.flatMap { [$0, 0] } : document
    }

    // MARK: - Around the root

    private mutating func writeProlog() {
        if random.oneIn(12) { document += [0xEF, 0xBB, 0xBF] }
        if random.oneIn(3) { write(anyOf: MarkupPieces.declarations, or: MarkupPieces.brokenDeclarations) }
        while random.oneIn(4) { write(anyOf: MarkupPieces.miscellany, or: MarkupPieces.brokenMiscellany) }
    }

    private mutating func writeEpilog() {
        while random.oneIn(3) { write(anyOf: MarkupPieces.miscellany, or: MarkupPieces.brokenMiscellany) }
        if fault() { write(pick(["<a/>", "x", "]]>", "&amp;", "</specimen>", "\0", "<"])) }
    }

    // MARK: - Elements

    private mutating func writeElement(depth: Int) {
        let name = depth == 1 && !random.oneIn(8) ? "specimen" : anyName()
        write("<" + name)
        if depth == 1, !fault() { write(" xmlns:p='urn:1' xmlns:q='urn:2'") }
        writeAttributes()
        writeSpace(orNothing: true)
        if random.oneIn(depth == 1 ? 40 : 4) { return write(fault() ? "/ >" : "/>") }
        write(">")
        for _ in 0..<Int.random(in: 0...size, using: &random) {
            if name == MarkupPieces.binaryName, !fault() {
                write(anyOf: MarkupPieces.base64, or: MarkupPieces.brokenTexts)
            } else if depth < size, random.oneIn(3) {
                writeElement(depth: depth + 1)
            } else {
                writeText()
            }
        }
        if !fault() { write("</" + (fault() ? anyName() : name)) }
        writeSpace(orNothing: true)
        write(fault() ? "" : ">")
    }

    private mutating func writeAttributes() {
        var number = 0
        while random.oneIn(3), number < 20 {
            number += 1
            if !fault() { writeSpace(orNothing: false) }
            switch Int.random(in: 0..<8, using: &random) {
            case 0: write("xmlns\(pick(["", ":p", ":q", ":r\(number)"]))")
            case 1: write("p:a\(number)")
            default: write(fault() ? anyName() : "a\(number)")
            }
            writeSpace(orNothing: true)
            write(fault() ? "" : "=")
            writeSpace(orNothing: true)
            writeValue()
        }
    }

    private mutating func writeValue() {
        let quote = pick(["'", "\""])
        write(quote)
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            write(anyOf: MarkupPieces.values, or: MarkupPieces.brokenTexts)
        }
        write(fault() ? "" : quote)
    }

    private mutating func writeText() {
        switch Int.random(in: 0..<12, using: &random) {
        case 0:
            let count = Int.random(in: 1...70, using: &random)
            write(String(repeating: pick(["a", "é", "日", "\n", " "]), count: count))
        case 1: write(anyOf: MarkupPieces.sections, or: MarkupPieces.brokenSections)
        case 2...4: write(pick(["\n", "\n  ", "\r\n", " ", "\t"]))
        default: write(anyOf: MarkupPieces.texts, or: MarkupPieces.brokenTexts)
        }
    }

    private mutating func anyName() -> String {
        pick(fault() ? MarkupPieces.brokenNames : MarkupPieces.names)
    }

    private mutating func writeSpace(orNothing: Bool) {
        if orNothing, !random.oneIn(8) { return }
        write(random.oneIn(4) ? pick(["\n", "\r\n", "\r", "\t", "  "]) : " ")
    }

    // MARK: - Choosing

    private mutating func fault() -> Bool { faultRarity.map { random.oneIn($0) } ?? false }

    private mutating func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }

    private mutating func write(_ text: String) { document += text.utf8 }

    private mutating func write(anyOf texts: [String], or brokenTexts: [String]) {
        if !fault() { return write(pick(texts)) }
        if random.oneIn(3) {
            document += MarkupPieces.brokenBytes.randomElement(using: &random) ?? []
        } else {
            write(pick(brokenTexts))
        }
    }
}
