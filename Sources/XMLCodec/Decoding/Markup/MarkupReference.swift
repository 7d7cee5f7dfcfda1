/// A reference to a character or to a predefined entity (XML 1.0 §4.1 [67]).
struct MarkupReference {
    /// What it stands for.
    let character: Unicode.Scalar
    /// The size in bytes of the reference.
    let count: Int

    /// Longer ones are left to expat: those with leading zeros, and those to entities of other names.
    static let longest = 10

    /// Reads the reference at a place where there is an ampersand; fails if it isn't there whole, or might not be one.
    init?(at start: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) {
        let available = unsafe min(end - start, Self.longest)
        var index = 1
        while index < available, unsafe start[index] != UInt8(ascii: ";") { index += 1 }
        guard index < available else { return nil }
        let name = unsafe UnsafeBufferPointer(start: start + 1, count: index - 1)
        let found = unsafe name.first == UInt8(ascii: "#") ? Self.character(name) : Self.predefined(name)
        guard let found else { return nil }
        character = found
        count = index + 1
    }

    /// Whether the rest of a reference may still come.
    static func isIncomplete(at start: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) -> Bool {
        guard unsafe end - start < longest else { return false }
        let bytes = unsafe UnsafeBufferPointer(start: start, count: end - start)
        return unsafe !bytes.contains { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "<") }
    }

    /// The predefined entities (§4.6).
    private static func predefined(_ name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
        switch name.count {
        case 2 where unsafe name[1] == UInt8(ascii: "t"):
            unsafe name[0] == UInt8(ascii: "l") ? "<" : name[0] == UInt8(ascii: "g") ? ">" : nil
        case 3: unsafe name.elementsEqual("amp".utf8) ? "&" : nil
        case 4 where unsafe name[0] == UInt8(ascii: "q"): unsafe name.elementsEqual("quot".utf8) ? "\"" : nil
        case 4: unsafe name.elementsEqual("apos".utf8) ? "'" : nil
        default: nil
        }
    }

    /// The character that a number stands for ([66]); it has to be one that may stand in a document ([2]).
    private static func character(_ number: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
        let isHexadecimal = unsafe number.count > 1 && number[1] == UInt8(ascii: "x")
        let start = isHexadecimal ? 2 : 1
        guard number.count > start else { return nil }
        var value: UInt32 = 0
        for index in start..<number.count {
            guard let digit = unsafe Self.value(of: number[index], isHexadecimal: isHexadecimal) else { return nil }
            // At most seven digits: nothing can overflow.
            value = value * (isHexadecimal ? 16 : 10) + digit
        }
        switch value {
        case 0x9, 0xA, 0xD, 0x20..<0xFFFE, 0x1_0000...0x10_FFFF: return Unicode.Scalar(value)
        default: return nil
        }
    }

    private static func value(of digit: UInt8, isHexadecimal: Bool) -> UInt32? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f") where isHexadecimal: UInt32(digit - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F") where isHexadecimal: UInt32(digit - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}
