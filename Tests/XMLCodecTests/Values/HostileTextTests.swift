import Testing
import XMLCodec

/// Texts that nobody writes on purpose, for every type: none traps, and what is accepted is written so that it reads back
/// as the same value.
@Suite struct HostileTextTests {
    @Test func everyTextOfTwoBytesIsAcceptedOrRejected() {
        for first in UInt8.min...UInt8.max {
            for second in [
                0, 0x09, 0x20, 0x2B, 0x2D, 0x2E, 0x30, 0x39, 0x3A, 0x45, 0x50, 0x5A, 0x7F, 0x80, 0xBF, 0xC3, 0xFF,
            ] {
                expectStableForms(of: [first, UInt8(second)])
            }
        }
    }

    @Test func changedTextsAreAcceptedOrRejected() {
        var randomness = RepeatableRandomness(seed: 113)
        let alphabet = Array("0123456789+-.:TZPYMDHSeENaINFtruefals \t".utf8) + [0, 0x7F, 0x80, 0xC3, 0xFF]
        let seeds = [
            "-2147483648", "18446744073709551615", "true", "-12345.678e-12", "INF", "NaN",
            "2024-02-29T23:59:59.1234567+14:00",
            "-12024-12-31Z", "24:00:00.000", "2024-02-05:30", "--02-29", "---31", "--12", "-P1Y2M3DT4H5M6.7S",
            "t:Message", "0AfF",
            "Zm9vYg==",
        ]
        for seed in seeds {
            for _ in 0..<40 {
                var bytes = Array(seed.utf8)
                for _ in 0..<Int.random(in: 1...3, using: &randomness) {
                    let place = Int.random(in: 0...bytes.count, using: &randomness)
                    let byte = alphabet.randomElement(using: &randomness) ?? 0
                    switch Int.random(in: 0...2, using: &randomness) {
                    case 0: bytes.insert(byte, at: place)
                    case 1 where place < bytes.count: bytes[place] = byte
                    default: if place < bytes.count { bytes.remove(at: place) }
                    }
                }
                expectStableForms(of: bytes)
            }
        }
    }

    private func expectStableForms(of bytes: [UInt8]) {
        expectStableForm(of: bytes, as: Bool.self)
        expectStableForm(of: bytes, as: Int8.self)
        expectStableForm(of: bytes, as: Int32.self)
        expectStableForm(of: bytes, as: Int64.self)
        expectStableForm(of: bytes, as: UInt64.self)
        expectStableForm(of: bytes, as: XMLDecimal.self)
        expectStableForm(of: bytes, as: XMLDateTime.self)
        expectStableForm(of: bytes, as: XMLDate.self)
        expectStableForm(of: bytes, as: XMLTime.self)
        expectStableForm(of: bytes, as: XMLGYearMonth.self)
        expectStableForm(of: bytes, as: XMLGYear.self)
        expectStableForm(of: bytes, as: XMLGMonthDay.self)
        expectStableForm(of: bytes, as: XMLGDay.self)
        expectStableForm(of: bytes, as: XMLGMonth.self)
        expectStableForm(of: bytes, as: XMLDuration.self)
        expectStableForm(of: bytes, as: XMLQName.self)
        if Float(xmlText: bytes.span)?.isNaN == false { expectStableForm(of: bytes, as: Float.self) }
        if Double(xmlText: bytes.span)?.isNaN == false { expectStableForm(of: bytes, as: Double.self) }
        _ = XMLHexBinary.decode(bytes.span)
        _ = XMLBase64Binary.decode(bytes.span)
        _ = XMLToken.decode(bytes.span)
    }

    private func expectStableForm<Value: XMLTextCodable & Equatable>(of bytes: [UInt8], as type: Value.Type) {
        let span = bytes.span
        guard let first = Value(xmlText: span) else { return }
        let form = lexicalForm(of: first)
        if value(of: form, as: type) != first {
            Issue.record("\(Value.xmlTypeName): \(String(decoding: bytes, as: UTF8.self)) was written as \(form)")
        }
    }
}
