/// Takes the events of a subtree that isn't decoded into fields.
class EventCapture {
    /// An element starts; its scope is open already.
    func startElement(
        _ name: UnsafeBufferPointer<UInt8>,
        _ attributes: RawAttributes,
        in scope: borrowing NamespaceScope,
        at location: () -> XMLLocation
    ) throws(XMLDecodingError) {}

    /// Text, in any pieces.
    func characters(_ text: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) {}

    /// The innermost open element ends.
    func endElement(_ name: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) {}
}
