import Foundation
import TestSupport
import Testing

@testable import XMLCodec

@Suite("Content that goes to files")
struct FileSinkTests {
    private let folder: TemporaryFolder
    private let bytes = someBytes(100_000)

    init() throws {
        folder = try TemporaryFolder()
    }

    private func decode(_ content: String, into sink: @escaping () throws -> XMLFileSink) throws -> Mail {
        var decoder = XMLDecoder(Mail.self)
        decoder.binarySink = { _ in try sink() }
        return try decoder.decode(Array(Mail.document(content: content).utf8))
    }

    @Test("a file appears under its name when it is complete, and replaces the one that was there")
    func complete() throws {
        let path = folder.file("scan.tiff")
        try folder.write([1], to: "scan.tiff")
        let mail = try decode(base64(bytes)) { [folder] in
            let sink = try XMLFileSink(path)
            #expect(folder.names.count == 2)
            #expect(folder.names.allSatisfy { $0 == "scan.tiff" || $0.hasPrefix(".") })
            #expect(try folder.read("scan.tiff") == [1])
            return sink
        }
        #expect(mail.attachments[0].content == .file(path))
        #expect(folder.names == ["scan.tiff"])
        #expect(try folder.read("scan.tiff") == bytes)
    }

    @Test("nothing is left behind when content breaks off or the decoder is dropped")
    func incomplete() throws {
        try folder.write([1], to: "kept")
        for content in [base64(bytes) + "*", base64(bytes) + "<x/>"] {
            #expect(throws: XMLDecodingError.self) {
                try decode(content) { [folder] in try XMLFileSink(folder.file("kept")) }
            }
            #expect(throws: XMLDecodingError.self) {
                try decode(content) { [folder] in try XMLFileSink(in: folder.path, named: "other") }
            }
        }
        do {
            var decoder = XMLDecoder(Mail.self)
            decoder.binarySink = { [folder] _ in try XMLFileSink(in: folder.path, named: "dropped") }
            let document = Array(Mail.document(content: base64(bytes)).utf8)
            try decoder.feed(document.span.extracting(..<100_000))
            #expect(folder.names.count == 2)
        }
        #expect(folder.names == ["kept"])
        #expect(try folder.read("kept") == [1])
    }

    @Test("a file that can't be created is the sink's failure")
    func notCreated() {
        for path in [folder.file("no-folder/x"), "/proc/nothing/x", folder.path + "/"] {
            do {
                _ = try decode("AAAA") { try XMLFileSink(path) }
            } catch let error as XMLDecodingError {
                #expect(error.reason == .sinkFailed)
                #expect(error.underlying is XMLFileError)
            } catch {
                Issue.record("\(error)")
            }
        }
        #expect(throws: XMLFileError.self) { try XMLFileSink(in: folder.file("none"), named: "x") }
    }

    @Test("a name from outside never replaces a file: a number is added")
    func noOverwrite() throws {
        try folder.write([1], to: "a.txt")
        try folder.write([1], to: "a 2.txt")
        var paths: [String?] = []
        for (name, count) in [("a.txt", 2), ("a.txt", 1), ("b", 1), ("b", 1)] {
            for _ in 0..<count {
                paths.append(
                    try decode("AAAA") { [folder] in try XMLFileSink(in: folder.path, named: name) }
                        .attachments[0].content?.path
                )
            }
        }
        let expected = ["a 3.txt", "a 4.txt", "a 5.txt", "b", "b 2"]
        #expect(paths == expected.map(folder.file))
        #expect(folder.names == (["a.txt", "a 2.txt"] + expected).sorted())
        #expect(try folder.read("a.txt") == [1])
        #expect(try folder.read("b 2") == [0, 0, 0])
    }

    @Test("two sinks of one name that are open at once get a file each")
    func atOnce() throws {
        var first = try XMLFileSink(in: folder.path, named: "x")
        var second = try XMLFileSink(in: folder.path, named: "x")
        try first.write([1].span)
        try second.write([2].span)
        #expect(try second.finish() == .file(folder.file("x")))
        #expect(try first.finish() == .file(folder.file("x 2")))
        #expect(try folder.read("x") == [2] && folder.read("x 2") == [1])
    }

    @Test(
        "no name leads out of the folder or hides a file",
        arguments: [
            "../../etc/passwd", "..", ".", "", "/", "//", "a\0b", String(repeating: "é", count: 1_000), "con/..",
            "/etc/passwd",
            "..\\..\\x", "C:\\x", ".hidden", "...", "a/", "\n", "a\u{7F}", "-", "~", "a/../../b", "\u{202E}x", " ",
            String(repeating: "x", count: 300) + "/" + String(repeating: "y", count: 300),
            "/\u{301}x", "a/\u{308}b", "\u{301}", "a\\\u{301}", "👩‍👩‍👧" + String(repeating: "\u{301}", count: 500),
        ]
    )
    func hostileNames(_ name: String) throws {
        let before = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.."))
        let mail = try decode("AAAA") { [folder] in try XMLFileSink(in: folder.path, named: name) }
        let path = try #require(mail.attachments[0].content?.path)
        #expect(folder.names.count == 1)
        let file = folder.names[0]
        #expect(path == folder.file(file))
        #expect(!file.hasPrefix(".") && file.utf8.count <= 200)
        #expect(file.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
        #expect(try folder.read(file) == [0, 0, 0])
        let after = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.."))
        #expect(after.subtracting(before).allSatisfy { $0.hasPrefix("xml-codec-tests") || $0.hasPrefix("Temporary") })
    }

    @Test("a name of a megabyte costs no more than reading it", arguments: ["", "/", "a/"])
    func longName(start: String) throws {
        let name = CountedScalars(start + String(repeating: "é", count: 1 << 19))
        #expect(XMLFileSink.safeFileName(name) == String(repeating: "é", count: 100))
        #expect(name.readCount <= name.count + 200)
        _ = try decode("AAAA") { [folder] in try XMLFileSink(in: folder.path, named: name.text) }
        #expect(folder.names == [String(repeating: "é", count: 100)])
    }

    @Test("a missing name is replaced")
    func missingName() throws {
        let mail = try decode("AAAA") { [folder] in try XMLFileSink(in: folder.path, named: nil) }
        #expect(mail.attachments[0].content == .file(folder.file("attachment")))
    }
}

/// The scalar values of a text, which keep count of how many of them are read.
private struct CountedScalars: BidirectionalCollection {
    private final class Counter {
        var count = 0
    }

    let text: String
    private let counter = Counter()

    init(_ text: String) {
        self.text = text
    }

    var readCount: Int { counter.count }

    var startIndex: String.Index { text.startIndex }
    var endIndex: String.Index { text.endIndex }
    func index(after index: String.Index) -> String.Index { text.unicodeScalars.index(after: index) }
    func index(before index: String.Index) -> String.Index { text.unicodeScalars.index(before: index) }

    subscript(index: String.Index) -> Unicode.Scalar {
        counter.count += 1
        return text.unicodeScalars[index]
    }
}
