extension XMLTextOutput {
    /// The digits of the numbers from 00 to 99.
    private static let digitPairs: StaticString = """
        0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849\
        5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899
        """

    /// Appends a number in decimal digits.
    ///
    /// - Parameters:
    ///   - value: The number.
    ///   - minimumDigits: How many digits there have to be; zeros are put before the number to get there.
    public mutating func append(decimal value: UInt64, minimumDigits: Int = 1) {
        let width = max(Self.digitCount(of: value), minimumDigits)
        reserve(width)
        let end = unsafe start + count + width
        var first = width
        var rest = value
        while rest >= 100 {
            let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
            first -= 2
            unsafe Self.write(pair: Int(pair), to: end - (width - first))
            rest = quotient
        }
        while first > 0 {
            first -= 1
            unsafe (end - (width - first)).pointee = UInt8(truncatingIfNeeded: rest % 10) + UInt8(ascii: "0")
            rest /= 10
        }
        count += width
    }

    /// Appends a number in decimal digits, a minus sign before it if it is negative.
    public mutating func append(decimal value: Int64) {
        if value < 0 { append(ascii: UInt8(ascii: "-")) }
        append(decimal: value.magnitude)
    }

    /// Appends a number below 100 as two digits.
    mutating func append(twoDigits value: UInt8) {
        unsafe append(upTo: 2) { target in
            unsafe Self.write(pair: Int(value), to: target)
            return 2
        }
    }

    /// Appends what a closure writes, which returns the number of bytes.
    @inline(__always)
    mutating func append(upTo maximumCount: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
        reserve(maximumCount)
        count &+= unsafe write(start + count)
    }

    /// Writes a number below 100 as two digits.
    @inline(__always)
    static func write(pair: Int, to target: UnsafeMutablePointer<UInt8>) {
        let digits = unsafe UnsafeRawPointer(digitPairs.utf8Start).loadUnaligned(
            fromByteOffset: pair * 2,
            as: UInt16.self
        )
        unsafe UnsafeMutableRawPointer(target).storeBytes(of: digits, as: UInt16.self)
    }

    private static func digitCount(of value: UInt64) -> Int {
        var digits = 1
        var rest = value
        while rest >= 10_000 {
            rest /= 10_000
            digits += 4
        }
        return digits + (rest >= 10 ? 1 : 0) + (rest >= 100 ? 1 : 0) + (rest >= 1_000 ? 1 : 0)
    }
}
