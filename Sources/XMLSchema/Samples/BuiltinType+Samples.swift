extension BuiltinType {
    /// Typical texts of the type: a plain one, one with all that it may have, and others that facets may ask for.
    var sampleTexts: [String] {
        switch self {
        case .anyType, .anySimpleType, .string: ["text", "text & <more>", "naïve text"]
        case .normalizedString: ["text", "more text"]
        case .token: ["token", "more tokens"]
        case .language: ["en", "en-GB"]
        case .Name, .NCName, .ENTITY: ["name", "other-name.1"]
        case .NMTOKEN: ["token", "1-token"]
        case .ID, .IDREF: ["id1"]
        case .NMTOKENS: ["token", "token 1-token"]
        case .IDREFS: ["id1"]
        case .ENTITIES: ["name", "name other-name.1"]
        case .boolean: ["false", "true", "0", "1"]
        case .anyURI: ["urn:example:sample", "http://example.com/sample?a=1&b=2"]
        case .QName, .NOTATION: ["xml:space", "xml:lang"]
        case .hexBinary: ["00", "0AFF"]
        case .base64Binary: ["AA==", "AQIDBA=="]
        default: integerBounds == nil ? sampleNumbersAndTimes : sampleIntegers
        }
    }

    private var sampleNumbersAndTimes: [String] {
        switch self {
        case .decimal: ["0", "12.5", "1", "0.5", "100", "1.25", "-1"]
        case .float, .double: ["0", "-1.5E3", "1", "0.5", "100"]
        case .duration: ["PT0S", "P1Y2M3DT4H5M6.7S", "P1D", "PT1H", "P1M"]
        case .dateTime: ["2000-01-01T00:00:00Z", "2024-02-29T23:59:59.5+01:00", "2000-01-01T00:00:00"]
        case .time: ["00:00:00", "23:59:59.5+01:00", "12:30:00Z"]
        case .date: ["2000-01-01", "2024-02-29+01:00", "2000-01-01Z"]
        case .gYearMonth: ["2000-01", "2024-02Z"]
        case .gYear: ["2000", "2024Z"]
        case .gMonthDay: ["--01-01", "--02-29Z"]
        case .gDay: ["---01", "---31Z"]
        case .gMonth: ["--01", "--12Z"]
        default: []
        }
    }

    private var sampleIntegers: [String] {
        let bounds = integerBounds
        switch self {
        case .nonPositiveInteger, .negativeInteger: return [bounds?.greatest ?? "-1", "-12"]
        case .positiveInteger: return ["1", "12"]
        default: return ["0", bounds?.greatest ?? "1234567890", "1", "12", "100", "2024", bounds?.least ?? "-1"]
        }
    }

    /// A text of a length, in characters or octets, where the type has texts of any length.
    func sampleText(ofLength length: Int) -> String? {
        switch self {
        case .hexBinary: return String(repeating: "00", count: length)
        case .base64Binary:
            let rest = ["", "AA==", "AAA="][length % 3]
            return String(repeating: "AAAA", count: length / 3) + rest
        case .anyURI where length > 4: return "urn:" + String(repeating: "x", count: length - 4)
        default:
            guard primitive == .string || primitive == .anyURI else { return nil }
            return String(repeating: "x", count: length)
        }
    }
}
