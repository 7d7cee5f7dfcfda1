import TestSupport
import XMLCodec

/// All that can be seen of decoding a document with streamed content.
struct StreamedOutcome: Equatable {
    var value: Mail?
    /// The error with its place and path.
    var error: String?
    /// What happened to the sinks, with the sizes of what was written to them.
    var events: [SinkRecord.Event]
    var bytes: [UInt8]

    /// Decodes a document in pieces that end at offsets, or whole.
    init(
        decoding document: [UInt8],
        cuts: [Int]?,
        options: XMLDecodingOptions,
        failure: RecordingSink.Failure = .never,
        collects: Bool = false
    ) {
        let record = SinkRecord()
        var verifier = DecodingVerifier(Mail.self, options: options)
        if !collects {
            verifier = DecodingVerifier(Mail.self, options: options) { field in
                record.add(.opened("\(field.path)"))
                return RecordingSink(record, failure: failure)
            }
        }
        let outcome = cuts.map { verifier.decode(document, cuts: $0) } ?? verifier.decodeWhole(document)
        switch outcome {
        case .value(let value): self.value = value
        case .error(let error): self.error = error.summary
        }
        events = record.events
        bytes = record.bytes
    }
}
