import TestSupport
import Testing
import XMLCodec

@Suite("Documents in memory of the caller's")
struct LentMemoryTests {
    /// Encodes a value after one byte that is there already; returns what the memory holds, or the error.
    private func encode(_ value: some XMLRootElement, room: Int) -> Result<[UInt8], XMLEncodingError> {
        var failure: XMLEncodingError?
        let bytes = [UInt8](capacity: room + 1) { output in
            output.append(0x21)
            do throws(XMLEncodingError) {
                try XMLEncoder().encode(value, into: &output)
            } catch {
                failure = error
            }
        }
        if let failure {
            #expect(bytes == [0x21])
            return .failure(failure)
        }
        #expect(bytes.first == 0x21)
        return .success(Array(bytes.dropFirst()))
    }

    @Test("a document fits exactly or not at all, whatever its length", arguments: [0, 1, 50, 300, 5_000])
    func everyRoom(_ count: Int) throws {
        let order = Order(number: 1, customer: String(repeating: "<é", count: count))
        let document = try XMLEncoder().encode(order)
        let rooms = Array(max(0, document.count - 200)...(document.count + 200)) + Array(0...70)
        for room in rooms {
            switch encode(order, room: room) {
            case .success(let bytes): #expect(room >= document.count && bytes == document)
            case .failure(let error):
                #expect(room < document.count)
                #expect(error == XMLEncodingError(.outputTooSmall(byteCount: document.count), path: XMLElementPath()))
            }
        }
    }

    @Test("streamed content is read into it, and may be too much for it")
    func streamedContent() throws {
        let content = [UInt8](repeating: 7, count: 100_000)
        var mail = Mail()
        mail.pieces = [.reader(byteCount: nil) { PieceReader(content, sizes: [7, 1_000]) }, .bytes(content)]
        let document = try XMLEncoder().encode(mail)
        #expect(try encode(mail, room: document.count).get() == document)
        #expect(throws: XMLEncodingError(.outputTooSmall(byteCount: document.count), path: XMLElementPath())) {
            try encode(mail, room: document.count - 1).get()
        }
    }

    @Test("a value that can't be encoded leaves the memory as it was")
    func fault() {
        #expect(throws: XMLEncodingError(.invalidCharacter(1), path: XMLElementPath())) {
            try encode(Order(number: 1, customer: "\u{1}"), room: 1_000).get()
        }
    }

    @Test("arrays are right whatever the length of the document before them was")
    func arrays() throws {
        for count in [0, 1, 100_000, 3, 50_000, 60_000, 0] {
            let order = Order(number: 1, customer: String(repeating: "c", count: count), itemIds: [ItemId(id: "")])
            var buffer = XMLOutputBuffer()
            try XMLEncoder().encode(order, into: &buffer)
            #expect(try XMLEncoder().encode(order) == buffer.bytes)
            #expect(try XMLDecoder(Order.self).decode(XMLEncoder().encode(order)) == order)
        }
    }
}
