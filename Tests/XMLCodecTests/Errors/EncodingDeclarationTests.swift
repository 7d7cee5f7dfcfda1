import Foundation
import TestSupport
import Testing
import XMLCodec

@Suite("Character encodings and document types")
struct EncodingDeclarationTests {
    private let text = "aé€\u{1F600}"

    private func document(_ prolog: String, _ text: String) -> String {
        prolog + Texts.document("<t:String>\(text)</t:String>", attributes: "Attribute='\(text)'")
    }

    private func expect(_ bytes: [UInt8], decodesAs text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        do {
            let value = try DecodingVerifier(Texts.self).value(of: bytes)
            #expect(value == Texts(attribute: text, string: text), sourceLocation: sourceLocation)
        } catch {
            Issue.record("\((error as? XMLDecodingError)?.summary ?? "\(error)")", sourceLocation: sourceLocation)
        }
    }

    private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)]
            return bigEndian ? bytes : bytes.reversed()
        }
    }

    @Test("UTF-16 is decoded in both byte orders", arguments: [true, false])
    func utf16Documents(_ bigEndian: Bool) {
        let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
        for prolog in ["", "<?xml version='1.0'?>", "<?xml version='1.0' encoding='UTF-16'?>"] {
            expect(mark + utf16(document(prolog, text), bigEndian: bigEndian), decodesAs: text)
        }
        let declared = "<?xml version='1.0' encoding='UTF-16\(bigEndian ? "BE" : "LE")'?>"
        expect(utf16(document(declared, text), bigEndian: bigEndian), decodesAs: text)
    }

    @Test(
        "half a pair of surrogates in UTF-16 is an error, or at least the same in all splits",
        arguments: [0xD8, 0xDC]
    )
    func surrogates(_ half: UInt8) throws {
        for (before, after) in [("<t:String>", "x</t:String>"), ("<t:String>", "</t:String>"), ("<x a='", "'/>")] {
            let parts = Texts.document(before + "|" + after).split(separator: "|").map(String.init)
            let start = [0xFF, 0xFE] + utf16(parts[0], bigEndian: false)
            let bytes = start + [0, half] + utf16(parts[1], bigEndian: false)
            let error = try DecodingVerifier(Texts.self).error(of: bytes)
            // Libexpat before 2.8 takes whatever follows a first half for the second one.
            if half == 0xDC { #expect(error?.category == .malformed(code: 0)) }
        }
    }

    @Test("ISO-8859-1 and ASCII are decoded where they are declared")
    func latin1() {
        let latin = document("<?xml version='1.0' encoding='ISO-8859-1'?>", "aé\u{FF}")
        expect(latin.unicodeScalars.map { UInt8($0.value) }, decodesAs: "aé\u{FF}")
        expect(Array(document("<?xml version='1.0' encoding='us-ascii'?>", "a~&#233;").utf8), decodesAs: "a~é")
        XMLCodecTests.expect(
            Array(document("<?xml version='1.0' encoding='us-ascii'?>", "é").utf8),
            as: Texts.self,
            isRefused: .malformed(code: 0)
        )
        for name in ["utf-8", "UTF-8", "Utf-8"] {
            expect(Array(document("<?xml version='1.0' encoding='\(name)'?>", text).utf8), decodesAs: text)
        }
    }

    @Test("an encoding that isn't known, or isn't the one that the bytes have, is an error of its own")
    func unsupported() {
        for name in ["windows-1252", "utf-7", "x", "EBCDIC-CP-US", "ISO-8859-2", "UTF-16", "utf-32", "Shift_JIS"] {
            for content in ["", "é"] {
                XMLCodecTests.expect(
                    document("<?xml version='1.0' encoding='\(name)'?>", content),
                    as: Texts.self,
                    isRefused: .unsupportedEncoding
                )
            }
        }
    }

    @Test("UTF-32 and EBCDIC are no documents")
    func otherEncodings() {
        let utf32 = "<maze/>".utf8.flatMap { [$0, 0, 0, 0] as [UInt8] }
        for bytes in [utf32, [0xFF, 0xFE, 0, 0] + utf32, [0, 0, 0xFE, 0xFF] + utf32, [0x4C, 0x6F, 0xA7, 0x94, 0x93]] {
            #expect(decode(bytes, as: Maze.self, inChunksOf: bytes.count) != nil)
            #expect(decode(bytes, as: Maze.self, inChunksOf: 1) != nil)
        }
    }

    @Test(
        "a document type declaration is refused, whatever is in it, before any of it is read",
        arguments: [
            "<!DOCTYPE maze>", "<!DOCTYPE maze []>", "<!DOCTYPE maze SYSTEM 'file:///etc/passwd'>",
            "<!DOCTYPE maze PUBLIC 'a' 'http://localhost:1/b'>", "<!DOCTYPE html>",
            "<!DOCTYPE maze [<!ELEMENT maze ANY>]>",
            "<!DOCTYPE maze [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", "<!DOCTYPE maze [<!ENTITY a 'b'>]>",
            "<!DOCTYPE maze [<!ENTITY % p SYSTEM 'http://localhost:1/'> %p;]>",
            "<!DOCTYPE maze [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>",
            "<!DOCTYPE maze [<!ATTLIST maze a CDATA 'default'>]>", "<!DOCTYPE maze [broken",
            "<!DOCTYPE maze SYSTEM 'x' [",
        ]
    )
    func documentTypes(_ declaration: String) {
        for prolog in ["", "<?xml version='1.0'?>\n", "<!-- -->"] {
            let error = XMLCodecTests.expect(
                prolog + declaration + "<maze>&a;</maze>",
                as: Maze.self,
                isRefused: .doctypeForbidden
            )
            #expect(error?.path.description == "")
        }
        #expect(throws: XMLDecodingError(.doctypeForbidden)) { try XMLFragment(declaration + "<maze/>") }
    }
}
