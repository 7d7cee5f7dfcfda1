import TestSupport
import Testing
import XMLCodec

@Suite("Internal subsets of document type declarations")
struct DocumentTypeTests {
    private func options(_ change: (inout XMLLimits) -> Void = { _ in }) -> XMLDecodingOptions {
        var options = XMLDecodingOptions.limits(change)
        options.documentType = .internalSubset
        return options
    }

    private func document(_ subset: String, _ content: String, attributes: String = "", external: String = "") -> String
    {
        "<!DOCTYPE m:Texts \(external) [\(subset)]>\n" + Texts.document(content, attributes: attributes)
    }

    @Test("entities stand for their text, in content and in attribute values, at every split")
    func entities() {
        let subset = """
            <!-- > --> <!ELEMENT m:Texts ANY> <!ENTITY name 'b\u{E9}'> <!ENTITY quoted "a &#38;#60; &#38;#38; '&#xA;">
            <?target ]> ?> <!ENTITY name 'the first one counts'> <!ENTITY % p ''> <!ENTITY empty ''>
            <!NOTATION n SYSTEM 'n'> <!ENTITY picture SYSTEM 'a.gif' NDATA n>
            """
        expect(
            document(subset, "<t:String>x&name;&empty;y&quoted;</t:String>", attributes: "Attribute='&name;-&quoted;'"),
            decodesAs: Texts(attribute: "b\u{E9}-a < & ' ", string: "xb\u{E9}ya < & '\n"),
            options: options()
        )
    }

    @Test("default values of attributes and namespaces count")
    func defaults() {
        let subset = """
            <!ATTLIST m:Texts Attribute CDATA 'default' xmlns:t CDATA #FIXED 'urn:test:types' id ID #IMPLIED>
            """
        let root = "<m:Texts xmlns:m='urn:test:messages'><t:String>&lt;</t:String></m:Texts>"
        expect(
            "<!DOCTYPE m:Texts [\(subset)]>\(root)",
            decodesAs: Texts(attribute: "default", string: "<"),
            options: options()
        )
    }

    @Test("a declaration may be followed by anything that a document can have, and places are those of the document")
    func places() throws {
        let text =
            "<!DOCTYPE m:Texts [\n<!ENTITY e 'one\ntwo'>\n]>\n<!-- -->\n"
            + Texts.document("<t:String>&e;</t:String>\n<t:Integer>&e;</t:Integer>")
        let error = expect(text, as: Texts.self, isRefused: .invalidValue(type: "xs:integer"), options: options())
        #expect(error?.location.line == 7)
        #expect(error?.path.description.hasSuffix("t:Integer") == true)
    }

    @Test("a stream of documents may have declarations, each of its own")
    func streams() throws {
        let trees = (1...3).map { number in
            """
            <!DOCTYPE m:Tree [ <!-- c --> <?p i?> <!ENTITY e '\(number)'> ]> <!-- c --> <?p i?>
            <m:Tree \(declarations) Name='&e;'/>
            """
        }
        let bytes = Array(trees.joined(separator: "\n").utf8)
        for size in [1, 2, 3, 7, 50, bytes.count] {
            var decoder = XMLDocumentDecoder(Tree.self, options: options())
            var names: [String?] = []
            for start in stride(from: 0, to: bytes.count, by: size) {
                try decoder.feed(Array(bytes[start..<min(start + size, bytes.count)]))
                while let tree = try decoder.next() { names.append(tree.name) }
            }
            #expect(names == ["1", "2", "3"], "chunks of \(size)")
        }
    }

