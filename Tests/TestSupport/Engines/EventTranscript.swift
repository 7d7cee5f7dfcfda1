public import XMLCodec

/// The events of a document written down, so that two readings of it can be compared byte by byte.
///
/// Names are expanded, adjacent text is joined, and start tags have their places. Between the parts stand control
/// characters, which no document can hold.
public struct EventTranscript: XMLEventHandler, Hashable, Sendable {
    private var bytes: [UInt8] = []
    /// Where the text behind the last tag starts.
    private var textStart = 0

    private static let tagStart: UInt8 = 0x01
    private static let tagEnd: UInt8 = 0x02
    private static let attribute: UInt8 = 0x03
    private static let value: UInt8 = 0x04
    private static let place: UInt8 = 0x05

    /// Creates an empty transcript.
    public init() {}

    /// Notes a start tag.
    public mutating func startElement(_ element: XMLStartElement) {
        bytes.append(Self.tagStart)
        append(element.name)
        for attribute in element.attributes {
            bytes.append(Self.attribute)
            append(attribute.name)
            bytes.append(Self.value)
            bytes.append(contentsOf: attribute.value.utf8)
        }
        bytes.append(Self.place)
        let location = element.location
        let declarationCount = element.namespaces.declarations.count
        for number in [location.line, location.column, Int(location.byteOffset), declarationCount] {
            unsafe withUnsafeBytes(of: number) { unsafe bytes.append(contentsOf: $0) }
        }
        textStart = bytes.count
    }

    /// Notes text.
    public mutating func characters(_ text: Span<UInt8>) {
        for index in text.indices { bytes.append(text[index]) }
    }

    /// Notes an end tag.
    public mutating func endElement() {
        bytes.append(Self.tagEnd)
        textStart = bytes.count
    }

    /// Takes back the text behind the last tag: how much of it precedes a fault depends on how the document was cut.
    mutating func dropLastText() {
        bytes.removeSubrange(textStart...)
    }

    private mutating func append(_ name: XMLName) {
        bytes.append(contentsOf: name.namespace.utf8)
        bytes.append(UInt8(ascii: "}"))
        bytes.append(contentsOf: name.localName.utf8)
    }
}

extension EventTranscript: CustomStringConvertible {
    /// What can be printed of it, a line for each tag.
    public var description: String {
        var text = ""
        for byte in bytes {
            switch byte {
            case Self.tagStart: text += "\n<"
            case Self.tagEnd: text += "\n</>"
            case Self.attribute: text += " "
            case Self.value: text += "="
            case Self.place: text += " @ "
            case 0x20..<0x7F: text.unicodeScalars.append(Unicode.Scalar(byte))
            default: text += "\\\(String(byte, radix: 16))"
            }
        }
        return text
    }
}
