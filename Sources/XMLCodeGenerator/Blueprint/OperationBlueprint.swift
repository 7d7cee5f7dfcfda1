/// An operation of a service: an extension of its request's type, or an enum without cases.
struct OperationBlueprint: Hashable, Sendable {
    var documentation: [String]
    var access: String
    /// Whether a type of the name is there already.
    var isExtension: Bool
    /// The name of the type.
    var type: String
    /// The names of request, response and headers.
    var aliases: [AliasBlueprint]
    /// The operation's name, as a string literal.
    var name: String
    /// The value of the header `SOAPAction`, as a string literal.
    var soapAction: String
}
