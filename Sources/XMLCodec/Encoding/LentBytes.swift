/// Bytes of a document that are written from where they lie.
struct LentBytes: Sendable {
    private let owner: Owner
    private let range: Range<Int>

    /// What keeps them in memory.
    enum Owner: Sendable {
        case markup(BodyMarkup)
        case array([UInt8])
        case text(String)
    }

    /// Creates a stretch of what there is.
    init(_ owner: Owner, _ range: Range<Int>) {
        self.owner = owner
        self.range = range
    }

    /// The number of bytes.
    var count: Int { range.count }

    /// The bytes from an offset on, up to a number of them.
    func dropFirst(_ offset: Int, prefix count: Int) -> LentBytes {
        let start = range.lowerBound + min(offset, self.count)
        return LentBytes(owner, start..<start + min(count, range.upperBound - start))
    }

    /// Lends the bytes.
    func withBytes<Failure: Error>(_ body: (Span<UInt8>) throws(Failure) -> Void) throws(Failure) {
        switch owner {
        case .markup(let markup): try markup.withBytes(range, body)
        case .array(let bytes): try body(bytes.span.extracting(range))
        case .text(var text):
            var failure: Failure?
            text.withUTF8 { bytes in
                do throws(Failure) {
                    try unsafe body(bytes.span.extracting(range))
                } catch {
                    failure = error
                }
            }
            if let failure { throw failure }
        }
    }
}
