import TestSupport
import Testing
import XMLCodec

@Suite("Wildcards for certain namespaces")
struct WildcardNamespaceTests {
    private func frame(_ content: String, attributes: String = "") throws -> Frame {
        let document = Frame.document(content, attributes: attributes)
        return try DecodingVerifier(Frame.self, options: .strict).value(of: document)
    }

    @Test("an element goes to the wildcard that allows its namespace")
    func routing() throws {
        let frame = try frame("<a xmlns='urn:a|b=c,d}&amp;'/><e:b/><f:c/><d/><t:e/>")
        #expect(frame.before.map(\.name.localName) == ["a", "b"])
        #expect(frame.after.map(\.name.localName) == ["c"])
        #expect(frame.local?.name == XMLName("d"))
        #expect(frame.first?.name.localName == "e" && frame.second == nil)
    }

    @Test("of several that allow it, the one at its place takes it")
    func position() throws {
        let around = try frame("<e:a/><e:b/><t:Body/><e:c/><e:a/>")
        #expect(around.before.map(\.name.localName) == ["a", "b"])
        #expect(around.after.map(\.name.localName) == ["c", "a"])
        let behind = try frame("<f:a/><e:b/>")
        #expect(behind.before.isEmpty && behind.after.count == 2)
        let both = try frame("<t:a/><t:b/>")
        #expect(both.first?.name.localName == "a" && both.second?.name.localName == "b")
        expect(Frame.document("<t:a/><t:b/><t:c/>"), as: Frame.self, isRefused: .duplicateElement("*"))
    }

    @Test("what none of them allows is unknown content")
    func unknown() throws {
        for content in ["<m:x/>", "<x xmlns='urn:other'/>", "<e:a/><m:x><t:Body/></m:x>"] {
            let document = Frame.document(content)
            #expect(try DecodingVerifier(Frame.self).value(of: document).body == nil)
            #expect(try DecodingVerifier(Frame.self, options: .strict).error(of: document) != nil)
        }
    }

    @Test("attributes are taken where their namespace is allowed, and are unknown elsewhere")
    func attributes() throws {
        let taken = try frame("", attributes: "e:a='1' xml:lang='en'")
        #expect(taken.attributes.attributes.map(\.value) == ["1", "en"])
        for attribute in ["a='1'", "t:a='1'"] {
            let document = Frame.document("", attributes: attribute)
            #expect(try DecodingVerifier(Frame.self).value(of: document) == Frame())
            let error = try DecodingVerifier(Frame.self, options: .strict).error(of: document)
            #expect(error?.reason.isUnexpectedAttribute == true)
        }
    }

    @Test("more names than are remembered find their wildcards all the same, under changing declarations")
    func manyNames() throws {
        let elements = (0..<80).map { "<e:n\($0)/>" }.joined()
        let others = (0..<80).map { "<p:n\($0) xmlns:p='urn:\($0 % 2 == 0 ? "e" : "f")'/>" }.joined()
        let frame = try XMLDecoder(Frame.self, options: .strict)
            .decode(Array(Frame.document(elements + "<t:Body/>" + others).utf8))
        #expect(frame.before.count == 80 && frame.after.count == 80)
        #expect(frame.after.map(\.name.namespace).prefix(3) == ["urn:e", "urn:f", "urn:e"])
    }
}

extension XMLDecodingError.Reason {
    fileprivate var isUnexpectedAttribute: Bool {
        if case .unexpectedAttribute = self { true } else { false }
    }
}
