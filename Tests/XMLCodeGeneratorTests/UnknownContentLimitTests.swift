import Foundation
import Goldens
import TestSupport
import Testing
import XMLCodec

@Suite("What is kept of unknown content, and how much")
struct UnknownContentLimitTests {
    private let document: [UInt8]

    init() throws {
        document = try GoldenFolder(feature: "UnknownContent").document()
    }

    private func museum(_ content: String, attributes: String = "") -> [UInt8] {
        Array("<u:Museum xmlns:u='urn:golden:unknown' Id='a'\(attributes)><u:Title/>\(content)</u:Museum>".utf8)
    }

    @Test("It is kept, skipped or rejected as the options say")
    func options() throws {
        var options = XMLDecodingOptions()
        #expect(options.unknownContent == .keep)
        options.unknownContent = .skip
        let content = "<u:Label new='1'/><new/><u:Tablet/>"
        let skipped = try DecodingVerifier(MuseumType.self, options: options).value(of: museum(content))
        #expect(skipped == MuseumType(id: "a", title: "", choices: [.tablet("")]).with(label: [""]))
        options.unknownContent = .reject
        let refused: [([UInt8], XMLDecodingError.Reason)] = [
            (museum("<new/>"), .unexpectedElement(XMLName("new"))),
            (museum("<u:Label new='1'/>"), .unexpectedAttribute(XMLName("new"))),
            (museum("", attributes: " new='1'"), .unexpectedAttribute(XMLName("new"))),
        ]
        for (document, reason) in refused {
            #expect(try DecodingVerifier(MuseumType.self, options: options).error(of: document)?.reason == reason)
            #expect(try DecodingVerifier(MuseumType.self, options: .strict).error(of: document)?.reason == reason)
        }
    }

    @Test("Where what is known is validated strictly, the rest is kept all the same, in the same places")
    func strictValidation() throws {
        var options = XMLDecodingOptions.strict
        options.unknownContent = .keep
        let strict = try DecodingVerifier(MuseumType.self, options: options).value(of: document)
        #expect(try strict == XMLDecoder(MuseumType.self).decode(document))
    }

    @Test("Elements that are out of order leave what follows them behind their property")
    func disorder() throws {
        let content =
            "<u:Tablet>1</u:Tablet><a/><u:Label>2</u:Label><b/><u:Tablet>3</u:Tablet><c/><u:Label>4</u:Label><d/>"
        let decoded = try DecodingVerifier(MuseumType.self).value(of: museum(content))
        let ordered =
            "<u:Label>2</u:Label><b/><u:Label>4</u:Label><d/><u:Tablet>1</u:Tablet><a/><u:Tablet>3</u:Tablet><c/>"
        let encoded = try XMLEncoder().encode(decoded)
        #expect(try CanonicalXML(encoded).difference(from: CanonicalXML(museum(ordered))) == nil)
    }

    @Test("It counts towards the limits on texts, lists and values")
    func limits() throws {
        func reason(
            _ limits: XMLLimits,
            _ content: String,
            attributes: String = ""
        ) throws -> XMLDecodingError.Reason? {
            var options = XMLDecodingOptions()
            options.limits = limits
            let document = museum(content + "<u:Tablet/>", attributes: attributes)
            return try DecodingVerifier(MuseumType.self, options: options).error(of: document)?.reason
        }
        var limits = XMLLimits.default
        limits.textBytes = 40
        let short = String(repeating: "x", count: 33)
        #expect(try reason(limits, "<a>\(short)</a>") == nil)
        #expect(try reason(limits, "<a>\(short)y</a>") == .limitExceeded(.textBytes))
        let value = String(repeating: "x", count: 41)
        #expect(try reason(limits, "", attributes: " a='\(value)'") == .limitExceeded(.textBytes))
        #expect(try reason(limits, "<u:Label a='\(value)'/>") == .limitExceeded(.textBytes))
        limits = .default
        limits.listCount = 3
        #expect(try reason(limits, "<a/><a/><a/>") == nil)
        #expect(try reason(limits, "<a/><u:Label/><a/><a/><a/>") == .limitExceeded(.listCount))
        limits = .default
        limits.valueBytes = 2_000
        #expect(try reason(limits, "<a/>") == nil)
        #expect(try reason(limits, String(repeating: "<a/>", count: 100)) == .limitExceeded(.valueBytes))
        let long = String(repeating: "x", count: 2_000)
        #expect(try reason(limits, "<u:Label a='\(long)'/>") == .limitExceeded(.valueBytes))
    }

    @Test("Records keep theirs; what stands between records that have been taken isn't kept")
    func records() throws {
        let finding = "<u:Finding xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:type='u:BoneType' new='1'>"
        let record = finding + "<u:Depth>1</u:Depth><b/></u:Finding><c/>"
        let content = "<before/><u:Tablet/>" + String(repeating: record, count: 3)
        let document = museum(content)
        for size in 1...document.count {
            var decoder = XMLRecordDecoder(\MuseumType.finding, in: MuseumType.self)
            var findings: [FindingType] = []
            for start in stride(from: 0, to: document.count, by: size) {
                try decoder.feed(Array(document[start..<min(start + size, document.count)]))
                while let record = try decoder.next() { findings.append(record) }
            }
            try decoder.finish()
            while let record = try decoder.next() { findings.append(record) }
            #expect(findings.count == 3)
            for case .bone(let bone) in findings {
                #expect(bone.unknownContent.elements.map(\.xml) == ["<b/>"])
                #expect(bone.unknownContent.attributes == [XMLAttribute(XMLName("new"), value: "1")])
            }
            #expect(try decoder.takeRoot().unknownContent.elements.map(\.xml) == ["<before/>"])
        }
    }

    @Test("Records are written among what isn't known")
    func encodedRecords() throws {
        let museum = try XMLDecoder(MuseumType.self).decode(document)
        var envelope = museum
        envelope.finding = []
        let body = try XMLEncoder().body(for: envelope, records: \MuseumType.finding, from: museum.finding)
        let encoded = try XMLDecoder(MuseumType.self).decode(body.bytes())
        #expect(encoded.finding == museum.finding)
        #expect(encoded.unknownContent.elements.map(\.name) == museum.unknownContent.elements.map(\.name))
    }

    @Test("Content that is written from where it lies stays whole behind attributes that come late")
    func streamedContent() throws {
        let bytes = [UInt8](repeating: 7, count: 100_000)
        let base64 = Data(bytes).base64EncodedString()
        let content = "<u:Tablet/><u:Photograph new='1'>\(base64)</u:Photograph><u:Photograph n='2'>AAEC</u:Photograph>"
        let museum = try XMLDecoder(MuseumType.self).decode(self.museum(content))
        let encoded = try XMLEncoder().body(for: museum).bytes()
        #expect(try CanonicalXML(encoded).difference(from: CanonicalXML(self.museum(content))) == nil)
    }

    @Test("Each document of a stream keeps its own")
    func documents() throws {
        let documents = ["<a/>", "", "<u:Label x='1'/><b/>"].map { museum($0 + "<u:Tablet/>") }
        var decoder = XMLDocumentDecoder(MuseumType.self)
        var result: [MuseumType] = []
        for byte in documents.joined() {
            try decoder.feed([byte])
            while let next = try decoder.next() { result.append(next) }
        }
        try decoder.finish()
        #expect(result == (try documents.map { try XMLDecoder(MuseumType.self).decode($0) }))
        #expect(result.map(\.unknownContent.isEmpty) == [false, true, false])
    }
}

extension MuseumType {
    fileprivate func with(label: [String]) -> MuseumType {
        var museum = self
        museum.label = label
        return museum
    }
}
