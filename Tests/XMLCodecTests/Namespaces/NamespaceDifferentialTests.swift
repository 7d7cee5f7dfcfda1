import Foundation
import TestSupport
import Testing
import XMLCodec

@Suite("Names are resolved as another parser resolves them")
struct NamespaceDifferentialTests {
    @Test("random documents are accepted and refused alike, and mean the same", arguments: 0..<4)
    func randomDocuments(_ seed: UInt64) throws {
        var generator = MazeGenerator(seed: seed)
        var refusedCount = 0
        for _ in 0..<150 {
            let document = generator.document()
            let bytes = Array(document.utf8)
            let reference = try? CanonicalXML(bytes)
            let verifier = DecodingVerifier(Maze.self)
            let cuts = DocumentSplits(count: bytes.count).randomCuts(using: &generator.random)
            switch (verifier.decode(bytes, cuts: cuts), reference) {
            case (.value(let maze), let reference?):
                let encoded = try CanonicalXML(XMLEncoder().encode(maze))
                #expect(encoded == reference, "\(document)\n\(encoded.difference(from: reference) ?? "")")
                #expect(try EventLines.read(bytes) == reference.lines, "\(document)")
            case (.error(let error), nil):
                refusedCount += 1
                let reasons: Set<XMLDecodingError.Reason> = [.unboundPrefix, .invalidNamespace, .duplicateAttribute]
                #expect(reasons.contains(error.reason), "\(document)")
                #expect(throws: XMLDecodingError.self) { try EventLines.read(bytes) }
            case (.value, nil): Issue.record("accepted: \(document)")
            case (.error(let error), _?): Issue.record("refused, \(error.summary): \(document)")
            }
        }
        #expect((20...130).contains(refusedCount), "too few documents of one kind: \(refusedCount) were refused")
    }

    @Test("one prefix that takes turns between namespaces a thousand times is right each time")
    func takingTurns() throws {
        var content = ""
        var expected: [Maze.Room] = []
        for number in 0..<1_000 {
            let namespace = (number * number) % 7 < 3 ? 1 : 2
            // More sets of declarations than are remembered.
            content += "<p:a xmlns:p='urn:\(namespace)' xmlns:q='urn:q\(number % 300)' p:a='\(number)'><a/></p:a>"
            var maze = Maze(rooms: [.plain(Maze())])
            if namespace == 1 { maze.first = "\(number)" } else { maze.second = "\(number)" }
            expected.append(namespace == 1 ? .first(maze) : .second(maze))
        }
        let maze = try decoded("<maze>\(content)</maze>", as: Maze.self)
        #expect(maze.rooms == expected)
    }

    @Test("names that only differ where their keys don't look are told apart")
    func similarNames() throws {
        let middle = ["", "-", "x", "xx", "-x-"]
        var names: [String] = []
        for length in 1...40 {
            for piece in middle { names.append(String(repeating: "n", count: length) + piece + "nnnnnnnn") }
        }
        let content = names.map { "<\($0)/>" }.joined()
        let maze = try decoded("<maze>\(content)\(content)</maze>", as: Maze.self)
        let found = maze.rooms.map { room in
            if case .other(let fragment) = room { fragment.name.localName } else { "?" }
        }
        #expect(found == names + names)
    }
}

/// Writes the library's own events down in the form of ``CanonicalXML``, for documents without text.
private struct EventLines: XMLEventHandler {
    private var lines: [String] = []
    private var depth = 0

    mutating func startElement(_ element: XMLStartElement) {
        write("<\(element.name)>")
        depth += 1
        for line in element.attributes.map({ "@\($0.name)=\"\($0.value)\"" }).sorted() { write(line) }
    }

    mutating func characters(_ text: Span<UInt8>) {}

    mutating func endElement() {
        depth -= 1
        write("</>")
    }

    private mutating func write(_ line: String) {
        lines.append(String(repeating: "  ", count: depth) + line)
    }

    static func read(_ bytes: [UInt8]) throws -> [String] {
        var events = EventLines()
        try XMLEventReader.read(bytes, into: &events)
        return events.lines
    }
}
