import TestSupport
import Testing
import XMLCodec

/// Expects that a document is decoded as a value, in all splits.
func expect<Root: XMLRootElement & Equatable>(
    _ document: String,
    decodesAs value: Root,
    options: XMLDecodingOptions = .default,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    do {
        let decoded = try DecodingVerifier(Root.self, options: options).value(of: document)
        #expect(decoded == value, "\(document)", sourceLocation: sourceLocation)
    } catch {
        Issue.record(
            "\(document): \((error as? XMLDecodingError)?.summary ?? "\(error)")",
            sourceLocation: sourceLocation
        )
    }
}

/// Expects that a document is refused for a reason, in all splits; returns the error.
@discardableResult
func expect<Root: XMLRootElement & Equatable>(
    _ document: [UInt8],
    as type: Root.Type,
    isRefused reason: XMLDecodingError.Reason,
    options: XMLDecodingOptions = .default,
    sourceLocation: SourceLocation = #_sourceLocation
) -> XMLDecodingError? {
    do {
        let error = try DecodingVerifier(type, options: options).error(of: document)
        let expected = XMLDecodingError(reason).category
        #expect(error?.category == expected, "\(shown(document))", sourceLocation: sourceLocation)
        return error
    } catch {
        Issue.record("\(shown(document)): \(error)", sourceLocation: sourceLocation)
        return nil
    }
}

/// Expects that a document is refused for a reason, in all splits; returns the error.
@discardableResult
func expect<Root: XMLRootElement & Equatable>(
    _ document: String,
    as type: Root.Type,
    isRefused reason: XMLDecodingError.Reason,
    options: XMLDecodingOptions = .default,
    sourceLocation: SourceLocation = #_sourceLocation
) -> XMLDecodingError? {
    expect(Array(document.utf8), as: type, isRefused: reason, options: options, sourceLocation: sourceLocation)
}

/// Decodes a document that a test takes for granted.
func decoded<Root: XMLRootElement>(
    _ document: String,
    as type: Root.Type = Root.self,
    options: XMLDecodingOptions = .default
) throws(XMLDecodingError) -> Root {
    try XMLDecoder(type, options: options).decode(Array(document.utf8))
}

/// The start of a document, for messages.
private func shown(_ document: [UInt8]) -> String {
    String(decoding: document.prefix(300), as: UTF8.self)
}

extension XMLDecodingOptions {
    /// The default options with other limits.
    static func limits(_ change: (inout XMLLimits) -> Void) -> XMLDecodingOptions {
        var options = XMLDecodingOptions()
        change(&options.limits)
        return options
    }
}

/// Decodes a document in chunks of a size; returns the error.
func decode<Root: XMLRootElement & Equatable>(
    _ document: [UInt8],
    as type: Root.Type,
    inChunksOf size: Int,
    options: XMLDecodingOptions = .default
) -> XMLDecodingError? {
    let cuts = DocumentSplits(count: document.count).cuts(every: size)
    let outcome = DecodingVerifier(type, options: options).decode(document, cuts: cuts)
    if case .error(let error) = outcome { return error }
    return nil
}

/// The splits that a long document is tried in where all of them would take too long.
private func someSplits<Root: XMLRootElement & Equatable>(
    of document: String,
    as type: Root.Type,
    options: XMLDecodingOptions
) -> [(String, DecodingOutcome<Root>)] {
    let bytes = Array(document.utf8)
    let verifier = DecodingVerifier(type, options: options)
    let sizes = bytes.count > 10_000 ? [777, 4_095, 4_096, 65_536] : [1, 7, 777, 4_096]
    let splits = DocumentSplits(count: bytes.count)
    return [("whole", verifier.decodeWhole(bytes))]
        + sizes.map { ("in chunks of \($0)", verifier.decode(bytes, cuts: splits.cuts(every: $0))) }
}

/// Expects that a document is decoded as a value, whole and in a few splits.
func expectQuickly<Root: XMLRootElement & Equatable>(
    _ document: String,
    decodesAs value: Root,
    options: XMLDecodingOptions = .default,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    for (split, outcome) in someSplits(of: document, as: Root.self, options: options) {
        switch outcome {
        case .value(let decoded): #expect(decoded == value, "\(split)", sourceLocation: sourceLocation)
        case .error(let error): Issue.record("\(split): \(error.summary)", sourceLocation: sourceLocation)
        }
    }
}

/// Expects that a document is refused for a reason, or not refused, whole and in a few splits.
func expectQuickly<Root: XMLRootElement & Equatable>(
    _ document: String,
    as type: Root.Type,
    isRefused reason: XMLDecodingError.Reason?,
    options: XMLDecodingOptions = .default,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    for (split, outcome) in someSplits(of: document, as: type, options: options) {
        let refusal = if case .error(let error) = outcome { error.category } else { XMLDecodingError.Reason?.none }
        #expect(
            refusal == reason,
            "\(split): \(document.prefix(80))… of \(document.utf8.count)",
            sourceLocation: sourceLocation
        )
    }
}
