import ExchangeWebServices
import Testing

@Suite("GetAttachment responses that break off")
struct TruncatedAttachmentTests {
    @Test(
        "A response cut anywhere leaves whole files alone",
        arguments: ["", "=== Truncated Data ===", "=== Truncated Data ===\r\n"]
    )
    func everywhere(tail: String) throws {
        let document = try Messages.bytes("GetAttachment/response-mixed")
        let text = String(decoding: document, as: UTF8.self)
        let ends = text.ranges(of: "</t:Content>").map { text[..<$0.upperBound].utf8.count }
        let end = text.trimmingSuffix(while: \.isWhitespace).utf8.count
        for count in 0..<end {
            let directory = try TemporaryDirectory()
            let cut = Array(document[..<count]) + Array(tail.utf8)
            let size = [1, 16, 100, cut.count][count % 4]
            let options = count % 2 == 0 ? XMLDecodingOptions.default : .strict
            let error = error(of: cut, inChunksOf: size, options: options, writingTo: directory.path)
            #expect(error?.reason == .truncated, "\(count)")
            let complete = zip(["one.png", "two.bin"], ends).filter { $0.1 <= count }.map(\.0)
            #expect(try directory.contents() == complete, "\(count)")
        }
    }

    @Test("Files that are taken asynchronously are whole, or not there", arguments: ["", "=== Truncated Data ==="])
    func asynchronously(tail: String) async throws {
        let document = try Messages.bytes("GetAttachment/response-mixed")
        for count in stride(from: 0, to: document.count, by: 13) {
            let cut = Array(document[..<count]) + Array(tail.utf8)
            let error = await #expect(throws: XMLDecodingError.self) {
                _ = try await XMLDecoder(Envelope<GetAttachmentResponse>.self)
                    .decode(from: Chunks(cut, size: 50)) { content in
                        var bytes: [UInt8] = []
                        for try await piece in content { bytes += piece }
                        #expect(bytes.count == (content.partial(FileAttachmentType.self)?.name == "one.png" ? 8 : 2))
                    }
            }
            #expect(error?.reason == .truncated)
        }
    }

    private func error(
        of document: [UInt8],
        inChunksOf size: Int,
        options: XMLDecodingOptions,
        writingTo directory: String
    ) -> XMLDecodingError? {
        var decoder = XMLDecoder(Envelope<GetAttachmentResponse>.self, options: options)
        decoder.binarySink = { field in
            try XMLFileSink(in: directory, named: field.partial(FileAttachmentType.self)?.name)
        }
        do throws(XMLDecodingError) {
            for start in stride(from: 0, to: document.count, by: max(size, 1)) {
                try decoder.feed(document.span.extracting(start..<min(start + size, document.count)))
            }
            _ = try decoder.finish()
            return nil
        } catch {
            return error
        }
    }
}

extension String {
    fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
        self[...].lastIndex { !isDropped($0) }.map { self[...$0] } ?? ""
    }
}
