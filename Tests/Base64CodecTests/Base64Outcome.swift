import Base64Codec
import Testing

/// What decoding a text came to: the bytes, and the error if it ended in one.
struct Base64Outcome: Equatable {
    var bytes: [UInt8] = []
    var error: Base64Error?
}

extension Base64Outcome {
    /// Feeds a text to a decoder in pieces, and gives it room in portions; both must be greater than 0.
    init(
        decoding text: [UInt8],
        padding: Base64Padding = .required,
        kernel: Base64Kernel,
        piece: () -> Int = { .max },
        room: () -> Int = { .max }
    ) {
        var decoder = Base64Decoder(padding: padding, kernel: kernel)
        do throws(Base64Error) {
            var rest = text.span
            while !rest.isEmpty {
                let count = min(piece(), rest.count)
                try decode(rest.extracting(first: count), with: &decoder, room: room)
                rest = rest.extracting(droppingFirst: count)
            }
            try decoder.finish()
        } catch {
            self.error = error
        }
    }

    private mutating func decode(
        _ piece: Span<UInt8>,
        with decoder: inout Base64Decoder,
        room: () -> Int
    ) throws(Base64Error) {
        var rest = piece
        while !rest.isEmpty {
            let capacity = min(room(), Base64Decoder.maximumDecodedCount(encodedCount: rest.count))
            var consumed = 0
            try bytes.append(addingCapacity: capacity) { output throws(Base64Error) in
                consumed = try decoder.decode(rest, into: &output)
                if consumed < rest.count, !output.isFull {
                    Issue.record("stopped although there was room")
                }
            }
            rest = rest.extracting(droppingFirst: consumed)
        }
    }
}
