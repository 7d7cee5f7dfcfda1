/// Bytes that are pushed into a decoder, and what it hasn't taken of them yet.
struct PushedInput: ~Copyable {
    private var rest: [UInt8] = []
    /// How much of `rest` has been taken.
    private var takenCount = 0
    private var isFinal = false

    /// Hands over the next bytes, of which the decoder takes as many as it can.
    mutating func feed(_ bytes: Span<UInt8>, to decoder: some InterruptibleDecoder) throws(XMLDecodingError) {
        guard !isFinal else { throw XMLDecodingError(.misuse) }
        var result: Result<Int, XMLDecodingError> = .success(0)
        let isWaiting = decoder.isStopped
        rest.removeFirst(takenCount)
        takenCount = 0
        unsafe bytes.withUnsafeBufferPointer { bytes in
            if !isWaiting {
                result = Result { () throws(XMLDecodingError) in try unsafe decoder.advance(bytes, isFinal: false) }
            }
            if case .success(let count) = result { unsafe rest.append(contentsOf: bytes.dropFirst(count)) }
        }
        _ = try result.get()
    }

    /// Says that there is no more.
    mutating func finish(_ decoder: some InterruptibleDecoder) throws(XMLDecodingError) {
        guard !isFinal else { throw XMLDecodingError(.misuse) }
        isFinal = true
        if !decoder.isStopped { try advance(decoder) }
    }

    /// Goes on behind the event that stopped the decoder, until the next one or the end of what has been pushed.
    mutating func advance(_ decoder: some InterruptibleDecoder) throws(XMLDecodingError) {
        repeat {
            var result: Result<Int, XMLDecodingError> = .success(0)
            unsafe rest.withUnsafeBufferPointer { rest in
                let waiting = unsafe UnsafeBufferPointer(rebasing: rest[takenCount...])
                result = Result { () throws(XMLDecodingError) in
                    try unsafe decoder.advance(waiting, isFinal: isFinal)
                }
            }
            takenCount += try result.get()
        } while takenCount < rest.count && !decoder.isStopped
    }
}
