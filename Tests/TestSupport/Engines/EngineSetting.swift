public import XMLCodec

/// The options with which engines are compared.
public enum EngineSetting: CaseIterable, Sendable {
    /// The default.
    case usual
    /// Limits that small documents reach.
    case lowLimits
    /// Internal subsets of document types are read.
    case internalSubset

    /// The options.
    public var options: XMLDecodingOptions {
        var options = XMLDecodingOptions()
        switch self {
        case .usual: break
        case .lowLimits: options.limits = Self.smallLimits
        case .internalSubset: options.documentType = .internalSubset
        }
        return options
    }

    private static let smallLimits: XMLLimits = {
        var limits = XMLLimits()
        limits.depth = 3
        limits.tokenBytes = 40
        limits.attributesPerElement = 2
        limits.namespaceDeclarations = 3
        limits.namespaces = 2
        limits.namespaceBytes = 20
        limits.documentTypeBytes = 30
        limits.entityBytes = 10
        limits.textBytes = 30
        limits.binaryBytes = 40
        limits.listCount = 4
        limits.valueBytes = 500
        return limits
    }()
}
