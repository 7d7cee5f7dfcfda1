import Testing
import XMLCodec

/// What a value is written as.
func lexicalForm(of value: some XMLTextCodable) -> String {
    XMLTextOutput.text(of: value)
}

/// What a mapping writes a value as.
func lexicalForm<Mapping: XMLTextMapping>(of value: Mapping.Value, as mapping: Mapping.Type) -> String {
    lexicalForm(of: MappedValue<Mapping>(value: value))
}

/// What a text is read as.
func value<Value: XMLTextCodable>(of text: String, as type: Value.Type = Value.self) -> Value? {
    let bytes = Array(text.utf8)
    let span = bytes.span
    return Value(xmlText: span)
}

/// What a mapping reads a text as.
func value<Mapping: XMLTextMapping>(of text: String, through mapping: Mapping.Type) -> Mapping.Value? {
    let bytes = Array(text.utf8)
    let span = bytes.span
    return Mapping.decode(span)
}

/// Expects that each text is read as its value and that the value is written as the text.
func expectBothWays<Value: XMLTextCodable & Equatable>(
    _ table: [(text: String, value: Value)],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    for (text, expected) in table {
        #expect(value(of: text) == expected, "reading \(text)", sourceLocation: sourceLocation)
        #expect(lexicalForm(of: expected) == text, "writing \(text)", sourceLocation: sourceLocation)
    }
}

/// Expects that each text comes back as it was.
func expectUnchanged<Value: XMLTextCodable>(
    _ texts: [String],
    as type: Value.Type,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    for text in texts {
        let written = value(of: text, as: type).map { lexicalForm(of: $0) }
        #expect(written == text, sourceLocation: sourceLocation)
    }
}

/// Expects that each text is outside of the lexical space of a type.
func expectRejected<Value: XMLTextCodable>(
    _ texts: [String],
    as type: Value.Type,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let accepted = texts.filter { value(of: $0, as: type) != nil }
    #expect(accepted == [], "\(Value.xmlTypeName)", sourceLocation: sourceLocation)
}

/// Expects that each text is outside of what a mapping reads.
func expectRejected<Mapping: XMLTextMapping>(
    _ texts: [String],
    through mapping: Mapping.Type,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let accepted = texts.filter { value(of: $0, through: mapping) != nil }
    #expect(accepted == [], "\(Mapping.xmlTypeName)", sourceLocation: sourceLocation)
}

/// A text of a mebibyte that consists of one character.
func mebibyte(of character: Character) -> String {
    String(repeating: character, count: 1 << 20)
}

/// Random numbers that are the same in each run.
struct RepeatableRandomness: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}

/// A value together with the mapping that writes it.
private struct MappedValue<Mapping: XMLTextMapping>: XMLTextCodable {
    let value: Mapping.Value

    init(value: Mapping.Value) {
        self.value = value
    }

    init?(xmlText text: Span<UInt8>) {
        guard let value = Mapping.decode(text) else { return nil }
        self.value = value
    }

    func encodeText(to output: inout XMLTextOutput) {
        Mapping.encode(value, to: &output)
    }

    static var xmlTypeName: String { Mapping.xmlTypeName }
}
