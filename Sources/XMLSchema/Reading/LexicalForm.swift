/// The written forms of numbers in schema documents.
enum LexicalForm {
    /// The value of a non-negative integer (XML Schema Part 2 §3.3.20), `Int.max` where it is greater; `nil` if the text
    /// isn't one.
    static func count(_ text: String) -> Int? {
        guard let number = integer(text), !number.isNegative || number.digits == "0" else { return nil }
        return Int(number.digits) ?? .max
    }

    /// The sign and the digits, without leading zeros, of an integer (XML Schema Part 2 §3.3.13).
    static func integer(_ text: String) -> (isNegative: Bool, digits: String)? {
        var digits = Substring(text)
        let sign = digits.first
        if sign == "+" || sign == "-" {
            digits.removeFirst()
        }
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let significant = digits.drop { $0 == "0" }
        return (sign == "-", significant.isEmpty ? "0" : String(significant))
    }
}
