public import Goldens
import TestSupport
import Testing
public import XMLCodec
import XMLSchema

/// The code recorded in the golden folders is compiled into the target `Goldens`; here it is put to work.
@Suite("Golden code at work")
struct GoldenRoundTripTests {
    @Test("The document of each feature comes back the same", arguments: GoldenDocument.all)
    func documentComesBack(document: GoldenDocument) throws {
        try document.check()
    }

    @Test("Elements are decoded under their aliases, and encoded as the schema says")
    func aliases() throws {
        let crew = CrewType(captain: "Ines", sailor: ["Tove", "Aki"], choice: .ship("Heron"))
        let document = try GoldenFolder(feature: "Alias").document()
        let aliased = String(decoding: document, as: UTF8.self)
            .replacing("c:Captain>", with: "c:Skipper>").replacing("c:Ship>", with: "c:Vessel>")
            .replacing("c:Sailor>Tove</c:Sailor>", with: "Sailor>Tove</Sailor>")
        for text in [Array(aliased.utf8), document] {
            let decoded = try DecodingVerifier(CrewType.self, options: .strict).value(of: text)
            #expect(decoded == crew)
            #expect(try CanonicalXML(XMLEncoder().encode(decoded)) == CanonicalXML(document))
        }
        let twice = aliased.replacing("</c:Skipper>", with: "</c:Skipper><c:Captain/>")
        let error = try DecodingVerifier(CrewType.self).error(of: twice)
        #expect(error?.reason == .duplicateElement("c:Captain"))
    }

    @Test("A pruned alternative is kept with its name")
    func prunedAlternative() throws {
        let response = try XMLDecoder(LendResponse.self).decode(GoldenFolder(feature: "PrunedChoice").document())
        guard case .unrecognized(let answer) = response.choices[1] else {
            Issue.record("\(response.choices[1]) is not kept as it is")
            return
        }
        #expect(answer.name == XMLName("ReturnAnswer", in: "urn:golden:pruned"))
    }

    @Test("An operation is its messages, the blocks of its headers and its action")
    func operations() throws {
        func summary<Operation: XMLServiceOperation>(_ operation: Operation.Type) -> [String] {
            let types = ["\(Operation.Request.self)", "\(Operation.Response.self)"]
            return types + [operation.operationName, operation.soapAction]
        }
        #expect(summary(Track.self) == ["TrackType", "TrackResponseType", "Track", "urn:golden:operations/Track"])
        #expect(summary(Send.self) == ["ShipmentType", "Receipt", "Send", "urn:golden:operations/Send"])
        #expect(Send.RequestHeader.self == Track.RequestHeader.self)
        #expect(Send.RequestHeader(carrier: CarrierType(name: "Heron")).ticket == nil)
        #expect(Send.ResponseHeader().carrier == nil)
    }

    @Test("The samples of each feature's root are decoded strictly, and come back", arguments: GoldenDocument.all)
    func samplesComeBack(document: GoldenDocument) throws {
        try document.checkSamples()
    }

    @Test("Each feature has a document")
    func featuresHaveDocuments() {
        #expect(GoldenDocument.all.map(\.feature).sorted() == GoldenFolder.features.sorted())
    }
}

/// The document in a golden folder, and the type of its root.
struct GoldenDocument: Sendable, CustomTestStringConvertible {
    let feature: String
    /// Decodes at every chunk size, encodes, and compares.
    let check: @Sendable () throws -> Void
    /// Does the same, strictly, with the samples that the schema gives.
    let checkSamples: @Sendable () throws -> Void

    var testDescription: String { feature }

    static let all: [GoldenDocument] = [
        document("Alias", CrewType.self),
        document("AnonymousType", Order.self, isValid: false),
        document("Choice", PaymentType.self),
        document("Constraints", FareType.self),
        document("DefaultValue", Settings.self, isCanonical: false),
        document("ElementDefault", Form.self, isCanonical: false),
        document("Enumeration", Query.self, isValid: false),
        document("Extension", Kennel.self),
        document("Group", TaskType.self),
        document("HostileName", TypeType.self),
        document("List", Roster.self),
        document("MixedContent", Article.self),
        document("NameClash", ClashElement.self),
        document("Nillable", Reading.self),
        document("Operation", Track.Request.self),
        document("Polymorphism", Fleet.self),
        document("PrunedChoice", LendResponse.self),
        document("Recursion", Person.self),
        document("RepeatedElement", Journey.self),
        document("RootElement", Signature.self),
        document("Sequence", ParcelType.self),
        document("SimpleContent", PriceType.self),
        document("Stream", Upload.self),
        document("SubstitutionGroup", Drawing.self),
        document("Union", Shirt.self, isValid: false),
        document("UnknownContent", MuseumType.self, unknownContent: .keep),
        document("Wildcard", Box.self),
        document("WildcardNamespace", Crate.self),
    ]

    // `unknownContent`: what becomes of what the schema doesn't know, which no other document says anything of.
    // `isCanonical`: whether the document says all that is written, which it doesn't where defaults are left out.
    // `isValid`: whether it obeys its schema; some have values that enumerations don't list.
    private static func document<Root: XMLRootElement & Hashable>(
        _ feature: String,
        _ type: Root.Type,
        unknownContent: XMLDecodingOptions.UnknownContent = .reject,
        isCanonical: Bool = true,
        isValid: Bool = true
    ) -> GoldenDocument {
        let check = { @Sendable in
            let bytes = try GoldenFolder(feature: feature).document()
            var options = isValid ? XMLDecodingOptions.strict : .default
            options.unknownContent = unknownContent
            let verifier = DecodingVerifier(type, options: options)
            let value = try verifier.value(of: bytes)
            let encoded = try XMLEncoder().encode(value)
            #expect(try verifier.value(of: encoded) == value)
            if isCanonical {
                let difference = try CanonicalXML(encoded).difference(from: CanonicalXML(bytes))
                #expect(difference == nil, "\(difference ?? "")")
            }
        }
        return GoldenDocument(feature: feature, check: check) { try checkSamples(feature, type) }
    }

    private static func checkSamples<Root: XMLRootElement & Hashable>(_ feature: String, _ type: Root.Type) throws {
        let verifier = DecodingVerifier(type, options: .strict)
        let root = rootName(of: try GoldenFolder(feature: feature).document())
        let samples = SchemaSamples(of: try GoldenFolder(feature: feature).schema())
        for sample in samples.documents where sample.element.localName == root {
            // A string that is streamed as base64 has to be base64, which its schema doesn't say.
            if feature == "Stream", sample.extent == .maximal { continue }
            do {
                let value = try verifier.value(of: sample.text)
                #expect(try verifier.value(of: XMLEncoder().encode(value)) == value, "\(sample.fileName)")
            } catch {
                Issue.record("\(sample.fileName): \(error)\n\(sample.text)")
            }
        }
    }

    private static func rootName(of document: [UInt8]) -> String {
        let tags = String(decoding: document, as: UTF8.self).split(separator: "<")
        let root = tags.first { !$0.hasPrefix("?") && !$0.hasPrefix("!") } ?? ""
        let name = root.prefix { !" >/\n".contains($0) }
        return name.split(separator: ":").last.map(String.init) ?? ""
    }
}

extension TaskType: XMLRootElement {
    /// The element that the document of the feature `Group` has as its root.
    public static let xmlElement = XMLFieldTable("g:Task", in: XMLNamespaceTable("g=urn:golden:groups"))
}
