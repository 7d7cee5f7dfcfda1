internal import Base64Codec

/// `xs:base64Binary` (XML Schema Part 2 §3.2.16) held in memory.
public enum XMLBase64Binary: XMLTextMapping {
    /// Reads base64 text with white space anywhere, complete padding and no stray bits at its end.
    public static func decode(_ text: Span<UInt8>) -> [UInt8]? {
        try? Base64Decoder.decode(text)
    }

    /// Writes base64 text without line breaks.
    public static func encode(_ value: [UInt8], to output: inout XMLTextOutput) {
        output.append(base64: value.span)
    }

    /// The name of the simple type, `xs:base64Binary`.
    public static var xmlTypeName: String { "xs:base64Binary" }
}

extension XMLTextOutput {
    /// Appends bytes as base64 text without line breaks.
    mutating func append(base64 bytes: Span<UInt8>) {
        guard let width = Base64Encoder.encodedCount(decodedCount: bytes.count) else {
            preconditionFailure("no address space holds the encoded form of \(bytes.count) bytes")
        }
        unsafe append(upTo: width) { target in
            let room = unsafe UnsafeMutableBufferPointer(start: target, count: width)
            var output = unsafe OutputSpan(buffer: room, initializedCount: 0)
            var encoder = Base64Encoder()
            _ = encoder.encode(bytes, into: &output)
            encoder.finish(into: &output)
            return unsafe output.finalize(for: room)
        }
    }
}

/// `xs:hexBinary` (XML Schema Part 2 §3.2.15) held in memory.
public enum XMLHexBinary: XMLTextMapping {
    /// Reads two hexadecimal digits, in either case, for each byte.
    public static func decode(_ text: Span<UInt8>) -> [UInt8]? {
        guard text.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 2)
        for index in 0..<(text.count / 2) {
            guard let high = value(ofDigit: text[2 &* index]), let low = value(ofDigit: text[2 &* index &+ 1]) else {
                return nil
            }
            bytes.append(high &<< 4 | low)
        }
        return bytes
    }

    /// Writes two hexadecimal digits for each byte, in upper case as the canonical form has it (§3.2.15.2).
    public static func encode(_ value: [UInt8], to output: inout XMLTextOutput) {
        for byte in value {
            output.append(ascii: digit(byte &>> 4))
            output.append(ascii: digit(byte & 0xF))
        }
    }

    /// The name of the simple type, `xs:hexBinary`.
    public static var xmlTypeName: String { "xs:hexBinary" }

    @inline(__always)
    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") &+ value : UInt8(ascii: "A") &+ (value &- 10)
    }

    @inline(__always)
    private static func value(ofDigit byte: UInt8) -> UInt8? {
        let digit = byte &- UInt8(ascii: "0")
        if digit < 10 { return digit }
        // The letters' cases differ in one bit.
        let letter = (byte | 0x20) &- UInt8(ascii: "a")
        return letter < 6 ? letter &+ 10 : nil
    }
}
