/// Recognizes texts of canonical documents that are one value of a simple type other than `xs:string`.
enum LexicalForms {
    /// Whether two texts are one value.
    static func areOneValue(_ original: String, _ encoded: String) -> Bool {
        let (words, encodedWords) = (words(original), words(encoded))
        // One word or a list of words; base64 that was wrapped.
        if encoded == words.joined(separator: " ") { return true }
        if original.contains("\\n"), words.joined() == encoded, isBase64(encoded) { return true }
        guard let word = words.first, let encodedWord = encodedWords.first, words.count == 1 else { return false }
        if isHex(word), word.uppercased() == encodedWord { return true }
        if let number = Double(word), number == Double(encodedWord) { return true }
        return [["1", "true"], ["0", "false"]].contains([word, encodedWord].sorted())
    }

    /// Whether two qualified names have one local name.
    static func haveOneLocalName(_ original: String, _ encoded: String) -> Bool {
        localName(original) != nil && localName(original) == localName(encoded)
    }

    private static func isBase64(_ text: String) -> Bool {
        text.count % 4 == 0
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+/=".contains($0)) }
    }

    private static func isHex(_ text: Substring) -> Bool {
        text.count % 2 == 0 && text.allSatisfy { $0.isASCII && $0.isHexDigit }
    }

    private static func localName(_ text: String) -> Substring? {
        words(text).first?.split(separator: ":").last
    }

    private static func words(_ text: String) -> [Substring] {
        // Line ends are escaped in canonical documents.
        var text = text
        for escape in ["\\n", "\\r", "\\t"] { text = text.split(separator: escape).joined(separator: " ") }
        return text.split(separator: " ")
    }
}
