/// W4 encode: a CreateAttachment request around a large file, written to a sink that drops it.
enum W4Encode {
    static func scenario(_ documents: DocumentSet) -> Scenario {
        let path = documents.payload
        return Scenario(
            "W4 encode",
            "a request around a large file, from the file to a null sink",
            entries: [
                Entry("XMLCodec") { W4EncodeXMLCodec(documents: documents) },
                Entry("XMLCoder, 8 MiB") { W4EncodeXMLCoder(documents: documents) },
                PeerEntries.base64("encode", path) { encodedByteCount(of: try documents.payloadByteCount()) },
                Entry("memcpy", measuresMemory: false) { MemoryCopying(of: path) },
            ],
            footnote: """
                from a file that is in the system's cache. XMLCoder gets the first 8 MiB of it, in memory; pybase64 has \
                all of it in memory.
                """
        )
    }

    /// The size of base64 (RFC 4648 §4).
    static func encodedByteCount(of byteCount: Int) -> Int { (byteCount + 2) / 3 * 4 }
}
