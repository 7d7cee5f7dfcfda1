extension String {
    /// Whether the text is a name without a colon (Namespaces in XML 1.0 §3, production 4).
    var isNCName: Bool {
        guard let first = unicodeScalars.first, first.startsName else { return false }
        return unicodeScalars.dropFirst().allSatisfy { $0.startsName || $0.continuesName }
    }

    /// The text as messages quote it: on one line, and cut off where it is long.
    var quoted: String {
        let text = xmlCollapsed
        return text.count > 100 ? "`\(text.prefix(100))…`" : "`\(text)`"
    }
}

extension Unicode.Scalar {
    /// XML 1.0 (fifth edition) §2.3, production 4, without the colon.
    fileprivate var startsName: Bool {
        switch value {
        case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
            0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
            0x10000...0xEFFFF:
            true
        default:
            false
        }
    }

    /// XML 1.0 (fifth edition) §2.3, production 4a.
    fileprivate var continuesName: Bool {
        switch value {
        case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: false
        }
    }
}
