extension HostileDocument {
    /// Documents whose bytes or references aren't characters, and documents in other encodings.
    static let encodings: [HostileDocument] = characters + references + marks + declarations

    /// Sequences of bytes, by the number of their case.
    private static let sequences: [(number: Int, bytes: [[UInt8]])] = [
        (43, [[0xC0, 0x80], [0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF]]),
        (44, [[0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF]]),
        (45, [[0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80]]),
        (46, [[0x80], [0xBF], [0x80, 0x80]]),
        (47, [[0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xE2], [0xF0]]),
        (
            49,
            [[0xC3, 0xA9], [0xE2, 0x82, 0xAC], [0xF0, 0x9F, 0x98, 0x80], [0xEF, 0xBB, 0xBF], [0xED, 0x9F, 0xBF]]
        ),
        (50, [[0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBF], [0xF0, 0x9F, 0xBF, 0xBE], [0xEF, 0xB7, 0x90]]),
        (52, (0...0x1F).map { [$0] } + [[0x7F], [0xC2, 0x85]]),
    ]

    /// What may stand around them: each kind of token.
    private static let surroundings: [(before: String, after: String)] = [
        ("<a>x", "y</a>"), ("<a>", "</a>"), ("<a b='", "'/>"), ("<a", "/>"), ("<a b", "=''/>"), ("<!--", "--><a/>"),
        ("<a/>", ""), ("", "<a/>"), ("<a><![CDATA[", "]]></a>"), ("<a></a", ">"), ("<a ", "/>"), ("<a>&", ";</a>"),
        ("<a>x", ""), ("<a><b/>", "<b/></a>"), ("<a b='&#6", "5;'/>"), ("<a><b", "c/></a>"),
    ]

    private static let characters: [HostileDocument] = sequences.flatMap { number, sequences in
        sequences.flatMap { sequence in
            surroundings.map { before, after in
                var bytes = Array(before.utf8)
                bytes += sequence
                bytes += after.utf8
                return HostileDocument(number, bytes)
            }
        }
    }

    private static let references: [HostileDocument] = [
        "0", "1", "x1", "x1F", "xB", "16", "xFFFE", "xFFFF", "xD800", "xDFFF", "x110000", "x10FFFF", "xD7FF", "xE000",
        "99999999999999999999", "xFFFFFFFFFFFFFFFF", "x100000041", "4294967361", "", "x", "9", "xA", "13", "x7F", "65 ",
        "+65", "-1", "xg", "0x41", "x0000000000000000000041",
    ].flatMap { documents(53, "<a>&#\($0);</a>") + documents(54, "<a b='&#\($0);'/>") }

    private static let marks: [HostileDocument] = [
        "<a/>", "<?xml version='1.0'?><a/>", "<?xml version='1.0' encoding='utf-8'?><a>é</a>",
    ].flatMap { text in
        var all = documents(55, "\u{FEFF}" + text)
        all += documents(56, "\u{FEFF}\u{FEFF}" + text)
        all += documents(57, " \u{FEFF}" + text)
        for isBigEndian in [false, true] {
            all.append(HostileDocument(58, utf16(text, isBigEndian: isBigEndian)))
            all.append(HostileDocument(58, utf16("\u{FEFF}" + text, isBigEndian: isBigEndian)))
        }
        all.append(HostileDocument(60, text.utf8.flatMap { [$0, 0, 0, 0] }))
        return all
    }

    private static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit -> [UInt8] in
            let bytes = [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)]
            return isBigEndian ? bytes : bytes.reversed()
        }
    }

    private static let declarations: [HostileDocument] = {
        var all: [HostileDocument] = []
        for name in ["UTF-16", "ISO-8859-1", "US-ASCII", "windows-1252", "UTF-7", "x", "utf8", "UTF-8", "latin1"] {
            all += documents(61, "<?xml version='1.0' encoding='\(name)'?><a>é</a>")
            all += documents(63, "<?xml version='1.0' encoding='\(name)'?><a>e</a>")
        }
        for version in ["1.1", "2.0", "", "1", "1.0 ", "é"] { all += documents(65, "<?xml version='\(version)'?><a/>") }
        for standalone in ["maybe", "YES", "", "yes", "no"] {
            all += documents(66, "<?xml version='1.0' standalone='\(standalone)'?><a/>")
        }
        all.append(HostileDocument(59, [0xFF, 0xFE, 0x3C, 0, 0x61, 0, 0, 0xD8]))
        all.append(HostileDocument(62, [0x3C, 0x61, 0x3E, 0xE9, 0x3C]))
        all.append(HostileDocument(64, [0x4C, 0x6F, 0xA7, 0x94, 0x93]))
        return all
    }()
}
