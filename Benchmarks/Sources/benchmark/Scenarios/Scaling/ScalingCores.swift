import ExchangeWebServices
import RawExpat
import XMLCodec

/// What a second core brings.
enum ScalingCores {
    static func scenario(_ documents: DocumentSet) -> Scenario {
        let messageCount = documents.messageCount
        return Scenario(
            "Scaling cores",
            "W1 decode by several threads at a time",
            scale: "thread",
            entries: entries("XMLCodec", documents) { file in
                let envelope = try file.withSpan { try XMLDecoder(Envelope<FindItemResponse>.self).decode($0) }
                let count = try ScalingItems.messageCount(of: envelope)
                try BenchmarkError.require(count == messageCount, "\(count) messages")
            }
                + entries("libexpat", documents) { file in
                    let isWellFormed = raw_expat_parse(file.bytes.baseAddress, file.bytes.count, file.bytes.count)
                    try BenchmarkError.require(isWellFormed != 0, "the document isn't well-formed")
                },
            footnote: """
                W1, each thread with decoders of its own; wall time. What libexpat reaches, which shares nothing but \
                the allocator, is what the machine has to give.
                """
        )
    }

    private static func step(_ name: String, threadCount: Int, _ documents: DocumentSet) -> ScaleStep {
        let documentCount = threadCount * ParallelWork.repetitions
        return ScaleStep(name, size: threadCount, unitCount: documentCount * documents.messageCount)
    }

    private static func entries(
        _ name: String,
        _ documents: DocumentSet,
        _ work: @escaping @Sendable (MappedFile) throws -> Void
    ) -> [Entry] {
        [1, 2].map { count in
            Entry("\(name), \(count)", measuresMemory: false, step: step(name, threadCount: count, documents)) {
                ParallelWork(threadCount: count, path: documents.findItem, work)
            }
        }
    }
}
