extension UInt8 {
    /// Whether the byte is white space (XML 1.0 §2.3, production 3).
    var isXMLWhiteSpace: Bool {
        self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09
    }
}

extension String {
    /// The parts between white space.
    var xmlTokens: [String] {
        utf8.split(whereSeparator: \.isXMLWhiteSpace).map { String($0) ?? "" }
    }

    /// The text with white space collapsed (XML Schema Part 2 §4.3.6).
    var xmlCollapsed: String {
        xmlTokens.joined(separator: " ")
    }
}
