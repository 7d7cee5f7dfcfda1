/// A document that is handed out piece by piece and is never whole in memory, however long it is.
struct StreamedDocument {
    /// Pieces that are handed out one after the other, from the first one again after the last.
    struct Part {
        let blocks: [[UInt8]]
        /// How many are handed out.
        let count: Int

        init(_ text: String, count: Int = 1) {
            self.init([Array(text.utf8)], count: count)
        }

        init(_ blocks: [[UInt8]], count: Int) {
            self.blocks = blocks
            self.count = count
        }
    }

    let parts: [Part]

    /// Hands out the pieces.
    func forEachChunk<Failure: Error>(_ body: (Span<UInt8>) throws(Failure) -> Void) throws(Failure) {
        for part in parts {
            var next = 0
            for _ in 0..<part.count {
                let block = part.blocks[next]
                try body(block.span)
                next = next + 1 == part.blocks.count ? 0 : next + 1
            }
        }
    }

    /// The size of the document.
    var byteCount: Int {
        var count = 0
        forEachChunk { count += $0.count }
        return count
    }
}
