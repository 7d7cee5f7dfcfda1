/// What random documents are made of: pieces that a document can have in a place, and pieces that it can't.
public enum MarkupPieces {
    /// XML declarations that are read.
    static let declarations = [
        "<?xml version='1.0'?>", "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
        "<?xml version='1.0' encoding='UTF-8' ?>",
        "<?xml version = '1.0'\n encoding = \"Utf-8\"\tstandalone='yes'?>", "<?xml version='1.0' standalone='no'?>",
        "<?xml version='1.0' encoding='us-ascii'?>", "<?xml version='1.0' encoding='ISO-8859-1'?>",
        "<?xml version='1.1'?>", "<?xml version='1.0'?>\n", "<?xml\r\nversion='1.0'?>",
    ]

    /// XML declarations that are refused, or that are none.
    static let brokenDeclarations = [
        "<?xml?>", "<?xml version='1.0'", "<?xml version='1.0'>", " <?xml version='1.0'?>", "<?XML version='1.0'?>",
        "<?xml version='1.0'encoding='utf-8'?>", "<?xml encoding='utf-8'?>", "<?xml version='1.0' standalone='maybe'?>",
        "<?xml version='1.0' standalone='yes' encoding='utf-8'?>", "<?xml version='1.0' encoding=''?>",
        "<?xml version='1.0' encoding='UTF-16'?>", "<?xml version='1.0' encoding='windows-1252'?>",
        "<?xml version='1.0\" encoding='utf-8'?>", "<?xml version=''?>", "<?xml version='1.0' encoding='utf 8'?>",
        "<?xml version='1.0' version='1.0'?>", "<?xml  version='1.0' x='y'?>", "<?xml version='&#49;.0'?>",
        "<?xml version='1.0'?><?xml version='1.0'?>", "<?xml-stylesheet href='a'?>", "<?xm", "<?xmlversion='1.0'?>",
    ]

    /// What may stand before and behind the root.
    static let miscellany = [
        " ", "\n", "\r\n", "\t\r", "<!-- c -->", "<!---->", "<?target data?>", "<?t?>", "<!-- <specimen> &amp; -->",
    ]

    /// What can't.
    static let brokenMiscellany = [
        "x", "&amp;", "<![CDATA[ ]]>", "<!-- -- -->", "<!--->", "<?xml version='1.0'?>", "<! -- -->", "<?>", "]]>",
        "<!DOCTYPE specimen>", "<!DOCTYPE specimen [<!ENTITY e 'x'>]>", "<!DOCTYPE specimen SYSTEM 'x'>", "<!x>",
        "\u{FEFF}",
    ]

    /// Names of elements and attributes.
    static let names = [
        "a", "b", "item", "p:a", "q:b", "p:a-name-longer-than-its-key", "a-name-longer-than-its-key", "_", "a.b-c_d1",
        "é", "日本", "p:é", "xml:lang", "xmlnsx", "A", "a\u{B7}", String(repeating: "n", count: 70),
    ]

    /// Names that are none, or whose prefixes have no meaning.
    static let brokenNames = [
        "", "1", "-a", ".", ":", ":a", "a:", "p:q:r", "p::a", "p:1", "u:a", "xmlns:a", "xmlns", "a\u{D7}", "a!", "a,b",
        "a/b", "a=b", "a<b", "a&b", "xml:", "\u{B7}a", "\u{2028}",
    ]

    /// Pieces of text.
    static let texts = [
        "x", "text ", "1", "\n", "\r\n", "\r", "\t", "  ", "]", "]]", "]>", ">", "'", "\"", "é", "日", "\u{1F600}",
        "\u{7F}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{FFFD}", "\u{D7FF}", "\u{10FFFF}", "&amp;", "&lt;", "&gt;",
        "&apos;",
        "&quot;", "&#65;", "&#x41;", "&#x1F600;", "&#xD;", "&#10;", "&#9;", "&#0000000000065;", "&#xe9;",
        "&amp;amp;", "&lt;a&gt;", "&#93;]>", "]]&gt;", "a&#13;\n",
    ]

    /// Pieces of attribute values.
    static let values = texts + ["urn:1", "urn:2", "]]>", "&#60;", "a  b", "\n\n"]

    /// Pieces that no text can have.
    static let brokenTexts = [
        "]]>", "&", "&;", "&x;", "&amp", "&#;", "&#x;", "&#0;", "&#x1;", "&#xD800;", "&#xFFFE;", "&#x110000;",
        "&#99999999999999999999;", "&nbsp;", "&AMP;", "& amp;", "&amp ;", "&#65", "&#xg;", "&#6 5;", "&#X41;", "&a:b;",
        "\0", "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{1F}", "\u{FFFE}", "\u{FFFF}", "<", "<>", "< a/>", "</>", "</ a>",
        "<a", "<!", "<!x>", "<![cdata[x]]>", "<a b/>", "<a b=c/>",
    ]

    /// Sections, comments and processing instructions.
    static let sections = [
        "<![CDATA[]]>", "<![CDATA[ ]] <&> ]]>", "<![CDATA[]]]>", "<![CDATA[\r\n\r]]>", "<!-- - > -->", "<!---->",
        "<?target ? > ?>", "<?t?>", "<![CDATA[é]]>",
    ]

    /// The same, broken.
    static let brokenSections = [
        "<!--a--b-->", "<!-- --->", "<!-->", "<?xml version='1.0'?>", "<?XML ?>", "<? t?>", "<?t", "<![CDATA[",
        "<![CDATA[ ]] >", "<!- ->", "<![CDATA [x]]>", "<!DOCTYPE a>", "<!ELEMENT a ANY>", "<?p:q:r?>",
    ]

    /// The element that a ``Specimen`` streams.
    static let binaryName = "p:a"

    /// Pieces of base64, each of whole groups.
    static let base64 = [
        "Zm9v", "YmFy", " ", "\n", "\r\n", "Zm9vYmFy\n", "Z m 9 v", "Zm&#57;v", "<![CDATA[Zm9v]]>", "Zm<!-- -->9v",
        "+/+/",
        String(repeating: "AAAA", count: 40), String(repeating: "QUJD\r\n", count: 12), "Zg==",
    ]

    /// Bytes that aren't UTF-8.
    static let brokenBytes: [[UInt8]] = [
        [0x80], [0xBF], [0xC3], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80],
        [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFE],
        [0xFF], [0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBF], [0xC3, 0x28],
    ]

    /// The bytes that stand in for each byte of a document in turn.
    public static let replacements =
        Array("<>&'\"/!?]-=: \0\r\n\tax;[#1".utf8) + [0x80, 0xC3, 0xE2, 0xEF, 0xF0, 0xFF]

    /// All pieces, for a dictionary.
    public static let all =
        declarations + brokenDeclarations + miscellany + brokenMiscellany + names + brokenNames + values + brokenTexts
        + sections + brokenSections
}
