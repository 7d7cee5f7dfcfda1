/// What a document says, found out without any of the contenders: by looking for tags in its bytes.
struct DocumentText {
    private let file: MappedFile

    init(_ path: String) throws {
        file = try MappedFile(path)
    }

    /// How often a tag occurs.
    func count(of tag: String) -> Int {
        var count = 0
        forEachOccurrence(of: tag) { _ in count += 1 }
        return count
    }

    /// The sum of the numbers that follow a tag.
    func sum(after tag: String) -> Int {
        var sum = 0
        forEachOccurrence(of: tag) { end in
            var number = 0
            var index = end
            while index < file.bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= file.bytes[index] {
                number = number * 10 + Int(file.bytes[index] - UInt8(ascii: "0"))
                index += 1
            }
            sum += number
        }
        return sum
    }

    private func forEachOccurrence(of tag: String, _ body: (Int) -> Void) {
        let tag = Array(tag.utf8)
        var index = 0
        while let start = file.bytes[index...].firstIndex(of: tag[0]) {
            if file.bytes[start...].starts(with: tag) { body(start + tag.count) }
            index = start + 1
        }
    }
}
