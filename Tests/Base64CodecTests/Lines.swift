/// Breaks a text into lines, each ended by `separator`.
func lines(of text: [UInt8], columns: Int, separator: String = "\r\n") -> [UInt8] {
    var result: [UInt8] = []
    for start in stride(from: 0, to: text.count, by: columns) {
        result += text[start..<min(start + columns, text.count)]
        result += separator.utf8
    }
    return result
}
