import ExchangeWebServices
import Foundation
import TestSupport
import Testing

/// The messages beside the tests.
enum Messages {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Messages")

    /// The bytes of a message.
    ///
    /// - Parameter name: Its folder and name, without the extension.
    /// - Returns: The bytes, as they are in the file.
    /// - Throws: An error of the file system.
    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: name + ".xml")))
    }

    /// The names of all messages, sorted.
    static var names: [String] {
        let paths = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
        return paths.filter { $0.hasSuffix(".xml") }.map { String($0.dropLast(4)) }.sorted()
    }

    /// Decodes a message in every way of cutting it up, strictly, and sees that it survives being encoded: the canonical
    /// forms agree, and what is decoded again is equal.
    ///
    /// - Parameters:
    ///   - name: The message's folder and name, without the extension.
    ///   - type: The type of the body's content.
    ///   - tolerated: The differences that the message is bound to have.
    ///   - sourceLocation: Where failures are reported.
    /// - Returns: The message.
    /// - Throws: Whatever goes wrong.
    static func envelope<Content: XMLRootElement & Equatable>(
        _ name: String,
        _ type: Content.Type,
        tolerating tolerated: Set<ToleratedDifference> = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Envelope<Content> {
        let original = try bytes(name)
        // Some have values that enumerations don't list.
        var options = XMLDecodingOptions()
        options.unknownContent = .reject
        let verifier = DecodingVerifier(Envelope<Content>.self, options: options)
        let envelope = try verifier.value(of: original)
        let roundTrip = try RoundTrip(envelope, options: options)
        if tolerated.isEmpty {
            let difference = try CanonicalXML(original).difference(from: CanonicalXML(roundTrip.document))
            #expect(difference == nil, sourceLocation: sourceLocation)
        } else {
            let comparison = try DocumentComparison(original: original, encoded: roundTrip.document, rules: .exchange)
            #expect(comparison.fault == nil, sourceLocation: sourceLocation)
            #expect(comparison.tolerated == tolerated, sourceLocation: sourceLocation)
        }
        #expect(roundTrip.isLossless, sourceLocation: sourceLocation)
        return envelope
    }

    /// The content of a message's body, after what ``envelope(_:_:tolerating:sourceLocation:)`` does.
    static func content<Content: XMLRootElement & Equatable>(
        _ name: String,
        _ type: Content.Type,
        tolerating tolerated: Set<ToleratedDifference> = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Content {
        try envelope(name, type, tolerating: tolerated, sourceLocation: sourceLocation).content()
    }

    /// The fault in a message's body, after what ``envelope(_:_:tolerating:sourceLocation:)`` does.
    static func fault<Content: XMLRootElement & Equatable>(
        _ name: String,
        insteadOf type: Content.Type,
        tolerating tolerated: Set<ToleratedDifference> = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> SOAPFault {
        let envelope = try envelope(name, type, tolerating: tolerated, sourceLocation: sourceLocation)
        return try #require(throws: SOAPFault.self, sourceLocation: sourceLocation) { try envelope.content() }
    }
}
