import XMLCoder

/// A type whose properties are all attributes.
protocol CodableAttributes: Codable, Sendable, DynamicNodeEncoding {}

extension CodableAttributes {
    static func nodeEncoding(for key: any CodingKey) -> XMLEncoder.NodeEncoding { .attribute }
}
