/// The time zone of a date or time: an offset from UTC of up to 14 hours (XML Schema Part 2 §3.2.7.3).
///
/// `Z`, `+00:00` and `-00:00` mean the same offset, and each is written back as it was read; they compare as different.
public struct XMLTimeZone: Hashable, Sendable {
    /// The offset in minutes, or one of the constants below.
    let code: Int16

    private static let designatorCode = Int16.max
    private static let negativeZeroCode = Int16.max - 1
    private static let maximumMinutes: UInt = 14 * 60

    init(code: Int16) {
        self.code = code
    }

    /// UTC, written as `Z`.
    public static let utc = XMLTimeZone(code: designatorCode)

    /// Creates a zone that is the given number of minutes ahead of UTC, or `nil` beyond 14 hours either way.
    ///
    /// An offset of zero is written as `+00:00`; ``utc`` is written as `Z`.
    public init?(offsetMinutes: Int) {
        guard offsetMinutes.magnitude <= Self.maximumMinutes else { return nil }
        code = Int16(offsetMinutes)
    }

    /// The number of minutes that the zone is ahead of UTC, from -840 to 840.
    public var offsetMinutes: Int {
        code == Self.designatorCode || code == Self.negativeZeroCode ? 0 : Int(code)
    }

    /// Whether the zone is written as `Z`.
    public var isUTCDesignator: Bool { code == Self.designatorCode }

    var offsetSeconds: Int64 { Int64(offsetMinutes) * 60 }

    /// Reads `Z` or an offset, `+hh:mm` or `-hh:mm`.
    @inline(__always)
    init?(from cursor: inout LexicalCursor, in text: Span<UInt8>) {
        guard !cursor.skip("Z", in: text) else {
            self = .utc
            return
        }
        let isNegative = cursor.skip("-", in: text)
        guard
            isNegative || cursor.skip("+", in: text),
            let hours = cursor.twoDigits(in: text),
            cursor.skip(":", in: text),
            let minutes = cursor.twoDigits(in: text),
            hours < 14 || (hours == 14 && minutes == 0),
            minutes < 60
        else { return nil }
        let offset = Int16(hours) * 60 + Int16(minutes)
        code = !isNegative ? offset : offset == 0 ? Self.negativeZeroCode : -offset
    }

    /// Writes `Z` or the offset.
    func write(to output: inout XMLTextOutput) {
        guard !isUTCDesignator else {
            output.append(ascii: UInt8(ascii: "Z"))
            return
        }
        let (hours, minutes) = offsetMinutes.magnitude.quotientAndRemainder(dividingBy: 60)
        output.append(ascii: isWestward ? UInt8(ascii: "-") : UInt8(ascii: "+"))
        output.append(twoDigits: UInt8(hours))
        output.append(ascii: UInt8(ascii: ":"))
        output.append(twoDigits: UInt8(minutes))
    }

    private var isWestward: Bool { code < 0 || code == Self.negativeZeroCode }
}

extension XMLTimeZone: CustomStringConvertible {
    /// The zone as it is written, `Z`, `+hh:mm` or `-hh:mm`.
    public var description: String {
        if isUTCDesignator { return "Z" }
        let (hours, minutes) = offsetMinutes.magnitude.quotientAndRemainder(dividingBy: 60)
        let sign = isWestward ? "-" : "+"
        return "\(sign)\(hours / 10)\(hours % 10):\(minutes / 10)\(minutes % 10)"
    }
}
