/// The time zone at the end of a lexical form, or none, in two bytes.
struct ZoneSuffix: Hashable, Sendable {
    private let code: Int16

    private static let absentCode = Int16.min

    init(_ timeZone: XMLTimeZone?) {
        code = timeZone?.code ?? Self.absentCode
    }

    /// Reads the rest of the text: nothing, or a time zone.
    @inline(__always)
    init?(readingRestFrom cursor: inout LexicalCursor, in text: Span<UInt8>) {
        guard !cursor.isAtEnd(of: text) else {
            code = Self.absentCode
            return
        }
        guard let timeZone = XMLTimeZone(from: &cursor, in: text), cursor.isAtEnd(of: text) else { return nil }
        code = timeZone.code
    }

    var timeZone: XMLTimeZone? {
        code == Self.absentCode ? nil : XMLTimeZone(code: code)
    }

    /// Whether the zone is written as `Z`.
    @inline(__always)
    var isUTCDesignator: Bool { timeZone?.isUTCDesignator == true }

    /// Writes the zone where there is one.
    func write(to output: inout XMLTextOutput) {
        timeZone?.write(to: &output)
    }
}