    @Test(
        "an external entity, or one that stands for markup or other entities, is refused where it is declared",
        arguments: [
            "<!ENTITY e SYSTEM 'file:///etc/passwd'>", "<!ENTITY e PUBLIC 'p' 'http://localhost:1/e'>",
            "<!ENTITY e '<a/>'>", "<!ENTITY e 'a&#60;b'>", "<!ENTITY a 'a'><!ENTITY e '&a;&a;'>", "<!ENTITY e '&e;'>",
            "<!ENTITY e '&amp;'>", "<!ENTITY e '&'>", "<!ENTITY e '&#38;'>",
        ]
    )
    func forbidden(subset: String) {
        // What expat refuses itself isn't well-formed.
        let reason: XMLDecodingError.Reason = subset.contains("'&'") ? .malformed(code: 0) : .entityForbidden
        expect(document(subset, ""), as: Texts.self, isRefused: reason, options: options())
    }

    @Test(
        "nothing is fetched, and a reference to what isn't declared is an error, also beside an external subset",
        arguments: [
            ("", "SYSTEM 'file:///etc/passwd'"), ("", "PUBLIC 'p' 'http://localhost:1/'"), ("", ""),
            ("<!ENTITY % p SYSTEM 'http://localhost:1/'> %p; <!ENTITY late 'l'>", ""),
        ]
    )
    func undeclared(subset: String, external: String) {
        for name in ["e", "nbsp", "am"] {
            let element = document(subset, "<t:String>&\(name);</t:String>", external: external)
            expect(element, as: Texts.self, isRefused: .malformed(code: 11), options: options())
            let attribute = document(subset, "", attributes: "Attribute='a&\(name);b'", external: external)
            expect(attribute, as: Texts.self, isRefused: .malformed(code: 11), options: options())
        }
        expect(
            document(
                subset,
                "<t:String>&amp;&#65;</t:String>",
                attributes: "Attribute='&lt;&#x42;'",
                external: external
            ),
            decodesAs: Texts(attribute: "<B", string: "&A"),
            options: options()
        )
    }

    @Test("laughs don't grow to billions: entities can't contain entities")
    func billionLaughs() {
        let levels = (1...30).map { "<!ENTITY l\($0) '\(String(repeating: "&l\($0 - 1);", count: 10))'>" }
        let bomb = document("<!ENTITY l0 'lol'>" + levels.joined(), "<t:String>&l30;</t:String>")
        expect(bomb, as: Texts.self, isRefused: .entityForbidden, options: options())
        let empty = document("<!ENTITY l0 ''>" + levels.joined(), "", attributes: "Attribute='&l30;'")
        expect(empty, as: Texts.self, isRefused: .entityForbidden, options: options())
        let cycle = document("<!ENTITY a '&b;'><!ENTITY b '&a;'>", "<t:String>&a;</t:String>")
        expect(cycle, as: Texts.self, isRefused: .entityForbidden, options: options())
    }

    @Test("what entities and defaults add to a document is limited, up to the byte")
    func added() {
        let limited = options { $0.entityBytes = 1_000 }
        // A reference may stand for twice as much as it takes.
        for text in ["x", "\n", "&#38;#65;"] {
            let subset = "<!ENTITY e '\(String(repeating: text, count: 108))'>"
            let fits = document(subset, "<t:String>" + String(repeating: "&e;", count: 9) + "</t:String>")
            let exceeds = document(subset, "<t:String>" + String(repeating: "&e;", count: 10) + "</t:String>")
            #expect(throws: Never.self) { try decoded(fits, as: Texts.self, options: limited) }
            expect(exceeds, as: Texts.self, isRefused: .limitExceeded(.entityBytes), options: limited)
        }
        let subset = "<!ENTITY e '\(String(repeating: "x", count: 100))'>"
        let value = String(repeating: "&e;", count: 20)
        expect(
            document(subset, "", attributes: "Attribute='\(value)'"),
            as: Texts.self,
            isRefused: .limitExceeded(.entityBytes),
            options: limited
        )
        let defaults = "<!ATTLIST t:Words a CDATA '\(String(repeating: "x", count: 400))'>"
        let words = String(repeating: "<t:Words/>", count: 10)
        expect(
            document(defaults, words),
            as: Texts.self,
            isRefused: .limitExceeded(.entityBytes),
            options: limited
        )
    }

