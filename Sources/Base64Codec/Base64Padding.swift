/// What a decoder asks of the padding at the end of a text.
public enum Base64Padding: Sendable {
    /// The last quantum is filled up with `=` to four characters, as RFC 4648 §3.2 and XSD part 2 §3.2.16 demand.
    case required

    /// The padding may be left out; where there is some it has to be complete.
    case optional
}
