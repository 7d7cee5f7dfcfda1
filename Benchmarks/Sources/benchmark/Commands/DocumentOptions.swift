import ArgumentParser
import Foundation

/// Says which documents the scenarios work on.
struct DocumentOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Use the documents in a directory, instead of writing some.", valueName: "directory"))
    var documents: String?

    /// The number of messages of W1 that are written.
    @Option(help: .hidden)
    var messages = 2_000

    /// The size of the attachments that are written, in MiB.
    @Option(help: .hidden)
    var mebibytes = 256

    /// The options that lead another process to the same documents.
    var arguments: [String] {
        if let documents { return ["--documents", documents] }
        return ["--messages", "\(messages)", "--mebibytes", "\(mebibytes)"]
    }

    /// The documents; they are written if they aren't there.
    func documentSet(_ progress: Progress) throws -> DocumentSet {
        if let documents {
            let directory = URL(fileURLWithPath: documents)
            let set = DocumentSet(in: directory, payloadName: "att256.bin", messageCount: 2_000)
            try set.requireComplete()
            return set
        }
        let writer = DocumentWriter(messageCount: messages, payloadByteCount: mebibytes << 20)
        return try writer.documents(in: BuildDirectory.url.appending(path: "benchmark-documents"), progress: progress)
    }
}
