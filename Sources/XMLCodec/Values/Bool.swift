/// `xs:boolean` (XML Schema Part 2 §3.2.2).
extension Bool: XMLTextCodable {
    /// Reads `true`, `false`, `1` or `0`; no other spelling is a boolean.
    public init?(xmlText text: Span<UInt8>) {
        switch text.count {
        case 1 where text[0] == UInt8(ascii: "1"):
            self = true
        case 1 where text[0] == UInt8(ascii: "0"):
            self = false
        case 4 where text.spells("true"):
            self = true
        case 5 where text.spells("false"):
            self = false
        default:
            return nil
        }
    }

    /// Writes `true` or `false`.
    public func encodeText(to output: inout XMLTextOutput) {
        if self {
            output.append(literal: "true")
        } else {
            output.append(literal: "false")
        }
    }

    /// The name of the simple type, `xs:boolean`.
    public static var xmlTypeName: String { "xs:boolean" }
}
