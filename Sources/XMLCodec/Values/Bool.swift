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
        unsafe output.append(upTo: 5) { target in
            unsafe target[0] = self ? UInt8(ascii: "t") : UInt8(ascii: "f")
            unsafe target[1] = self ? UInt8(ascii: "r") : UInt8(ascii: "a")
            unsafe target[2] = self ? UInt8(ascii: "u") : UInt8(ascii: "l")
            unsafe target[3] = self ? UInt8(ascii: "e") : UInt8(ascii: "s")
            unsafe target[4] = UInt8(ascii: "e")
            return self ? 4 : 5
        }
    }

    /// The name of the simple type, `xs:boolean`.
    public static var xmlTypeName: String { "xs:boolean" }
}
