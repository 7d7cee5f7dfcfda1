import ExchangeWebServices
import Foundation
import TestSupport
import Testing
import XMLCodec

@Suite("What faults and response messages say about errors")
struct FaultTests {
    private static func fault(detail: String) throws -> SOAPFault {
        let document = """
            <s:Envelope xmlns:s="\(soapNamespace)" xmlns:e="http://schemas.microsoft.com/exchange/services/2006/errors" \
            xmlns:t="\(typesNamespace)"><s:Body><s:Fault><faultcode>s:Client</faultcode><faultstring/>\
            <detail>\(detail)</detail></s:Fault></s:Body></s:Envelope>
            """
        let envelope = try XMLDecoder(Envelope<SendItemResponse>.self).decode(Array(document.utf8))
        guard case .fault(let fault) = envelope.body else { throw FaultMissing() }
        return fault
    }

    private struct FaultMissing: Error {}

    @Test("Early servers say where an error is beside its message")
    func lineAndPosition() throws {
        let fault = try Self.fault(
            detail: """
                <e:ResponseCode>ErrorSchemaValidation</e:ResponseCode><e:Message>Wrong.</e:Message>\
                <e:Line>17</e:Line><e:Position>19</e:Position>
                """
        )
        let detail = try #require(fault.detail)
        #expect(detail.responseCode == .errorSchemaValidation)
        #expect(detail.message == "Wrong.")
        #expect(detail.messageXml?.lineNumber == 17)
        #expect(detail.messageXml?.linePosition == 19)
        #expect(detail.messageXml?.violation == nil)
    }

    @Test("What isn't known stays, beside what is")
    func unknownParts() throws {
        let fault = try Self.fault(
            detail: """
                <e:ResponseCode>ErrorOfTheFuture</e:ResponseCode><e:Hint>Wait</e:Hint>\
                <t:MessageXml><t:Value Name="A">1</t:Value><t:Path>p</t:Path><t:Value Name="B">2</t:Value></t:MessageXml>
                """
        )
        let detail = try #require(fault.detail)
        #expect(detail.responseCode == .unrecognized("ErrorOfTheFuture"))
        #expect(detail.messageXml?.values.map(\.name) == ["A", "B"])
        #expect(detail.messageXml?["B"] == "2")
        #expect(detail.messageXml?["C"] == nil)
        #expect(detail.messageXml?.others.map(\.name.localName) == ["Path"])
        #expect(detail.anyElements.map(\.name.localName) == ["ResponseCode", "Hint", "MessageXml"])
    }

    @Test("A detail that isn't the service's says nothing, and is kept")
    func foreignDetail() throws {
        for text in ["<x/>", "<e:Line>first</e:Line>", "<e:Message/><e:Message/>"] {
            let detail = try #require(try Self.fault(detail: text).detail)
            #expect(detail.responseCode == nil)
            #expect(detail.messageXml == nil)
            #expect(!detail.anyElements.isEmpty)
        }
    }

    @Test("Details are encoded as they are decoded")
    func roundTrip() throws {
        var details = MessageXmlDetails()
        details.lineNumber = 3
        details.violation = "<none>"
        details.values = [MessageXmlDetails.Value(name: "N", text: "v")]
        details.others = [try XMLFragment("<x/>")]
        #expect(try XMLDecoder(MessageXmlDetails.self).decode(XMLEncoder().encode(details)) == details)
    }
}

@Suite("Recorded faults", .enabled(if: TestCorpus.isPresent))
struct RecordedFaultTests {
    /// Recordings that aren't faults of SOAP 1.1, and why.
    private static let exceptions = [
        "updateitem-operation-contact--4.xml": "faultcode and faultstring in a namespace",
        "test_services.py-L259.xml": "an empty fault, made by hand",
    ]

    private static let files = ["ews/docs", "ews/traffic"].flatMap { TestCorpus.files(in: $0, withExtensions: ["xml"]) }

    @Test("Every recorded fault tells its code, its message and its particulars")
    func faults() throws {
        var count = 0
        for file in Self.files {
            let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
                .replacing("\"https://schemas.", with: "\"http://schemas.")
            guard text.contains("Fault>") else { continue }
            guard let fault = Self.fault(in: text) else {
                #expect(Self.exceptions[file.lastPathComponent] != nil, "\(file.lastPathComponent)")
                continue
            }
            count += 1
            Self.check(fault, text, file.lastPathComponent)
        }
        #expect(count >= 13)
    }

    @Test("Every recorded response message tells its particulars")
    func responseMessages() throws {
        var count = 0
        for file in Self.files {
            let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            guard text.contains("m:MessageXml>"), let start = text.firstRange(of: "<m:MessageXml>"),
                let end = text.firstRange(of: "</m:MessageXml>"), start.upperBound <= end.lowerBound
            else { continue }
            let content = text[start.upperBound..<end.lowerBound]
            let document = """
                <m:SendItemResponse xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages" \
                xmlns:t="\(typesNamespace)"><m:ResponseMessages><m:SendItemResponseMessage ResponseClass="Error">\
                <m:MessageXml>\(content)</m:MessageXml></m:SendItemResponseMessage></m:ResponseMessages>\
                </m:SendItemResponse>
                """
            let response = try XMLDecoder(SendItemResponse.self).decode(Array(document.utf8))
            let details = try #require(response.message(ResponseMessageType.self).messageXml).details
            let name = file.lastPathComponent
            #expect(details.values.count == content.split(separator: "<t:Value ").count - 1, "\(name)")
            #expect(details.values.isEmpty == !details.others.isEmpty, "\(name)")
            count += 1
        }
        #expect(count >= 7)
    }

    private static func fault(in text: String) -> SOAPFault? {
        let envelope = try? XMLDecoder(Envelope<SendItemResponse>.self).decode(Array(text.utf8))
        if case .fault(let fault) = envelope?.body { return fault }
        return nil
    }

    private static func check(_ fault: SOAPFault, _ text: String, _ file: String) {
        #expect((fault.detail?.responseCode != nil) == text.contains("e:ResponseCode"), "\(file)")
        #expect((fault.detail?.message != nil) == text.contains("e:Message "), "\(file)")
        let details = fault.detail?.messageXml
        #expect((details?.lineNumber != nil) == text.contains("LineNumber"), "\(file)")
        #expect((details?.linePosition != nil) == text.contains("LinePosition"), "\(file)")
        #expect((details?.violation != nil) == text.contains("Violation"), "\(file)")
        #expect(details?.values.count ?? 0 == text.split(separator: "<t:Value ").count - 1, "\(file)")
    }
}
