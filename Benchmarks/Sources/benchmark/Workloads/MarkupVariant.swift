import Foundation

/// W1's listing in other clothes: the same messages as markup that is harder to read.
enum MarkupVariant {
    /// Each tag on a line of its own, indented.
    case prettyPrinted
    /// The texts that people write in letters of two bytes.
    case nonASCII
    /// The texts that people write full of references to characters.
    case references
    /// Each message declares its prefix anew, by turns another one.
    case redeclaredNamespaces
    /// A comment behind the root's start tag.
    case comment

    /// The elements that hold what people write.
    private static let texts = Set(
        ["Subject", "Name", "DisplayTo", "LastModifiedName", "ConversationTopic"].map(bytes)
    )

    /// Makes the variant of the listing in a file.
    func document(of path: String) throws -> [UInt8] {
        let listing = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        return switch self {
        case .prettyPrinted: Self.prettyPrinted(listing)
        case .nonASCII: Self.replacing(in: listing, Self.cyrillic)
        case .references: Self.replacing(in: listing, Self.reference)
        case .redeclaredNamespaces: Self.redeclaring(in: listing)
        case .comment: Self.commented(listing)
        }
    }

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    // MARK: - Between tags

    private static func prettyPrinted(_ listing: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var depth = 0
        for index in listing.indices {
            let next = index + 1 < listing.count ? listing[index + 1] : 0
            if listing[index] == UInt8(ascii: "<") {
                if next == UInt8(ascii: "/") { depth -= 1 }
                if index > 0, listing[index - 1] == UInt8(ascii: ">") {
                    result += [UInt8(ascii: "\n")] + Array(repeating: UInt8(ascii: " "), count: 2 * depth)
                }
                if next != UInt8(ascii: "/"), next != UInt8(ascii: "?") { depth += 1 }
            }
            result.append(listing[index])
            if listing[index] == UInt8(ascii: "/"), next == UInt8(ascii: ">") { depth -= 1 }
        }
        return result
    }

    private static func commented(_ listing: [UInt8]) -> [UInt8] {
        guard let root = listing.firstRange(of: bytes("<s:Envelope")),
            let end = listing[root.upperBound...].firstIndex(of: UInt8(ascii: ">"))
        else {
            return listing
        }
        return listing[...end] + bytes("<!-- a comment -->") + listing[(end + 1)...]
    }

    // MARK: - In texts

    /// Replaces the characters of the texts that people write, but for references.
    private static func replacing(in listing: [UInt8], _ replacement: (UInt8) -> [UInt8]?) -> [UInt8] {
        var result: [UInt8] = []
        var name: ArraySlice<UInt8> = []
        var isText = false
        var isReference = false
        for index in listing.indices {
            let byte = listing[index]
            switch byte {
            case UInt8(ascii: "<"):
                isText = false
                let tag = listing[(index + 1)...].prefix(40)
                name = (tag.firstIndex(of: UInt8(ascii: ":")).map { tag[($0 + 1)...] } ?? []).prefix { $0 != 0x3E }
            case UInt8(ascii: ">"): isText = texts.contains(Array(name))
            case UInt8(ascii: "&"): isReference = true
            default: break
            }
            if isText, !isReference, byte != UInt8(ascii: ">"), let replacement = replacement(byte) {
                result += replacement
            } else {
                result.append(byte)
            }
            if byte == UInt8(ascii: ";") { isReference = false }
        }
        return result
    }

    private static func cyrillic(_ byte: UInt8) -> [UInt8]? {
        guard case UInt8(ascii: "a")...UInt8(ascii: "z") = byte | 0x20 else { return nil }
        return Array(String(UnicodeScalar(0x430 + UInt16(byte | 0x20) - 0x61).map(Character.init) ?? "?").utf8)
    }

    private static func reference(_ byte: UInt8) -> [UInt8]? {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "e") ? bytes("&#\(byte);") : nil
    }

    // MARK: - In messages

    private static func redeclaring(in listing: [UInt8]) -> [UInt8] {
        let types = "http://schemas.microsoft.com/exchange/services/2006/types"
        let parts = String(decoding: listing, as: UTF8.self).split(
            separator: "<t:Message>",
            omittingEmptySubsequences: false
        )
        var result = parts.first.map(String.init) ?? ""
        for (number, part) in parts.dropFirst().enumerated() {
            let prefix = number % 2 == 0 ? "t" : "q"
            let end = part.firstRange(of: "</t:Message>")?.upperBound ?? part.endIndex
            let message = number % 2 == 0 ? String(part[..<end]) : Self.renamed(part[..<end])
            result += "<\(prefix):Message xmlns:\(prefix)=\"\(types)\">" + message + part[end...]
        }
        return bytes(result)
    }

    private static func renamed(_ message: Substring) -> String {
        String(message).replacing("<t:", with: "<q:").replacing("</t:", with: "</q:")
    }
}
