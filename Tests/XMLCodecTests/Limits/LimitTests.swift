import Testing
import XMLCodec

@Suite("Limits")
struct LimitTests {
    @Test("elements nest up to the limit, known, unknown and kept ones alike")
    func depth() {
        for limit in [1, 2, 5, 20] {
            let options = XMLDecodingOptions.limits { $0.depth = limit }
            for tag in ["t:Left", "t:Child", "x"] {
                let fits = Tree.document(depth: limit, of: tag)
                expect(
                    Tree.document(depth: limit + 1, of: tag),
                    as: Tree.self,
                    isRefused: .limitExceeded(.depth),
                    options: options
                )
                #expect(throws: Never.self) { try decoded(fits, as: Tree.self, options: options) }
                let kept = fits.replacing("m:Tree", with: "m:OpenList").replacing("t:Left", with: "t:X")
                #expect(throws: Never.self) { try decoded(kept, as: OpenList.self, options: options) }
            }
            expect(
                Tree.document(depth: limit + 1).replacing("m:Tree", with: "m:OpenList"),
                as: OpenList.self,
                isRefused: .limitExceeded(.depth),
                options: options
            )
        }
    }

    @Test("the default depth is 256")
    func defaultDepth() {
        for tag in ["t:Left", "x"] {
            #expect(throws: Never.self) { try decoded(Tree.document(depth: 256, of: tag), as: Tree.self) }
            #expect(throws: XMLDecodingError(.limitExceeded(.depth))) {
                try decoded(Tree.document(depth: 257, of: tag), as: Tree.self)
            }
        }
    }

    @Test("text is kept up to the limit, in elements, attributes, simple content, lists and fragments")
    func text() {
        for limit in [0, 1, 10, 1_023, 1_024, 1_025, 3_000] {
            let options = XMLDecodingOptions.limits { $0.textBytes = limit }
            let fits = String(repeating: "é", count: limit / 2) + String(repeating: "a", count: limit % 2)
            let exceeds = XMLDecodingError.Reason.limitExceeded(.textBytes)
            func element(_ text: String) -> String { Texts.document("<t:String>\(text)</t:String>") }
            expectQuickly(element(fits), decodesAs: Texts(string: fits), options: options)
            expectQuickly(element(fits + "b"), as: Texts.self, isRefused: exceeds, options: options)
            expectQuickly(element("<![CDATA[\(fits)]]>&lt;"), as: Texts.self, isRefused: exceeds, options: options)
            let attribute = Texts.document("", attributes: "Attribute='\(fits)'")
            expectQuickly(attribute, decodesAs: Texts(attribute: fits), options: options)
            expectQuickly(
                Texts.document("", attributes: "Attribute='\(fits)b'"),
                as: Texts.self,
                isRefused: exceeds,
                options: options
            )
            expectQuickly(
                "<m:Open x='\(fits)b'  \(declarations)/>",
                as: OpenDocument.self,
                isRefused: exceeds,
                options: options
            )
        }
    }

    @Test("a fragment is kept up to the limit")
    func fragments() {
        let options = XMLDecodingOptions.limits { $0.textBytes = 100 }
        for (element, fits) in [
            ("<x>\(String(repeating: "a", count: 80))</x>", false), ("<x/>", true),
            ("<x>\(String(repeating: "<y/>", count: 30))</x>", false),
            ("<x a='\(String(repeating: "b", count: 99))'/>", false),
        ] {
            let document = "<Open xmlns='urn:test:messages'>\(element)</Open>"
            if fits {
                #expect(throws: Never.self) { try decoded(document, as: OpenDocument.self, options: options) }
            } else {
                expect(document, as: OpenDocument.self, isRefused: .limitExceeded(.textBytes), options: options)
            }
        }
    }

    @Test("binary content without a sink is kept up to the limit")
    func binary() {
        for limit in [0, 1, 2, 3, 10, 48 << 10, 100_000] {
            let options = XMLDecodingOptions.limits { $0.binaryBytes = limit }
            let bytes = [UInt8](repeating: 0, count: limit)
            var mail = Mail(pieces: [.bytes(bytes)])
            func document(_ count: Int) -> String {
                Mail.document("<t:Piece>" + base64([UInt8](repeating: 0, count: count)) + "</t:Piece>")
            }
            expectQuickly(document(limit), decodesAs: mail, options: options)
            expectQuickly(document(limit + 1), as: Mail.self, isRefused: .limitExceeded(.binaryBytes), options: options)
            // The limit is for each piece of content by itself.
            mail.pieces.append(.bytes(bytes))
            expectQuickly(
                document(limit).replacing("</t:Piece>", with: "</t:Piece><t:Piece>" + base64(bytes) + "</t:Piece>"),
                decodesAs: mail,
                options: options
            )
        }
    }

    @Test("a repeated field takes as many values as the limit says")
    func listCount() {
        for limit in [0, 1, 5] {
            let options = XMLDecodingOptions.limits { $0.listCount = limit }
            let exceeds = XMLDecodingError.Reason.limitExceeded(.listCount)
            func list(_ element: String, _ count: Int) -> String {
                "<m:OpenList \(declarations)>" + String(repeating: element, count: count) + "</m:OpenList>"
            }
            for element in ["<t:Known/>", "<x/>"] {
                #expect(throws: Never.self) {
                    try decoded(list(element, limit), as: OpenList.self, options: options)
                }
                expect(list(element, limit + 1), as: OpenList.self, isRefused: exceeds, options: options)
            }
            expect(
                Choices.document("<t:Text/>" + String(repeating: "<t:Turn/><t:Walk>1</t:Walk>", count: limit + 1)),
                as: Choices.self,
                isRefused: exceeds,
                options: options
            )
        }
    }

    @Test("one text holds as many values of a list as the limit says")
    func listItems() {
        let options = XMLDecodingOptions.limits { $0.listCount = 3 }
        #expect(throws: Never.self) {
            try decoded(Texts.document("<t:Numbers>1 2 3</t:Numbers>"), as: Texts.self, options: options)
        }
        #expect(throws: XMLDecodingError(.limitExceeded(.listCount))) {
            try decoded(Texts.document("<t:Numbers>1 2 3 4</t:Numbers>"), as: Texts.self, options: options)
        }
    }
}
