// swift-format-ignore: AlwaysUseLowerCamelCase
/// A built-in simple type as validation sees it: which texts it takes, and how they compare (XML Schema Part 2 §3).
enum BuiltinText: String {
    case anySimpleType, string, normalizedString, token, language, Name, NCName, NMTOKEN, ID, IDREF, ENTITY
    case boolean, decimal, float, double
    case integer, nonPositiveInteger, negativeInteger, nonNegativeInteger, positiveInteger
    case long, int, short, byte, unsignedLong, unsignedInt, unsignedShort, unsignedByte
    case duration, dateTime, time, date, gYearMonth, gYear, gMonthDay, gDay, gMonth
    case hexBinary, base64Binary, anyURI, QName, NOTATION

    /// The item type of a built-in list, by the list's name.
    static let listItems: [String: BuiltinText] = ["NMTOKENS": .NMTOKEN, "IDREFS": .IDREF, "ENTITIES": .ENTITY]

    /// What happens to white space before a value is read.
    var whiteSpace: TextWhiteSpace {
        switch self {
        case .anySimpleType, .string: .preserve
        case .normalizedString: .replace
        default: .collapse
        }
    }

    /// Whether a text, its white space normalized, is a value.
    func accepts(_ text: String) -> Bool {
        switch self {
        case .anySimpleType, .string, .normalizedString, .token, .anyURI: return true
        case .language: return Self.isLanguage(text)
        case .Name: return Self.isName(text, isColonAllowed: true, isStartRequired: true)
        case .NCName, .ID, .IDREF, .ENTITY: return Self.isName(text, isColonAllowed: false, isStartRequired: true)
        case .NMTOKEN: return Self.isName(text, isColonAllowed: true, isStartRequired: false)
        default:
            let bytes = Array(text.utf8)
            return acceptsBytes(bytes.span)
        }
    }

    private func acceptsBytes(_ text: Span<UInt8>) -> Bool {
        switch self {
        case .boolean: Bool(xmlText: text) != nil
        case .decimal: XMLDecimal(xmlText: text) != nil
        case .float: Float(xmlText: text) != nil
        case .double: Double(xmlText: text) != nil
        case .duration: XMLDuration(xmlText: text) != nil
        case .dateTime: XMLDateTime(xmlText: text) != nil
        case .time: XMLTime(xmlText: text) != nil
        case .date: XMLDate(xmlText: text) != nil
        case .gYearMonth: XMLGYearMonth(xmlText: text) != nil
        case .gYear: XMLGYear(xmlText: text) != nil
        case .gMonthDay: XMLGMonthDay(xmlText: text) != nil
        case .gDay: XMLGDay(xmlText: text) != nil
        case .gMonth: XMLGMonth(xmlText: text) != nil
        case .hexBinary: XMLHexBinary.decode(text) != nil
        case .base64Binary: XMLBase64Binary.decode(text) != nil
        case .QName, .NOTATION: NameSyntax.offsetOfColon(inQName: text) != nil
        default: acceptsInteger(text)
        }
    }

    private func acceptsInteger(_ text: Span<UInt8>) -> Bool {
        switch self {
        case .long: return Int64(xmlText: text) != nil
        case .int: return Int32(xmlText: text) != nil
        case .short: return Int16(xmlText: text) != nil
        case .byte: return Int8(xmlText: text) != nil
        case .unsignedLong: return UInt64(xmlText: text) != nil
        case .unsignedInt: return UInt32(xmlText: text) != nil
        case .unsignedShort: return UInt16(xmlText: text) != nil
        case .unsignedByte: return UInt8(xmlText: text) != nil
        default: break
        }
        // The others have no bounds but zero; a point is no part of an integer.
        for index in 0..<text.count where text[index] == UInt8(ascii: ".") { return false }
        guard let number = XMLDecimal(xmlText: text) else { return false }
        return switch self {
        case .nonPositiveInteger: number <= 0
        case .negativeInteger: number < 0
        case .nonNegativeInteger: number >= 0
        case .positiveInteger: number > 0
        default: true
        }
    }

    private static func isName(_ text: String, isColonAllowed: Bool, isStartRequired: Bool) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        if isStartRequired, !NameSyntax.isNameStart(first) { return false }
        return text.unicodeScalars.allSatisfy { NameSyntax.isNameCharacter($0) && (isColonAllowed || $0 != ":") }
    }

    /// Tags of RFC 3066: parts of one to eight letters, or digits behind the first (XML Schema Part 2 §3.3.3).
    private static func isLanguage(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts.enumerated().allSatisfy { number, part in
            (1...8).contains(part.count)
                && part.allSatisfy { byte in
                    (byte | 0x20) &- UInt8(ascii: "a") < 26 || (number > 0 && byte &- UInt8(ascii: "0") < 10)
                }
        }
    }
}

/// What happens to white space before a value is read (XML Schema Part 2 §4.3.6).
enum TextWhiteSpace: String {
    case preserve, replace, collapse

    /// The normalized text.
    func normalized(_ text: Span<UInt8>) -> String {
        switch self {
        case .preserve: String(utf8Text: text)
        case .replace: WhiteSpace.replaced(text)
        case .collapse: WhiteSpace.collapsed(text)
        }
    }
}
