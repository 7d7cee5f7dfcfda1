extension XMLBody {
    /// Writes the document to a pipe, a socket or a file, from its start.
    ///
    /// Markup, content that is base64 already and the block that other content is encoded to are gathered and written
    /// as they lie in memory (`writev`). A descriptor that doesn't block is waited for, so the calling thread blocks
    /// either way. A reader that is gone is an error of code `EPIPE`: the signal SIGPIPE doesn't reach the process.
    ///
    /// - Parameter descriptor: Where the bytes go; it stays open.
    /// - Throws: ``XMLEncodingError`` if a source can't be read, has to be awaited or isn't as long as it said, before
    ///   the document is complete; if the bytes can't be written, an ``XMLFileError`` is its
    ///   ``XMLEncodingError/underlying`` error.
    public func write(toFileDescriptor descriptor: Int32) throws(XMLEncodingError) {
        let descriptor = FileDescriptor(descriptor)
        var pass = BodyPass(parts)
        var pieces = PieceBuffer(pieceSize: 16 << 20, blockSize: 256 << 10)
        var isComplete = false
        while !isComplete {
            isComplete = try !pieces.append(from: &pass)
            guard isComplete || pieces.isFull else { continue }
            do {
                try unsafe pieces.withAllBytes { buffers throws(XMLFileError) in try unsafe descriptor.write(buffers) }
            } catch {
                throw XMLEncodingError(.sinkFailed, path: XMLElementPath(), underlying: error)
            }
            pieces.removeAll()
        }
    }
}