    @Test("attributes that a document doesn't write count with their names")
    func defaultedNames() {
        let limited = options { $0.entityBytes = 1_000 }
        let names = (0..<20).map { "name\($0) CDATA ''" }.joined(separator: " ")
        let words = { (count: Int) in String(repeating: "<x/>", count: count) }
        let subset = "<!ATTLIST x \(names)>"
        #expect(throws: Never.self) { try decoded(document(subset, words(5)), as: Texts.self, options: limited) }
        let reason = XMLDecodingError.Reason.limitExceeded(.entityBytes)
        expect(document(subset, words(20)), as: Texts.self, isRefused: reason, options: limited)
        let attributes = (0..<20).map { "name\($0)=''" }.joined(separator: " ")
        let written = String(repeating: "<x \(attributes)/>", count: 20)
        #expect(throws: Never.self) { try decoded(document(subset, written), as: Texts.self, options: limited) }
    }

    @Test("an entity that is large and used often takes no time")
    func quadraticBlowUp() {
        let subset = "<!ENTITY e '\(String(repeating: "x", count: 60_000))'>"
        for text in [
            document(subset, "<t:String>" + String(repeating: "&e;", count: 20_000) + "</t:String>"),
            document(subset, "", attributes: "Attribute='" + String(repeating: "&e;", count: 20_000) + "'"),
            document(
                subset + "<!ATTLIST t:Words a CDATA '\(String(repeating: "&e;", count: 1_000))'>",
                String(repeating: "<t:Words/>", count: 100_000)
            ),
        ] {
            #expect(throws: XMLDecodingError(.limitExceeded(.entityBytes))) {
                try decoded(text, as: Texts.self, options: options())
            }
        }
    }

    @Test("the size of a declaration is limited")
    func size() {
        let limited = options { $0.documentTypeBytes = 200 }
        let entity = { (count: Int) in "<!ENTITY e '\(String(repeating: "x", count: count))'>" }
        #expect(throws: Never.self) { try decoded(document(entity(100), ""), as: Texts.self, options: limited) }
        let attribute = "<!ATTLIST a b CDATA #IMPLIED>"
        let many = String(repeating: "<!ELEMENT a ANY>", count: 20)
        for subset in [entity(200) + entity(1), many, String(repeating: attribute, count: 9)] {
            let reason = XMLDecodingError.Reason.limitExceeded(.documentTypeBytes)
            expect(document(subset, ""), as: Texts.self, isRefused: reason, options: limited)
        }
        let huge = String(repeating: attribute, count: 100_000)
        #expect(throws: XMLDecodingError(.limitExceeded(.documentTypeBytes))) {
            try decoded(document(huge, ""), as: Texts.self, options: options())
        }
    }

    @Test("a declaration that is cut off is truncated, or malformed")
    func truncated() {
        let text = document(
            "<!ENTITY e 'a'><!ATTLIST a b CDATA 'c'>",
            "<t:String>&e;</t:String>",
            external: "SYSTEM 's'"
        )
        let bytes = Array(text.utf8)
        for count in bytes.indices {
            for size in [1, 7, bytes.count] {
                let error = decode(Array(bytes[..<count]), as: Texts.self, inChunksOf: size, options: options())
                #expect(error?.reason == .truncated || error?.category == .malformed(code: 0), "\(count)")
            }
        }
    }

    @Test("UTF-16 may have entities too")
    func utf16() throws {
        let text = document("<!ENTITY e 'é€'>", "<t:String>&e;</t:String>", attributes: "Attribute='&e;'")
        let bytes = ("\u{FEFF}" + text).utf16.flatMap { unit -> [UInt8] in
            [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)]
        }
        let value = try DecodingVerifier(Texts.self, options: options()).value(of: bytes)
        #expect(value == Texts(attribute: "é€", string: "é€"))
    }

    @Test("without the option every declaration is refused")
    func forbiddenByDefault() {
        expect(document("<!ENTITY e 'a'>", ""), as: Texts.self, isRefused: .doctypeForbidden)
    }
}
