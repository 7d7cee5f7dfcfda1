import TestSupport

/// Writes random ``Mail`` documents whose streamed content is right, or oddly written, or broken.
struct StreamedMailGenerator {
    var random: SeededRandomness
    private var bytes: [UInt8] = []

    /// What text is broken into: in full lines, or anywhere.
    private static let lineEnds = ["\r\n", "\n", "\r", "\r\r\n", "\n\r", " \n\t"]
    private static let whiteSpace = [" ", "\t", "\n", "\r", "\r\n", "\r\r", "   \n", "\n\n"]

    /// What base64 may be interrupted by without harm.
    private static let markup = [
        "&#65;", "&#x41;", "&#13;", "&#13;\n", "&#xD;&#xA;", "&#10;", "&#32;", "<!-- A\r\n= -->", "<?x A\n=?>",
        "<![CDATA[QUJD]]>", "<![CDATA[]]>", "<![CDATA[\r\nQUJD\r]]>", "<!---->",
    ]

    /// What it may not be interrupted by.
    private static let faults: [[UInt8]] =
        [
            "=", "==", "===", "&#61;", "-", "_", "*", "]", "]]", "]]>", "]>", ">", "é", "€\u{1F600}", "\u{7F}",
            "\u{85}",
            "<x/>", "<x>QUJD</x>", "<!x>", "</t:Content>", "</x>", "<", "&", "&amp;", "&lt;", "&x;", "&#0;", "&#xD800;",
            "<![CDATA[*]]>", "<![CDATA[QUJD", "<!-- ", "<!-- -- -->", "<?x", "\0", "\u{1}", "\u{FFFE}", "<p:x/>",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xC3, 0x28], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF5], [0x80]]

    init(seed: UInt64) {
        random = SeededRandomness(seed: seed)
    }

    /// The next document.
    mutating func document() -> [UInt8] {
        bytes = []
        write(pick(["", "", "<?xml version='1.0' encoding='utf-8'?>\r\n", "<!-- é\r\r\n -->", "\u{FEFF}", "\n"]))
        write("<m:Mail \(declarations)>")
        write(pick(["", "\r\n ", "<t:Subject>é\u{1F600}</t:Subject>", "\r"]))
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            write("<t:Attachment><t:Name>é\(pick(["", "\n"]))</t:Name><t:Content>")
            writeContent()
            write("</t:Content>\(pick(["", "<t:Note>n</t:Note>", "\r\n"]))</t:Attachment>")
        }
        if random.oneIn(2) {
            write("<t:Piece>")
            writeContent()
            write("</t:Piece>")
        }
        if random.oneIn(4) {
            write("<t:Blob Label='b'>")
            writeContent()
            write("</t:Blob>")
        }
        write(pick(["</m:Mail>", "</m:Mail>\r\n", "</m:Mail>", "é</m:Mail>", "<t:Size>x</t:Size></m:Mail>"]))
        if random.oneIn(12) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
        return bytes
    }

    private mutating func writeContent() {
        var text = Array(base64(someBytes(contentSize())).utf8)
        switch Int.random(in: 0..<10, using: &random) {
        case 0...1: break
        case 2...4: text = lines(of: text, columns: random.oneIn(2) ? 76 : Int.random(in: 1...90, using: &random))
        case 5: insert(Self.whiteSpace.map { Array($0.utf8) }, count: 1 + text.count / 20, into: &text)
        case 6: insert(Self.markup.map { Array($0.utf8) }, count: 3, into: &text)
        case 7:
            text = lines(of: text, columns: 76)
            insert((Self.markup + Self.whiteSpace).map { Array($0.utf8) }, count: 2, into: &text)
        case 8:
            if random.oneIn(2) { text = lines(of: text, columns: 64) }
            insert(Self.faults, count: 1, into: &text)
        default: text.removeLast(min(text.count, Int.random(in: 0...3, using: &random)))
        }
        bytes += text
    }

    /// Mostly tiny; now and then of several windows and blocks.
    private mutating func contentSize() -> Int {
        switch Int.random(in: 0..<60, using: &random) {
        case 0: Int.random(in: 3_000...12_000, using: &random)
        case 1..<20: Int.random(in: 100...600, using: &random)
        default: Int.random(in: 0...100, using: &random)
        }
    }

    private mutating func lines(of text: [UInt8], columns: Int) -> [UInt8] {
        let end = pick(Self.lineEnds)
        let whole = stride(from: 0, to: text.count, by: columns).flatMap { start in
            text[start..<min(start + columns, text.count)] + Array(end.utf8)
        }
        return random.oneIn(2) ? whole : Array(end.utf8) + whole
    }

    private mutating func insert(_ insertions: [[UInt8]], count: Int, into text: inout [UInt8]) {
        for _ in 0..<count {
            let place = Int.random(in: 0...text.count, using: &random)
            text.insert(contentsOf: insertions.randomElement(using: &random) ?? [], at: place)
        }
    }

    private mutating func pick(_ values: [String]) -> String {
        values.randomElement(using: &random) ?? ""
    }

    private mutating func write(_ text: String) {
        bytes += Array(text.utf8)
    }
}
