extension OutputSpan where Element == UInt8 {
    /// Appends bytes, for which there has to be room.
    mutating func append(copying bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe withUnsafeMutableBufferPointer { buffer, count in
                let target = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count...])
                count += unsafe target.initialize(fromContentsOf: bytes)
            }
        }
    }
}
