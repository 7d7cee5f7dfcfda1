/// A document that is meant to do harm, under the number of its case in the catalogue of bad input.
public struct HostileDocument: Sendable {
    /// The number of its case.
    public let number: Int

    /// The document.
    public let bytes: [UInt8]

    init(_ number: Int, _ bytes: [UInt8]) {
        self.number = number
        self.bytes = bytes
    }

    /// All of them, small enough to be read byte by byte.
    public static let all: [HostileDocument] =
        documentTypes + sizes + encodings + syntax + namespaces + content

    /// The documents of one case.
    static func documents(_ number: Int, _ texts: String...) -> [HostileDocument] {
        texts.map { HostileDocument(number, Array($0.utf8)) }
    }

    private static func joined(_ cases: [HostileDocument]...) -> [HostileDocument] { cases.flatMap { $0 } }

    private static let documentTypes = joined(
        documents(1, "<!DOCTYPE a><a/>"),
        documents(2, "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>"),
        documents(3, "<!DOCTYPE a SYSTEM '/none'><a/>", "<!DOCTYPE a PUBLIC 'p' '/none'><a/>"),
        documents(4, "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"),
        documents(5, "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://localhost:1/'> %p;]><a/>"),
        documents(6, "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'><!ENTITY c '&b;&b;'>]><a>&c;</a>"),
        documents(11, "<a>&foo;</a>", "<a>&nbsp;</a>"),
        documents(12, "<a b='&foo;'/>"),
        documents(13, "<!DOCTYPE", "<!DOCTYPE a [<!ENTITY e 'x'>"),
        documents(14, "<!DOCTYPE html>\n<html><body>Service Unavailable</body></html>"),
        documents(15, "<?xml-stylesheet href='http://localhost:1/'?><a xmlns:x='urn:x'><x:include href='/none'/></a>")
    )

    private static let syntax = joined(
        documents(68, ""),
        documents(69, " \n\t"),
        documents(70, "plain text"),
        documents(71, "{\"a\": [1]}"),
        documents(72, "<html><p>one<p>two</html>"),
        documents(73, " <?xml version='1.0'?><a/>"),
        documents(75, "<a></b>", "<a><b></a></b>", "<a></aa>", "<aa></a>"),
        documents(
            76,
            "<a><![CDATA[x",
            "<a><![CDATA[x]]",
            "<a><!--x",
            "<a><?x",
            "<a",
            "<a b='x",
            "<a/",
            "<a></a",
            "<a>x"
        ),
        documents(76, "<", "<a>&am", "<a>]]", "<a>\r", "<a/>\r"),
        documents(77, "<a b='' b=''/>", "<a b='' c='' b=''/>"),
        documents(78, "<a b='<'/>"),
        documents(79, "<a>]]></a>", "<a>x]]]></a>"),
        documents(80, "<a><!-- -- --></a>", "<!-- ---><a/>"),
        documents(81, "<a><?xml version='1.0'?></a>"),
        documents(82, "<a>a & b</a>", "<a b='a & b'/>"),
        documents(83, "<a/>x", "<a/>\0", "<a/><a/>", "<a/><?xml version='1.0'?>", "<a/> \n<!-- c --><?p i?>"),
        documents(83, "<a/>&#32;", "<a/><![CDATA[ ]]>", "<a/>0?>", "\n\0"),
        documents(84, "<a/>\n<?xml version='1.0'?><a/>"),
        documents(85, "--uuid:1\r\nContent-Type: a\r\n\r\n<a/>"),
        [HostileDocument(86, [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])]
    )

    private static let namespaces = joined(
        documents(87, "<p:a/>", "<a><p:b/></a>"),
        documents(88, "<a p:b=''/>", "<a><b xmlns:p='urn:p'/><c p:d=''/></a>"),
        documents(89, "<a xmlns:p=''/>"),
        documents(
            90,
            "<a xmlns:xml='urn:x'/>",
            "<a xmlns:xmlns='urn:x'/>",
            "<a xmlns='http://www.w3.org/2000/xmlns/'/>"
        ),
        documents(90, "<a xmlns:p='http://www.w3.org/XML/1998/namespace'/>"),
        documents(90, "<a xmlns:xml='http://www.w3.org/XML/1998/namespace' xml:b=''/>"),
        documents(91, "<a xmlns='u&#10;v'/>", "<a xmlns='u\nv' xmlns:p='u v'><p:b/></a>"),
        documents(92, "<a:b:c xmlns:a='urn:a'/>", "<:a/>", "<a:/>", "<a b:c:d='' xmlns:b='urn:b'/>", "<a :b=''/>"),
        documents(93, "<a xmlns:p='urn:x' xmlns:q='urn:x' p:b='' q:b=''/>"),
        documents(93, "<a xmlns:p='urn:x' xmlns='urn:x' p:b='' b=''/>"),
        documents(96, "<a xmlns='urn:1'><b xmlns='urn:2'><c xmlns=''/></b><d/></a>"),
        documents(96, "<p:a xmlns:p='urn:1'><p:a xmlns:p='urn:2'/><p:a/></p:a>")
    )

    private static let content = joined(
        documents(107, "<a> \n<b/>text<c/></a>"),
        documents(109, "<a>o<!-- -->n<?p?>e<![CDATA[ ]]>t&#119;o</a>"),
        documents(110, "<a></a>", "<a><b/><b></b><b> </b></a>"),
        documents(121, "<a b='p:c'>p:d</a>"),
        documents(122, "<a>Zm 9\r\nv&#13;YmFy</a>"),
        documents(123, "<a>Zm9é</a>"),
        documents(125, "<a>Zg==Zg==</a>")
    )
}
