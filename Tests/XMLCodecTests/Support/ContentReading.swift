import XMLCodec

/// The ways to read attachments whose content goes to sinks that are awaited.
enum ContentReading: CaseIterable {
    case document
    case records
    /// A document for each attachment.
    case documents

    typealias SinkChoice = nonisolated(nonsending) (XMLBinaryContent) async throws -> any XMLAsyncBinarySink

    /// The input that holds attachments of these contents, named by their positions.
    func text(of contents: [[UInt8]]) -> String {
        let attachments = contents.enumerated().map { index, bytes in
            let content = bytes.isEmpty ? "<t:Content/>" : "<t:Content>\(base64(bytes))</t:Content>"
            return "<t:Attachment><t:Name>\(index)</t:Name>\(content)<t:Note>n</t:Note></t:Attachment>"
        }
        return switch self {
        case .document, .records: Mail.document(attachments.joined())
        case .documents: attachments.map { Mail.document($0) }.joined(separator: "<!-- c -->\n<?xml version='1.0'?>")
        }
    }

    /// Reads attachments.
    ///
    /// - Parameters:
    ///   - chunks: The input.
    ///   - sinks: Chooses the sinks of their contents.
    ///   - take: Takes each of them as soon as it is there.
    /// - Throws: What reading throws.
    nonisolated(nonsending) func read(
        _ chunks: CountedChunks,
        to sinks: @escaping SinkChoice,
        _ take: (Attachment) -> Void = { _ in }
    ) async throws {
        switch self {
        case .document:
            var decoder = XMLDecoder(Mail.self)
            decoder.asyncBinarySink = sinks
            try await decoder.decode(from: chunks).attachments.forEach(take)
        case .records:
            let records = XMLRecords(\Mail.attachments, in: Mail.self, from: chunks)
            records.asyncBinarySink = sinks
            for try await attachment in records { take(attachment) }
        case .documents:
            var documents = XMLDocuments(Mail.self, from: chunks)
            documents.asyncBinarySink = sinks
            for try await mail in documents { mail.attachments.forEach(take) }
        }
    }
}
