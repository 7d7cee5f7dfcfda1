import Testing
import XMLCodec

/// Every way there is to get the bytes of a body.
enum BodyVerifier {
    /// Expects that a body has exactly these bytes in pieces of any size, each time it is written.
    static func expect(
        _ body: XMLBody,
        is document: [UInt8],
        chunkSizes: some Sequence<Int>,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for size in chunkSizes {
            let pieces = try written(body, chunkSize: size)
            #expect(pieces.flatMap(\.self) == document, "pieces of \(size)", sourceLocation: sourceLocation)
            #expect(pieces.allSatisfy { (1...size).contains($0.count) }, sourceLocation: sourceLocation)
            let chunks = try pulled(body, chunkSize: size)
            #expect(chunks.flatMap(\.self) == document, "chunks of \(size)", sourceLocation: sourceLocation)
            #expect(chunks.dropLast().allSatisfy { $0.count == size }, sourceLocation: sourceLocation)
            #expect((chunks.last?.count ?? 1) <= size, sourceLocation: sourceLocation)
            let filled = try filled(body, roomSize: size)
            #expect(filled == document, "room for \(size)", sourceLocation: sourceLocation)
        }
        #expect(try body.bytes() == document, sourceLocation: sourceLocation)
    }

    /// The same, by waiting for the chunks.
    static func expectAwaited(
        _ body: XMLBody,
        is document: [UInt8],
        chunkSizes: some Sequence<Int>,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        for size in chunkSizes {
            var iterator = body.makeAsyncIterator(chunkSize: size)
            var bytes: [UInt8] = []
            while let chunk = try await iterator.next() {
                #expect((1...size).contains(chunk.count), sourceLocation: sourceLocation)
                bytes += chunk
            }
            #expect(bytes == document, "chunks of \(size)", sourceLocation: sourceLocation)
        }
        var bytes: [UInt8] = []
        for try await chunk in body { bytes += chunk }
        #expect(bytes == document, sourceLocation: sourceLocation)
    }

    /// What is lent to a sink.
    static func written(_ body: XMLBody, chunkSize: Int) throws -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        try body.write(chunkSize: chunkSize) { piece in pieces.append(piece.indices.map { piece[$0] }) }
        return pieces
    }

    /// What is pulled.
    static func pulled(_ body: XMLBody, chunkSize: Int) throws -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        var chunks = body.makeChunks(ofSize: chunkSize)
        while let chunk = try chunks.next() { pieces.append(chunk) }
        return pieces
    }

    /// What memory of the caller's is filled with.
    private static func filled(_ body: XMLBody, roomSize: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var chunks = body.makeChunks()
        var count = 0
        repeat {
            try bytes.append(addingCapacity: roomSize) { output in count = try chunks.read(into: &output) }
        } while count > 0
        return bytes
    }
}
