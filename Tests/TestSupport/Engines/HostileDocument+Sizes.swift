extension HostileDocument {
    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    /// One text for each number, joined.
    private static func numbered(_ count: Int, _ text: (Int) -> String) -> String {
        (0..<count).map(text).joined()
    }

    /// Documents that are long, deep or repetitive.
    static let sizes: [HostileDocument] = [
        entities, depths, tokens, names,
        ["&amp;", "\r\n", "]", "&#65;", "<![CDATA[]]>", "<!---->", " ", "\n", "é", "<b/>", "x\n", "]]", "\r"].flatMap {
            documents(36, "<a>\(repeated($0, 700))</a>", "<a b='\(repeated($0, 700))'/>")
        },
        documents(37, repeated(" ", 3_000) + "<a/>", "<a>\(repeated("\n", 3_000))</a>\(repeated(" \n", 3_000))"),
    ].flatMap { $0 }

    private static let entities: [HostileDocument] = [
        documents(7, "<!DOCTYPE a [<!ENTITY e '\(repeated("x", 1_000))'>]><a>\(repeated("&e;", 100))</a>"),
        documents(8, "<!DOCTYPE a [\(numbered(100) { "<!ENTITY e\($0 + 1) '&e\($0);'>" })]><a>&e100;</a>"),
        documents(9, "<!DOCTYPE a [\(numbered(200) { "<!ATTLIST a b\($0) CDATA 'c'>" })]><a/>"),
        documents(10, "<!DOCTYPE a [<!ELEMENT a \(repeated("(", 500))b\(repeated(")", 500))>]><a/>"),
    ].flatMap { $0 }

    private static let depths: [HostileDocument] = [
        documents(16, repeated("<a>", 256) + repeated("</a>", 256), repeated("<a>", 257) + repeated("</a>", 257)),
        documents(17, repeated("<a>", 3_000)), documents(19, "<m>" + repeated("<a>", 300)),
        documents(29, numbered(150) { "<a xmlns:p='urn:\($0)'>" } + "<p:b/>" + repeated("</a>", 150)),
    ].flatMap { $0 }

    private static let tokens: [HostileDocument] = [
        documents(20, "<a b='\(repeated("c", 9_000))'/>", "<a b='\(repeated("c", 9_000))"),
        documents(21, "<\(repeated("a", 9_000))/>", "<\(repeated("a", 9_000))"),
        documents(22, "<a><!--\(repeated("c", 9_000))--></a>", "<!--\(repeated("c", 9_000))"),
        documents(23, "<a><?p \(repeated("c", 9_000))?></a>", "<?p \(repeated("c", 9_000))"),
        documents(24, "<a\(repeated(" ", 9_000))/>", "<a\(repeated("\n", 9_000))", "<a></a\(repeated(" ", 9_000))>"),
        documents(25, "<a>&#\(repeated("0", 9_000))65;</a>", "<a b='&#x\(repeated("0", 9_000))41;'/>"),
        documents(25, "<a>&\(repeated("e", 9_000))", "<a>&\(repeated("e", 9_000));</a>"),
        documents(26, "<a xmlns='\(repeated("u", 9_000))'/>"),
    ].flatMap { $0 }

    private static let names: [HostileDocument] = [
        documents(27, "<a\(numbered(257) { " b\($0)=''" })/>", "<a\(numbered(256) { " b\($0)=''" })/>"),
        documents(28, "<a\(numbered(128) { " xmlns:b\($0)='urn:\($0)'" })/>"),
        documents(28, "<a\(numbered(129) { " xmlns:b\($0)='urn:\($0)'" })/>"),
        documents(30, "<a>\(numbered(600) { "<b\($0)/>" })</a>"),
        documents(31, "<a>\(numbered(400) { "<b c\($0)=''/>" })</a>"),
    ].flatMap { $0 }
}
