/// Products and quotients of integers and powers of ten, rounded once.
///
/// The power of two in a power of ten is the exponent's business, and up to 10²⁷ the power of five fits in 64 bits. So the
/// result's leading bits and whether anything comes after them are computed exactly. The latter, kept as the lowest bit,
/// makes the conversion to the floating-point type, which has at least eight bits less, round the exact result. Scaling
/// by a power of two then is exact: no result is so small that it loses bits.
enum PowersOfFive {
    static let values: [UInt64] = [
        1, 5, 25, 125, 625, 3125, 15_625, 78_125, 390_625, 1_953_125, 9_765_625, 48_828_125, 244_140_625,
        1_220_703_125, 6_103_515_625, 30_517_578_125, 152_587_890_625, 762_939_453_125, 3_814_697_265_625,
        19_073_486_328_125, 95_367_431_640_625, 476_837_158_203_125, 2_384_185_791_015_625, 11_920_928_955_078_125,
        59_604_644_775_390_625, 298_023_223_876_953_125, 1_490_116_119_384_765_625, 7_450_580_596_923_828_125,
    ]

    /// A positive integer divided by a power of ten.
    @inline(__always)
    static func quotient<Value: BinaryFloatingPoint>(_ digits: UInt64, dividedByTenTo power: Int) -> Value {
        let shift = digits.leadingZeroBitCount
        let dividend = digits << shift
        let divisorShift = values[power].leadingZeroBitCount
        let divisor = values[power] << divisorShift
        // The dividend's upper half is less than the divisor, whose highest bit is set; the quotient has 63 bits or 64.
        let (quotient, remainder) = divisor.dividingFullWidth((dividend >> 1, dividend << 63))
        return scaled(quotient, isInexact: remainder != 0, by: divisorShift - shift - 63 - power)
    }

    /// A positive integer multiplied by a power of ten.
    @inline(__always)
    static func product<Value: BinaryFloatingPoint>(_ digits: UInt64, timesTenTo power: Int) -> Value {
        let (high, low) = digits.multipliedFullWidth(by: values[power])
        guard high > 0 else { return scaled(low, isInexact: false, by: power) }
        let shift = high.leadingZeroBitCount
        // Shifts by the full width give zero.
        let leading = high << shift | low >> (64 - shift)
        return scaled(leading, isInexact: low << shift != 0, by: 64 - shift + power)
    }

    @inline(__always)
    private static func scaled<Value: BinaryFloatingPoint>(
        _ leading: UInt64,
        isInexact: Bool,
        by exponent: Int
    ) -> Value {
        let rounded = Value(isInexact ? leading | 1 : leading)
        return Value(sign: .plus, exponent: Value.Exponent(exponent), significand: rounded)
    }
}
