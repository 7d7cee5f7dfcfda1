/// What an ASCII character, or a byte beyond, may be in the markup that the lane reads.
enum MarkupClass {
    /// It may begin a name (XML 1.0 §2.3 [4]).
    static let nameStart: UInt8 = 1
    /// It may stand in a name ([4a]).
    static let name: UInt8 = 2
    /// White space ([3]).
    static let whiteSpace: UInt8 = 4
    /// In text it stands for itself: no markup, no line end to normalize, no `]` that may end a CDATA section.
    static let text: UInt8 = 8
    /// In an attribute's value it stands for itself.
    static let value: UInt8 = 16

    /// The classes of all bytes; as long-lived as the program.
    nonisolated(unsafe) static let table: UnsafePointer<UInt8> = {
        let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        for byte in UInt8.min...UInt8.max { unsafe table[Int(byte)] = classes(of: byte) }
        return unsafe UnsafePointer(table)
    }()

    private static func classes(of byte: UInt8) -> UInt8 {
        var classes: UInt8 = 0
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"),
            UInt8(ascii: ":"):
            classes |= nameStart | name
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
            classes |= name
        default: break
        }
        if byte.isXMLWhiteSpace { classes |= whiteSpace }
        let isPlain = (0x20..<0x80).contains(byte) && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&")
        if isPlain { classes |= value }
        if isPlain && byte != UInt8(ascii: "]") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") {
            classes |= text
        }
        return classes
    }
}
