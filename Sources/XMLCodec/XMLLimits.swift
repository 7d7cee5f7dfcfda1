/// Bounds on what a document may demand of the decoder.
///
/// Whatever comes from outside is measured against them, so that no document can take memory or time out of proportion
/// to what its reader expects.
public struct XMLLimits: Hashable, Sendable {
    /// How deep elements may nest.
    public var depth = 256

    /// The size in bytes of a start tag, a comment or a processing instruction, which have to be held whole.
    public var tokenBytes = 1 << 20

    /// The size in bytes of a document type declaration, where one may be there.
    public var documentTypeBytes = 64 << 10

    /// The size in bytes of the text that entities and default values of attributes add to a document.
    public var entityBytes = 1 << 20

    /// How many attributes an element may have.
    public var attributesPerElement = 256

    /// How many namespace declarations may be in scope at a time.
    public var namespaceDeclarations = 128

    /// How many different namespace names a document may declare.
    public var namespaces = 1_024

    /// The size in bytes of all namespace names and prefixes that a document declares.
    public var namespaceBytes = 64 << 10

    /// The size in bytes of the text of an element or attribute that is kept as a value.
    public var textBytes = 64 << 20

    /// The size in bytes of binary content that is collected in memory for want of a sink.
    public var binaryBytes = 64 << 20

    /// How many values a repeated field may have.
    public var listCount = 1_000_000

    /// The size in bytes of all values that are built, whatever becomes of them; streamed content doesn't count.
    public var valueBytes = 1 << 30

    /// How many warnings are kept; what exceeds them is only counted.
    public var warnings = 100

    /// The default limits.
    public static let `default` = XMLLimits()

    /// No limits but a depth of 65,536, for documents that are trusted: values that nest that deep have to be given a
    /// thread with a large stack.
    public static let unlimited: XMLLimits = {
        var limits = XMLLimits()
        limits.depth = 1 << 16
        limits.tokenBytes = .max
        limits.documentTypeBytes = .max
        limits.entityBytes = .max
        limits.attributesPerElement = .max
        limits.namespaceDeclarations = .max
        limits.namespaces = .max
        limits.namespaceBytes = .max
        limits.textBytes = .max
        limits.binaryBytes = .max
        limits.listCount = .max
        limits.valueBytes = .max
        return limits
    }()

    /// Creates the default limits.
    public init() {}
}
