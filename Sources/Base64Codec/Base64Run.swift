/// How far a decoder came in a text that may end in something else.
package struct Base64Run: Sendable {
    /// Why the decoder stopped.
    package enum End: Sendable {
        /// All of the input was consumed.
        case input
        /// The next byte needs room in the output, and there is none.
        case outputFull
        /// The next byte cannot be part of base64: neither alphabet, nor white space, nor `=`.
        case foreignByte
    }

    /// Bytes of the input that were consumed.
    package let consumed: Int

    /// Why it was not more.
    package let end: End
}
