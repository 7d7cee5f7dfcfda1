/// How the names of a schema become Swift names.
public enum NamingStrategy: String, CaseIterable, Hashable, Sendable {
    /// As Swift programmers write them: `soap-envelope` becomes the type `SoapEnvelope`, `ItemId` the property `itemId`.
    case idiomatic
    /// As near to the schema as Swift permits: `ItemId` stays `ItemId`, `soap-envelope` becomes `soap_envelope`.
    ///
    /// Types start with a capital all the same, since Swift tells types from values by nothing else.
    case schema
}
