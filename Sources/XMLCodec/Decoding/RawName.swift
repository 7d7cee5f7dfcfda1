/// A name as it stands in a document, split at its colon (Namespaces in XML 1.0 §4).
@safe
struct RawName {
    let prefix: UnsafeBufferPointer<UInt8>
    let localName: UnsafeBufferPointer<UInt8>

    /// Splits a name that XML 1.0 allows; throws if Namespaces in XML doesn't.
    init(_ name: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) {
        guard let colon = unsafe name.firstIndex(of: UInt8(ascii: ":")) else {
            unsafe prefix = UnsafeBufferPointer(rebasing: name[..<0])
            unsafe localName = name
            return
        }
        unsafe prefix = UnsafeBufferPointer(rebasing: name[..<colon])
        unsafe localName = UnsafeBufferPointer(rebasing: name[(colon + 1)...])
        guard unsafe !prefix.isEmpty, let start = unsafe localName.first, Self.canStartName(start),
            unsafe !localName.contains(UInt8(ascii: ":"))
        else {
            throw XMLDecodingError(.invalidNamespace)
        }
    }

    /// The local name has to be a name on its own.
    ///
    /// Of what XML 1.0 lets stand inside a name, digits, `-` and `.` can't
    /// begin one. Combining characters can't either, yet no one is misled by them: they are let through.
    static func canStartName(_ byte: UInt8) -> Bool {
        !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte) && byte != UInt8(ascii: "-") && byte != UInt8(ascii: ".")
    }
}

extension String {
    /// Copies bytes that a driver has found to be UTF-8.
    init(copying bytes: UnsafeBufferPointer<UInt8>) {
        unsafe self.init(decoding: bytes, as: UTF8.self)
    }
}
