/// Looks for the `>` that ends a tag, over the pieces in which the tag arrives, each byte once.
///
/// What looks like a tag may be none; whoever searches it for its end finds out later.
struct TagEndSearch {
    /// The quote that ends the attribute's value at hand, if there is one.
    private var quote: UInt8?

    /// Searches on; returns how many bytes belong to the tag, or `nil` if all do and there are more.
    mutating func search(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        for index in bytes.indices {
            let byte = unsafe bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index + 1
            }
        }
        return nil
    }
}
