import Base64Codec
import Testing

extension Base64Encoder {
    /// Encodes bytes in pieces into portions of room; both must be greater than 0.
    static func encode(
        _ bytes: [UInt8],
        kernel: Base64Kernel,
        piece: () -> Int,
        room: () -> Int
    ) -> [UInt8] {
        var encoder = Base64Encoder(kernel: kernel)
        var text: [UInt8] = []
        var rest = bytes.span
        while !rest.isEmpty {
            let part = rest.extracting(first: min(piece(), rest.count))
            var consumed = 0
            text.append(addingCapacity: room()) { output in
                consumed = encoder.encode(part, into: &output)
                if consumed < part.count, !output.isFull {
                    Issue.record("stopped although there was room")
                }
            }
            rest = rest.extracting(droppingFirst: consumed)
        }
        let count = encoder.finishCount
        text.append(addingCapacity: count) { encoder.finish(into: &$0) }
        return text
    }
}
