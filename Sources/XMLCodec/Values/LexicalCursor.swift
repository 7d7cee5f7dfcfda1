/// A place in a lexical form that is read from front to back.
///
/// Every method reads what it names and moves on, or returns `nil` or `false` where the text is something else.
struct LexicalCursor {
    /// The offset of the next byte.
    private(set) var position = 0

    /// The next byte, or `nil` at the end.
    @inline(__always)
    func peek(in text: Span<UInt8>) -> UInt8? {
        position < text.count ? text[position] : nil
    }

    /// Whether everything has been read.
    @inline(__always)
    func isAtEnd(of text: Span<UInt8>) -> Bool {
        position >= text.count
    }

    /// Reads one given character.
    @inline(__always)
    mutating func skip(_ character: Unicode.Scalar, in text: Span<UInt8>) -> Bool {
        guard peek(in: text) == UInt8(ascii: character) else { return false }
        position &+= 1
        return true
    }

    /// Reads one byte, whatever it is.
    @inline(__always)
    mutating func next(in text: Span<UInt8>) -> UInt8? {
        guard let byte = peek(in: text) else { return nil }
        position &+= 1
        return byte
    }

    /// Reads one decimal digit.
    @inline(__always)
    mutating func digit(in text: Span<UInt8>) -> UInt8? {
        guard let byte = peek(in: text) else { return nil }
        let digit = byte &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        position &+= 1
        return digit
    }

    /// Reads two decimal digits as a number up to 99.
    @inline(__always)
    mutating func twoDigits(in text: Span<UInt8>) -> UInt8? {
        guard let tens = digit(in: text), let ones = digit(in: text) else { return nil }
        return tens &* 10 &+ ones
    }

    /// Reads one or more decimal digits, leading zeros included, or returns `nil` where the number is out of range.
    mutating func number(in text: Span<UInt8>) -> Int64? {
        guard let first = digit(in: text) else { return nil }
        var value = Int64(first)
        while let digit = digit(in: text) {
            let (product, overflows) = value.multipliedReportingOverflow(by: 10)
            let (sum, carries) = product.addingReportingOverflow(Int64(digit))
            if overflows || carries { return nil }
            value = sum
        }
        return value
    }
}
