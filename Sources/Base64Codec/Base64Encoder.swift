internal import CBase64

/// Encodes bytes that arrive in pieces as base64 (RFC 4648 §4), on one line.
///
/// The bytes may be cut anywhere and the output may have any room: the text is the same for every split. A character is
/// written as soon as its six bits are known.
public struct Base64Encoder: Sendable {
    private let kernel: Base64Kernel

    /// The quantum that is open.
    private var state = cbase64_state()

    /// Creates an encoder at the start of a text.
    public init() {
        self.init(kernel: .preferred)
    }

    package init(kernel: Base64Kernel) {
        self.kernel = kernel
    }

    /// Encodes as much of the next piece as `output` has room for.
    ///
    /// It takes time linear in the input, and allocates nothing.
    ///
    /// - Parameters:
    ///   - input: The piece.
    ///   - output: Where the characters are appended, in ASCII.
    /// - Returns: The number of input bytes consumed; less than `input.count` only if `output` is full.
    public mutating func encode(_ input: Span<UInt8>, into output: inout OutputSpan<UInt8>) -> Int {
        kernel.encode(input, into: &output, state: &state).consumed
    }

    /// The number of characters that ``finish(into:)`` would write now: at most 3.
    public var finishCount: Int {
        state.phase == 0 ? 0 : 4 - Int(state.phase)
    }

    /// Ends the text with the rest of the last quantum and its padding, and takes the encoder back to the start.
    ///
    /// - Parameter output: Where the characters are appended. It has to have room for ``finishCount`` of them.
    public mutating func finish(into output: inout OutputSpan<UInt8>) {
        let count = finishCount
        guard count > 0 else { return }
        output.append(cbase64_digit(state.bits))
        output.append(repeating: UInt8(ascii: "="), count: count - 1)
        state = cbase64_state()
    }

    /// The exact number of characters that `decodedCount` bytes are encoded as: 4⌈n/3⌉.
    ///
    /// - Parameter decodedCount: A number of bytes, not negative.
    /// - Returns: The number of characters, or nil if it is no `Int`.
    public static func encodedCount(decodedCount: Int) -> Int? {
        let quanta = decodedCount / 3 + (decodedCount % 3 == 0 ? 0 : 1)
        let (count, overflow) = quanta.multipliedReportingOverflow(by: 4)
        return overflow ? nil : count
    }
}
