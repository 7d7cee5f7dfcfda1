import Foundation

/// The documents that the scenarios work on: files in one directory.
struct DocumentSet {
    private let directory: URL
    private let payloadName: String

    /// How many messages W1 has.
    let messageCount: Int

    /// The documents that are in a directory.
    init(in directory: URL, payloadName: String, messageCount: Int) {
        self.directory = directory
        self.payloadName = payloadName
        self.messageCount = messageCount
    }

    /// W1: a FindItem response.
    var findItem: String { path("finditem.xml") }
    /// W2: a GetAttachment response, its base64 in one line.
    var attachmentInOneLine: String { path("getatt.xml") }
    /// W2: the same in lines of 76 characters.
    var attachmentInLines: String { path("getatt76.xml") }
    /// W3: a SendItem request.
    var sendItem: String { path("senditem.xml") }
    /// W3: a CreateAttachment request with 4 KiB.
    var createAttachment: String { path("createatt_small.xml") }
    /// W4: the bytes that are attached.
    var payload: String { path(payloadName) }

    /// The number of bytes of the payload, which is what W2's documents carry.
    func payloadByteCount() throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: payload)
        guard let size = attributes[.size] as? NSNumber else { throw BenchmarkError("\(payload) has no size") }
        return size.intValue
    }

    /// Throws if a document is missing.
    func requireComplete() throws {
        for file in [findItem, attachmentInOneLine, attachmentInLines, sendItem, createAttachment, payload]
        where !FileManager.default.fileExists(atPath: file) {
            throw BenchmarkError("there is no \(file)")
        }
    }

    private func path(_ name: String) -> String { directory.appendingPathComponent(name).path }
}
