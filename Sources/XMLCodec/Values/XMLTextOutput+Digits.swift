extension XMLTextOutput {
    /// Appends a number below 100 as two digits.
    @inline(__always)
    mutating func append(twoDigits value: UInt8) {
        append(ascii: UInt8(ascii: "0") + value / 10)
        append(ascii: UInt8(ascii: "0") + value % 10)
    }
}
