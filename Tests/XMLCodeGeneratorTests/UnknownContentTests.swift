import Goldens
import TestSupport
import Testing
import XMLCodeGenerator
import XMLCodec

@Suite("What a newer schema says, in older types")
struct UnknownContentTests {
    private let document: String

    init() throws {
        document = String(decoding: try GoldenFolder(feature: "UnknownContent").document(), as: UTF8.self)
    }

    private func comesBack(_ document: String) throws -> String? {
        let museum = try XMLDecoder(MuseumType.self).decode(Array(document.utf8))
        return try CanonicalXML(XMLEncoder().encode(museum)).difference(from: CanonicalXML(document))
    }

    /// The document with an insertion at each of some places.
    private func variants(_ insertion: String, at places: [String.Index]) -> [String] {
        places.map { String(document[..<$0]) + insertion + document[$0...] }
    }

    /// The document from its root on, tag by tag.
    private var tags: [Range<String.Index>] {
        guard let root = document.firstRange(of: "<Museum") else { return [] }
        return document[root.lowerBound...].ranges(of: /<[^>]*>/)
    }

    // MARK: - Sweeps

    @Test("An element comes back at every place where there can be one")
    func elements() throws {
        let texts: Set<Substring> = [
            "Title", "Label", "Tablet", "Fee", "Marks", "Photograph", "Name", "UnknownContent", "Depth", "Metal",
            "North", "East",
        ]
        var places: [String.Index] = []
        var isText = false
        for tag in tags.dropLast() {
            let name = document[tag].dropFirst().prefix { $0 != " " && $0 != ">" && $0 != "/" }
            isText = texts.contains(name)
            let isNil = document[tag].contains("nil=")
            if !isText, !isNil { places.append(tag.upperBound) }
        }
        #expect(places.count > 90)
        // What the wildcard allows would be the wildcard's.
        let insertion = #"<new xmlns:x="urn:x" xmlns="" x:a="x:b">text<x:c/></new>"#
        for variant in variants(insertion, at: places) + variants(insertion + "<Other/>", at: places) {
            let difference = try comesBack(variant)
            #expect(difference == nil, "\(difference ?? "")")
        }
    }

    @Test("Attributes come back in every start tag")
    func attributes() throws {
        let starts = tags.filter { !document[$0].hasPrefix("</") && !document[$0].contains("nil=") }
        let ends = starts.compactMap { tag in document[tag].dropFirst().firstIndex { " />".contains($0) } }
        #expect(ends.count > 60)
        let insertion = #" xmlns:x="urn:x" x:new="1" new="&lt;2" xmlns:u="urn:u" u:new="3""#
        for variant in variants(insertion, at: ends) {
            let difference = try comesBack(variant)
            #expect(difference == nil, "\(difference ?? "")")
        }
    }

    @Test("A type that only a newer schema knows is named again, where an older one is decoded")
    func types() throws {
        let newer = #" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:x="urn:x" xsi:type="x:New""#
        for tag in ["<Museum ", "<Keeper ", "<Deputy ", "<Scroll ", "<Depth ", "<Site ", "<Report>", "<Emphasis>"] {
            let tagged = tag.dropLast() + newer + tag.suffix(1)
            let variant = document.replacing(tag, with: tagged, maxReplacements: 1)
            #expect(variant != document)
            let difference = try comesBack(variant)
            #expect(difference == nil, "\(difference ?? "")")
        }
        let name = XMLQName("New", prefix: "x", namespace: "urn:x")
        let museum = try XMLDecoder(MuseumType.self).decode(
            Array("<u:Museum xmlns:u='urn:golden:unknown' Id=''\(newer)><u:Title/><u:Tablet/></u:Museum>".utf8)
        )
        #expect(museum.unknownContent.typeName == name)
    }

    // MARK: - Values

    @Test("What isn't known can be read, and values without it are as they were")
    func access() throws {
        var museum = try XMLDecoder(MuseumType.self).decode(Array(document.utf8))
        #expect(museum.unknownContent.attributes.map(\.name.localName) == ["Id", "Shelf", "lang"])
        #expect(museum.unknownContent.elements.first?.name == XMLName("Language", in: "urn:golden:unknown"))
        #expect(museum.keeper?.deputy?.unknownContent.isEmpty == true)
        let copy = museum
        museum.unknownContent = XMLUnknownContent()
        #expect(museum.unknownContent.isEmpty && !copy.unknownContent.isEmpty && museum != copy)
        #expect(MemoryLayout<XMLUnknownContent>.size == MemoryLayout<Int>.size)
        var content = XMLUnknownContent()
        content.attributes = [XMLAttribute(XMLName("a"), value: "b")]
        #expect(!content.isEmpty)
        content.attributes = []
        #expect(content == XMLUnknownContent() && content.isEmpty)
    }

    @Test("Elements whose neighbours are gone follow those that are left; none is lost")
    func changedValues() throws {
        var museum = try XMLDecoder(MuseumType.self).decode(Array(document.utf8))
        let all = museum.unknownContent.elements
        let end = try XMLFragment("<added/>")
        museum.unknownContent.append(end)
        museum.label = ["only"]
        museum.keeper = nil
        museum.choices = [.tablet("wax")]
        museum.choice = .grant(ScrollType(length: 1))
        museum.finding = []
        museum.marks = []
        museum.loan = []
        museum.photograph = []
        museum.anyElements = []
        let decoded = try XMLDecoder(MuseumType.self).decode(XMLEncoder().encode(museum))
        #expect(decoded.unknownContent.elements.map(\.name) == (all + [end]).map(\.name))
        let labels = decoded.unknownContent.elements.map(\.name.localName)
        #expect(labels.prefix(3) == ["Language", "Title", "Subtitle"])
    }
}
