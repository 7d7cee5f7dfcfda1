/// The contenders in other languages.
enum PeerEntries {
    /// Those that have types made from the schema.
    ///
    /// - Parameters:
    ///   - workload: What they call the work.
    ///   - path: The document that they read, or whose values they write.
    ///   - check: Throws unless the numbers that they answer are right.
    /// - Returns: One entry for each.
    static func typed(_ workload: String, _ path: String, check: @escaping ([Int]) throws -> Void) -> [Entry] {
        [
            Entry("gSOAP", Peer("gsoap", workload, path, check: check)),
            Entry("xsdcxx, C++/Tree", Peer("xsdcxx", workload, path, check: check)),
        ]
    }

    /// Those that have types made from the schema, as they write a document.
    static func encoding(_ workload: String, _ path: String) -> [Entry] {
        typed(workload, path) { numbers in
            let expected = try DocumentTally(of: path)
            // They write no SOAP header, which is two elements without text.
            try BenchmarkError.require(
                numbers == [expected.elementCount - 2, expected.textByteCount],
                "elements and text \(numbers) instead of \(expected) without the header"
            )
        }
    }

    /// One that does base64 and no XML.
    ///
    /// - Parameters:
    ///   - task: What it does, `decode` or `encode`.
    ///   - path: The document whose content it decodes, or the file that it encodes.
    ///   - byteCount: How many bytes come out.
    /// - Returns: Its entry.
    static func base64(_ task: String, _ path: String, byteCount: @escaping () throws -> Int) -> Entry {
        let peer = Peer("pybase64", task, path) { numbers in
            let expected = try byteCount()
            try BenchmarkError.require(numbers == [expected], "\(numbers) bytes instead of \(expected)")
        }
        return Entry("pybase64, base64 alone", peer)
    }
}
