import TestSupport

extension DocumentComparison.Rules {
    /// What has to be known of the Exchange schema.
    static let exchange = Self(attributesWithDefault: ["SearchScope"], qualifiedNames: ["faultcode"])
}
