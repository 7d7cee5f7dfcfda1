import Foundation
import TestSupport
import Testing
import XMLCodec

@Suite("Base64 that bypasses the parser comes to the same as through it")
struct Base64LaneTests {
    /// How many random documents there are; the environment variable `LANE_DOCUMENTS` asks for more.
    private static let documentCount =
        ProcessInfo.processInfo.environment["LANE_DOCUMENTS"].flatMap { Int($0) } ?? 2_000

    private static let parts = 8

    @Test("on random documents in random pieces", arguments: 0..<parts)
    func randomDocuments(_ part: Int) throws {
        var refusedCount = 0
        let count = Self.documentCount / Self.parts
        for number in 0..<count {
            let seed = number * Self.parts + part
            var generator = StreamedMailGenerator(seed: UInt64(seed))
            let document = generator.document()
            let splits = DocumentSplits(count: document.count)
            let options = options(&generator.random)
            let failure = failure(&generator.random)
            let small = document.count < 3_000 ? 1 + number % 80 : 500 + number
            for cuts in [nil, splits.cuts(every: small), splits.randomCuts(using: &generator.random)] {
                let outcome = try compare(document, cuts: cuts, options: options, failure: failure, "seed \(seed)")
                if cuts == nil, outcome.error != nil { refusedCount += 1 }
            }
        }
        #expect((count / 5...count * 4 / 5).contains(refusedCount), "too few of one kind: \(refusedCount) were refused")
    }

    @Test("on random documents in pieces of every small size")
    func smallPieces() throws {
        for seed in 0..<40 {
            var generator = StreamedMailGenerator(seed: UInt64(1_000_000 + seed))
            let document = generator.document()
            guard document.count < 2_000 else { continue }
            let splits = DocumentSplits(count: document.count)
            for size in 1...64 { try compare(document, cuts: splits.cuts(every: size), "seed \(seed), \(size)") }
        }
    }

    @Test("on every truncation of a document")
    func truncations() throws {
        let content = "QUJD\r\nQUJD\rQU&#65;D\r\n\r\n<![CDATA[QUJD\r\n]]>QUI=\r\n "
        let document = Array(Mail.document(content: content).utf8)
        for count in 0...document.count {
            let start = Array(document[..<count])
            for size in [1, 2, 3, 7, count] where size > 0 {
                try compare(start, cuts: DocumentSplits(count: count).cuts(every: size), "\(count) in \(size)")
            }
        }
    }

    @Test("in documents that aren't in UTF-8", arguments: [nil, 1, 2, 3, 4_096, 5_001])
    func encodings(_ size: Int?) throws {
        let text = Mail.document(content: lines(of: base64(someBytes(9_000)))).replacing(">a<", with: ">é<")
        let wide = "<?xml version='1.0' encoding='UTF-16'?>\(text.replacing("BCD", with: "B*D"))"
        let big = wide.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        let little = wide.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let latin = "<?xml version='1.0' encoding='ISO-8859-1'?>\(text)".unicodeScalars.map { UInt8($0.value) }
        for document in [latin, [0xFE, 0xFF] + big, [0xFF, 0xFE] + little] {
            let splits = DocumentSplits(count: document.count)
            try compare(document, cuts: size.map { splits.cuts(every: $0) })
        }
    }

    @Test("whatever the sinks throw, and wherever a limit is", arguments: [nil, 1_000, 65_536])
    func failures(_ size: Int?) throws {
        for text in [base64(someBytes(200_000)), lines(of: base64(someBytes(200_000)))] {
            let document = Array(Mail.document(content: text).utf8)
            let cuts = size.map { DocumentSplits(count: document.count).cuts(every: $0) }
            for failure in [RecordingSink.Failure.never, .write(0), .write(1), .write(4), .finish] {
                let outcome = try compare(document, cuts: cuts, failure: failure)
                #expect((outcome.error == nil) == (failure == .never))
            }
            for limit in [0, 49_151, 49_152, 100_000, 200_000] {
                let options = XMLDecodingOptions.limits { $0.binaryBytes = limit }
                try compare(document, cuts: cuts, options: options, collects: true)
            }
        }
    }

    @Test("with errors where they are, whatever precedes them in the content", arguments: ["\r\n", "\n", "\r"])
    func places(_ end: String) throws {
        let line = base64([UInt8](repeating: 0, count: 57)) + end
        for lineCount in [0, 1, 2, 150] {
            let start = "<m:Mail \(declarations)>\n<t:Piece>" + String(repeating: line, count: lineCount)
            for (fault, distance, reason) in faults(behind: Int64(lineCount * 77)) {
                let document = Array((start + fault).utf8)
                let place = XMLLocation(
                    line: 2 + lineCount,
                    column: (lineCount == 0 ? 10 : 1) + distance,
                    byteOffset: Int64(start.utf8.count + distance)
                )
                for size in [1, 77, 78, 4_096, document.count] {
                    let error = try #require(decode(document, as: Mail.self, inChunksOf: size))
                    #expect(error.reason == reason)
                    #expect(error.location == place, "\(fault) behind \(lineCount) lines in chunks of \(size)")
                }
            }
        }
    }

    /// Faults in content behind a number of characters, each with how far it lies behind its start.
    private func faults(behind count: Int64) -> [(String, Int, XMLDecodingError.Reason)] {
        [
            ("AA*A ", 2, .invalidBase64(.invalidCharacter, offset: count + 2)),
            ("AAB= ", 3, .invalidBase64(.nonZeroTrailingBits, offset: count + 3)),
            ("AA</t:Piece>", 2, .invalidBase64(.missingPadding, offset: count + 2)),
            ("AA<x/>", 2, .unexpectedElement(XMLName("x"))), ("AA< ", 3, .malformed(code: 4)), ("AA", 2, .truncated),
        ]
    }

    /// Decodes a document with and without the lane; returns what both came to.
    @discardableResult
    private func compare(
        _ document: [UInt8],
        cuts: [Int]?,
        options: XMLDecodingOptions = .default,
        failure: RecordingSink.Failure = .never,
        collects: Bool = false,
        _ comment: Comment? = nil
    ) throws -> StreamedOutcome {
        var slow = options
        slow.usesBase64Lane = false
        let outcomes = [options, slow].map {
            StreamedOutcome(decoding: document, cuts: cuts, options: $0, failure: failure, collects: collects)
        }
        try #require(outcomes[0] == outcomes[1], comment)
        return outcomes[0]
    }

    private func options(_ random: inout SeededRandomness) -> XMLDecodingOptions {
        var options = XMLDecodingOptions()
        if random.oneIn(3) { options.base64Padding = .optional }
        return options
    }

    private func failure(_ random: inout SeededRandomness) -> RecordingSink.Failure {
        random.oneIn(20) ? [.write(0), .write(1), .finish].randomElement(using: &random) ?? .never : .never
    }

    /// A text in lines of 76 characters, as MIME has them.
    private func lines(of text: String) -> String {
        let characters = Array(text)
        return stride(from: 0, to: characters.count, by: 76)
            .map { String(characters[$0..<min($0 + 76, characters.count)]) }
            .joined(separator: "\r\n")
    }
}
