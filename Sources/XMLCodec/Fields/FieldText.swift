/// The two texts around a field's value: `<t:Name>` and `</t:Name>`, or ` Id="` and `"`.
///
/// They lie in memory with slack behind them, so that up to 32 bytes can be copied by two fixed stores.
@safe
@usableFromInline
struct FieldText {
    @usableFromInline let open: UnsafePointer<UInt8>
    @usableFromInline let close: UnsafePointer<UInt8>
    @usableFromInline let openCount: Int
    @usableFromInline let closeCount: Int
    @usableFromInline let isAttribute: Bool

    /// The number of bytes after each text that may be read.
    static let slack = 32

    /// Writes the texts of all fields into one piece of memory; the caller frees both results.
    static func layOut(
        _ fields: [FieldTableParser.Field]
    ) -> (UnsafeMutablePointer<FieldText>, UnsafeMutableBufferPointer<UInt8>) {
        let pairs = fields.map(texts)
        let size = pairs.reduce(0) { $0 + $1.open.utf8.count + $1.close.utf8.count + 2 * slack }
        let arena = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(size, 1))
        unsafe arena.initialize(repeating: 0)
        let result = UnsafeMutablePointer<FieldText>.allocate(capacity: max(fields.count, 1))
        var offset = 0
        func place(_ text: String) -> UnsafePointer<UInt8> {
            let start = offset
            for byte in text.utf8 {
                unsafe arena[offset] = byte
                offset += 1
            }
            offset += slack
            // The arena isn't empty: every text is followed by its slack.
            return unsafe UnsafePointer(arena.baseAddress.unsafelyUnwrapped + start)
        }
        for (index, pair) in pairs.enumerated() {
            unsafe (result + index).initialize(
                to: FieldText(
                    open: place(pair.open),
                    close: place(pair.close),
                    openCount: pair.open.utf8.count,
                    closeCount: pair.close.utf8.count,
                    isAttribute: fields[index].kind == .attribute
                )
            )
        }
        return unsafe (result, arena)
    }

    private static func texts(of field: FieldTableParser.Field) -> (open: String, close: String) {
        switch field.kind {
        case .element: ("<\(field.name)>", "</\(field.name)>")
        case .attribute: (" \(field.name)=\"", "\"")
        case .text, .anyElement, .anyAttribute: ("", "")
        }
    }
}
