internal import CBase64

/// Decodes base64 (RFC 4648 §4) that arrives in pieces.
///
/// The text may be cut anywhere, inside a quantum too, and the output may have any room: the bytes and the errors are
/// the same for every split. White space (SP, TAB, CR, LF) may stand anywhere. The rules are those of `xs:base64Binary`
/// (XSD part 2 §3.2.16): the alphabet of RFC 4648 table 1 alone, and no bits left over that are not zero.
///
/// A byte is written as soon as its eight bits are known. What was written before an error was thrown is what
/// the text before the error stands for.
public struct Base64Decoder: Sendable {
    private let padding: Base64Padding
    private let kernel: Base64Kernel

    /// The quantum that is open.
    private var state = cbase64_state()

    /// How many `=` the last quantum still lacks, once its first one was seen.
    private var lackingPads: UInt8?

    /// Characters of the text consumed since the start.
    package private(set) var offset: Int64 = 0

    private var failure: Base64Error?

    /// Creates a decoder at the start of a text.
    ///
    /// - Parameter padding: What the decoder asks of the padding at the end.
    public init(padding: Base64Padding = .required) {
        self.init(padding: padding, kernel: .preferred)
    }

    package init(padding: Base64Padding, kernel: Base64Kernel) {
        self.padding = padding
        self.kernel = kernel
    }

    /// Decodes as much of the next piece of the text as `output` has room for.
    ///
    /// Without room for the next byte the decoder stops in front of the character that completes it; call again with
    /// the rest of the input and with room. It takes time linear in the input, and allocates nothing.
    ///
    /// - Parameters:
    ///   - input: The piece, in ASCII.
    ///   - output: Where the decoded bytes are appended.
    /// - Returns: The number of input bytes consumed; less than `input.count` only if `output` is full.
    /// - Throws: ``Base64Error`` if the text is not base64. The decoder then stays failed: each further call throws
    ///   the same error.
    public mutating func decode(
        _ input: Span<UInt8>,
        into output: inout OutputSpan<UInt8>
    ) throws(Base64Error) -> Int {
        if let failure {
            throw failure
        }
        var consumed = 0
        if lackingPads == nil {
            let progress = decodeDigits(input, into: &output)
            consumed = progress.consumed
            if progress.stop == CBASE64_STOP_OUTPUT_FULL { return consumed }
        }
        while consumed < input.count {
            try takePadOrWhiteSpace(input[consumed])
            consumed += 1
            offset &+= 1
        }
        return consumed
    }

    /// Ends the text, and takes the decoder back to the start for another one.
    ///
    /// All bytes were written before, so that there is nothing left to write.
    ///
    /// - Throws: ``Base64Error`` if the text is incomplete, or an error that was thrown before. The decoder then stays
    ///   failed.
    public mutating func finish() throws(Base64Error) {
        if let failure {
            throw failure
        }
        if let reason = reasonNotToEnd {
            throw fail(reason)
        }
        self = Base64Decoder(padding: padding, kernel: kernel)
    }

    /// The most bytes that `encodedCount` characters can decode to, at any point of a text.
    ///
    /// - Parameter encodedCount: A number of characters, not negative.
    /// - Returns: The number of bytes, white space and padding counted as if they were data.
    public static func maximumDecodedCount(encodedCount: Int) -> Int {
        encodedCount / 4 * 3 + encodedCount % 4
    }
}

extension Base64Decoder {
    /// Decodes digits and white space as they stand in an XML document, up to the first byte that is neither.
    ///
    /// A CR LF there is one character of the text (XML 1.0 §2.11), and counts as one in the offsets of errors. A CR at the
    /// end of the input is left, because what follows decides what it is. Nothing is consumed once there was padding.
    package mutating func decodeRun(_ input: Span<UInt8>, into output: inout OutputSpan<UInt8>) -> Base64Run {
        guard failure == nil, lackingPads == nil, !input.isEmpty else { return Base64Run() }
        let endsInCR = input[input.count - 1] == UInt8(ascii: "\r")
        let text = input.extracting(droppingLast: endsInCR ? 1 : 0)
        let heldBits = heldBitCount
        let progress = decodeDigits(text, into: &output)
        let digitCount = (8 * progress.produced + heldBitCount - heldBits) / 6
        let lineEnds = kernel.lineEnds(
            in: text.extracting(first: progress.consumed),
            whiteSpaceCount: progress.consumed - digitCount
        )
        offset &-= Int64(lineEnds.pairs)
        return Base64Run(
            consumed: progress.consumed,
            lineEnds: lineEnds,
            needsRoom: progress.stop == CBASE64_STOP_OUTPUT_FULL
        )
    }

    private mutating func decodeDigits(
        _ input: Span<UInt8>,
        into output: inout OutputSpan<UInt8>
    ) -> cbase64_progress {
        let progress = kernel.decode(input, into: &output, state: &state)
        offset &+= Int64(progress.consumed)
        return progress
    }

    /// How many bits of the open quantum's digits aren't written yet.
    private var heldBitCount: Int { 6 * Int(state.phase) % 8 }

    /// Takes a byte after the last digit.
    private mutating func takePadOrWhiteSpace(_ byte: UInt8) throws(Base64Error) {
        switch byte {
        case UInt8(ascii: "="):
            try takePad()
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
            return
        default:
            throw fail(cbase64_is_digit(byte) ? .dataAfterPadding : .invalidCharacter(byte))
        }
    }

    private mutating func takePad() throws(Base64Error) {
        if let lackingPads {
            guard lackingPads > 0 else { throw fail(.invalidPadding) }
            self.lackingPads = lackingPads - 1
            return
        }
        guard state.phase >= 2 else { throw fail(.invalidPadding) }
        guard state.bits == 0 else { throw fail(.nonZeroTrailingBits) }
        lackingPads = 3 - state.phase
    }

    /// What is missing or wrong if the text ends here.
    private var reasonNotToEnd: Base64Error.Reason? {
        if let lackingPads {
            return lackingPads == 0 ? nil : .missingPadding
        }
        switch state.phase {
        case 0:
            return nil
        case 1:
            return .truncatedQuantum
        default:
            guard padding == .optional else { return .missingPadding }
            return state.bits == 0 ? nil : .nonZeroTrailingBits
        }
    }

    /// Makes the error at the current place, and keeps it for all later calls.
    private mutating func fail(_ reason: Base64Error.Reason) -> Base64Error {
        let error = Base64Error(reason, at: offset)
        failure = error
        return error
    }
}
