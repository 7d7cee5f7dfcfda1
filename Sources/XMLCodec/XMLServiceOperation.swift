/// An operation of a service: a request and the response to it.
///
/// Generated from the description of a service (WSDL 1.1). How messages are sent is not this module's business.
///
/// ```swift
/// func call<Operation: XMLServiceOperation>(
///     _ operation: Operation.Type, _ request: Operation.Request
/// ) async throws -> Operation.Response
/// ```
public protocol XMLServiceOperation {
    /// What is sent to the service.
    associatedtype Request: XMLRootElement

    /// What the service answers.
    associatedtype Response: XMLRootElement

    /// The operation's name in the description of the service.
    static var operationName: String { get }

    /// The value of the HTTP header `SOAPAction`, without the quotes around it (SOAP 1.1 §6.1.1).
    static var soapAction: String { get }
}
