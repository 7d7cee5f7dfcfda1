import TestSupport
import Testing
import XMLCodec

@Suite("Documents as events")
struct EventReaderTests {
    @Test("elements, attributes and text are handed over in order, names expanded")
    func events() throws {
        let document = """
            <?xml version="1.0"?>
            <!-- c --><a xmlns="urn:a" xmlns:p="urn:p" x="1" p:y="&lt;&#10;">t<p:b/>&amp;<![CDATA[<]]><?i j?>
            <c xmlns="">é</c></a>
            """
        #expect(
            try Recorder.read(document).lines == [
                "<{urn:a}a x=1 {urn:p}y=<\n> 2:11", "t", "<{urn:p}b> 2:67", "</>", "&<\n", "<c> 3:1", "é", "</>", "</>",
            ]
        )
    }

    @Test("the place of each start tag is given in lines, columns and bytes")
    func locations() throws {
        let document = "\n<a>\r\n  é<b/>\r日<b\n/><b/></a>"
        let recorder = try Recorder.read(document)
        #expect(recorder.locations.map(\.description) == ["2:1", "3:4", "4:2", "5:3"])
        let offsets = recorder.locations.map { Int($0.byteOffset) }
        let bytes = Array(document.utf8)
        for offset in offsets { #expect(bytes[offset] == UInt8(ascii: "<")) }
        #expect(offsets == offsets.sorted() && Set(offsets).count == 4)
    }

    @Test("the namespaces in scope are at hand at each element")
    func namespaces() throws {
        let recorder = try Recorder.read(
            "<a xmlns='urn:1' xmlns:p='urn:p'><b xmlns='' xmlns:q='urn:q'/><c xmlns:p='urn:2'/></a>"
        )
        #expect(
            recorder.namespaces.map(\.declarations) == [
                ["": "urn:1", "p": "urn:p"], ["p": "urn:p", "q": "urn:q"], ["": "urn:1", "p": "urn:2"],
            ]
        )
        #expect(recorder.namespaces[0].namespace(forPrefix: "") == "urn:1")
        #expect(recorder.namespaces[1].namespace(forPrefix: "") == nil)
        #expect(recorder.namespaces[2].namespace(forPrefix: "q") == nil)
        #expect(recorder.namespaces[0].namespace(forPrefix: "xml") == "http://www.w3.org/XML/1998/namespace")
    }

    @Test("a fault is an error, and what came before it has been handed over")
    func faults() {
        let faults: [(String, XMLDecodingError.Reason)] = [
            ("<a><b/></c>", .malformed(code: 0)), ("<a><b/>", .truncated), ("<a><b/><p:c/></a>", .unboundPrefix),
            ("<a><b/><c p:d=''/></a>", .unboundPrefix), ("<a><b/><c:d:e xmlns:c='urn:c'/></a>", .invalidNamespace),
            ("<a><b/><c d='' d=''/></a>", .duplicateAttribute),
        ]
        for (document, reason) in faults {
            var recorder = Recorder()
            do throws(XMLDecodingError) {
                try XMLEventReader.read(Array(document.utf8), into: &recorder)
                Issue.record("read: \(document)")
            } catch {
                #expect(error.category == reason, "\(document)")
            }
            #expect(recorder.lines.filter { $0.hasPrefix("<") }.count >= 3, "\(document)")
        }
        for (document, reason) in [("", XMLDecodingError.Reason.truncated), ("<!DOCTYPE a><a/>", .doctypeForbidden)] {
            #expect(throws: XMLDecodingError(reason)) { try Recorder.read(document) }
        }
    }

    @Test("limits hold for events too")
    func limits() {
        var limits = XMLLimits()
        limits.depth = 3
        limits.attributesPerElement = 2
        limits.namespaceDeclarations = 1
        #expect(throws: Never.self) { try Recorder.read("<a><b><c x='' y=''/></b></a>", limits) }
        let faults: [(String, XMLDecodingError.Limit)] = [
            ("<a><b><c><d/></c></b></a>", .depth), ("<a x='' y='' z=''/>", .attributesPerElement),
            ("<a xmlns:p='urn:p'><b xmlns:q='urn:q'/></a>", .namespaceDeclarations),
        ]
        for (document, limit) in faults {
            #expect(throws: XMLDecodingError(.limitExceeded(limit))) { try Recorder.read(document, limits) }
        }
    }
}

/// Writes events down.
private struct Recorder: XMLEventHandler {
    var lines: [String] = []
    var locations: [XMLLocation] = []
    var namespaces: [XMLNamespaceContext] = []
    private var text = ""

    mutating func startElement(_ element: XMLStartElement) {
        endText()
        let attributes = element.attributes.map { " \($0.name)=\($0.value)" }.joined()
        lines.append("<\(element.name)\(attributes)> \(element.location)")
        locations.append(element.location)
        namespaces.append(element.namespaces)
    }

    mutating func characters(_ text: Span<UInt8>) {
        self.text += String(decoding: text.indices.map { text[$0] }, as: UTF8.self)
    }

    mutating func endElement() {
        endText()
        lines.append("</>")
    }

    private mutating func endText() {
        if !text.isEmpty { lines.append(text) }
        text = ""
    }

    @discardableResult
    static func read(_ document: String, _ limits: XMLLimits = .default) throws(XMLDecodingError) -> Recorder {
        var recorder = Recorder()
        var options = XMLDecodingOptions()
        options.limits = limits
        try XMLEventReader.read(Array(document.utf8), into: &recorder, options: options)
        return recorder
    }
}
