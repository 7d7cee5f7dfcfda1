/// Something that bytes can be read from, from its start to its end.
public protocol XMLBinaryReader {
    /// Appends the next bytes; appending none says that the end is reached.
    ///
    /// - Parameter buffer: Room for bytes; as many as fit may be appended.
    /// - Throws: Anything that keeps the bytes from being read.
    mutating func read(into buffer: inout OutputSpan<UInt8>) throws
}
