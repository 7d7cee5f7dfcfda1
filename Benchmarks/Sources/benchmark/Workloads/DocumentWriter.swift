import Foundation

/// Writes the documents, the same ones each time, as text: none of the contenders has a part in it.
struct DocumentWriter {
    /// The version of what is written: documents of another one aren't reused.
    private static let version = 1

    /// How many messages W1 has.
    let messageCount: Int

    /// The size of the attachments.
    let payloadByteCount: Int

    /// What base64 is written in at a time: a multiple of 57 bytes, which make a line of 76 characters.
    private static let blockByteCount = 57 << 13

    /// The content of the small attachment.
    static let smallPayloadByteCount = 4_096

    /// The documents in a cache directory, written unless they are there.
    ///
    /// - Parameters:
    ///   - cache: The directory; it is made if there is none.
    ///   - progress: Shows that it takes a moment.
    /// - Returns: The documents.
    /// - Throws: Anything that keeps files from being written.
    func documents(in cache: URL, progress: Progress) throws -> DocumentSet {
        let name = "v\(Self.version)-\(messageCount)messages-\(payloadByteCount >> 20)MiB"
        let directory = cache.appendingPathComponent(name)
        if FileManager.default.fileExists(atPath: directory.path) { return documents(in: directory) }
        progress.show("writing the documents")
        // They appear under their name once they are complete.
        let partial = cache.appendingPathComponent("partial-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: partial, withIntermediateDirectories: true)
        try write(documents(in: partial))
        try FileManager.default.moveItem(at: partial, to: directory)
        return documents(in: directory)
    }

    private func documents(in directory: URL) -> DocumentSet {
        DocumentSet(in: directory, payloadName: "payload.bin", messageCount: messageCount)
    }

    private func write(_ documents: DocumentSet) throws {
        try Data(MessageListing.document(messageCount: messageCount).utf8).write(
            to: URL(fileURLWithPath: documents.findItem)
        )
        try Data(sendItem().utf8).write(to: URL(fileURLWithPath: documents.sendItem))
        try writeAttachment(Self.smallPayloadByteCount, in: createAttachment, to: documents.createAttachment)
        try writeAttachment(payloadByteCount, in: getAttachment, to: documents.attachmentInOneLine)
        try writeAttachment(
            payloadByteCount,
            in: getAttachment,
            to: documents.attachmentInLines,
            lines: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed]
        )
        let payload = try Self.create(documents.payload)
        try forEachBlock(of: payloadByteCount) { try payload.write(contentsOf: $0) }
        try payload.close()
    }

    private func sendItem() -> String {
        EnvelopeText.request(
            "SendItem",
            attributes: #" SaveItemToFolder="true""#,
            "<m:ItemIds><t:ItemId \(itemId(2))/></m:ItemIds>"
                + #"<m:SavedItemFolderId><t:DistinguishedFolderId Id="sentitems"/></m:SavedItemFolderId>"#
        )
    }

    private func createAttachment(_ content: String) -> String {
        EnvelopeText.request(
            "CreateAttachment",
            "<m:ParentItemId \(itemId(3))/><m:Attachments><t:FileAttachment><t:Name>Site plan.dwg</t:Name>"
                + "<t:ContentType>application/octet-stream</t:ContentType><t:IsInline>false</t:IsInline>"
                + "<t:Content>\(content)</t:Content></t:FileAttachment></m:Attachments>"
        )
    }

    private func getAttachment(_ content: String) -> String {
        var numbers = NumberSequence(seed: 5)
        return EnvelopeText.response(
            "GetAttachmentResponse",
            #"<m:Attachments><t:FileAttachment><t:AttachmentId Id="AAMkAG\#(numbers.identifier(186))"/>"#
                + "<t:Name>Site plan.dwg</t:Name><t:ContentType>application/octet-stream</t:ContentType>"
                + "<t:ContentId>\(numbers.identifier(16))@example.org</t:ContentId>"
                + "<t:Size>\(payloadByteCount)</t:Size><t:LastModifiedTime>2025-03-04T05:06:07</t:LastModifiedTime>"
                + "<t:IsInline>false</t:IsInline><t:IsContactPhoto>false</t:IsContactPhoto>"
                + "<t:Content>\(content)</t:Content></t:FileAttachment></m:Attachments>"
        )
    }

    private func itemId(_ seed: UInt64) -> String {
        var numbers = NumberSequence(seed: seed)
        return #"Id="AAMkAG\#(numbers.identifier(146))" ChangeKey="CQAAABYAAAB\#(numbers.identifier(29))""#
    }

    /// Writes a document around base64.
    private func writeAttachment(
        _ byteCount: Int,
        in document: (String) -> String,
        to path: String,
        lines: Data.Base64EncodingOptions = []
    ) throws {
        let mark = "\u{0}"
        let parts = document(mark).split(separator: mark).map { Data($0.utf8) }
        let file = try Self.create(path)
        try file.write(contentsOf: parts[0])
        try forEachBlock(of: byteCount) { block in
            try file.write(contentsOf: block.base64EncodedData(options: lines))
            // Foundation ends lines only between two of them.
            if !lines.isEmpty { try file.write(contentsOf: Data("\r\n".utf8)) }
        }
        try file.write(contentsOf: parts[1])
        try file.close()
    }

    /// Hands out the attached bytes, the same ones for the same number of bytes.
    private func forEachBlock(of byteCount: Int, _ body: (Data) throws -> Void) throws {
        var numbers = NumberSequence(seed: 6)
        var rest = byteCount
        while rest > 0 {
            let count = min(rest, Self.blockByteCount)
            let words = (0..<(count + 7) / 8).map { _ in numbers.next() }
            try body(words.withUnsafeBytes { Data($0.prefix(count)) })
            rest -= count
        }
    }

    private static func create(_ path: String) throws -> FileHandle {
        guard FileManager.default.createFile(atPath: path, contents: nil) else {
            throw BenchmarkError("\(path) can't be written")
        }
        return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }
}
