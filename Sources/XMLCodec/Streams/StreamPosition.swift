/// Where a document starts in a stream of several.
struct StreamPosition {
    private var location = XMLLocation.start
    /// Whether a carriage return precedes, which is one line end together with a line feed.
    private var followsReturn = false

    /// The start of the stream.
    init() {}

    /// The place behind a document.
    init(_ location: XMLLocation) {
        self.location = location
    }

    /// Moves over white space at the start of bytes; returns how much there is.
    mutating func skipWhiteSpace(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        while count < bytes.count, unsafe bytes[count].isXMLWhiteSpace {
            unsafe skip(bytes[count])
            count += 1
        }
        return count
    }

    private mutating func skip(_ byte: UInt8) {
        location.byteOffset += 1
        switch byte {
        case UInt8(ascii: "\n") where followsReturn: break
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            location.line += 1
            location.column = 1
        default: location.column += 1
        }
        followsReturn = byte == UInt8(ascii: "\r")
    }

    /// A place in the document as a place in the stream.
    func place(of place: XMLLocation) -> XMLLocation {
        XMLLocation(
            line: location.line + place.line - 1,
            column: place.line == 1 ? location.column + place.column - 1 : place.column,
            byteOffset: location.byteOffset + place.byteOffset
        )
    }
}
