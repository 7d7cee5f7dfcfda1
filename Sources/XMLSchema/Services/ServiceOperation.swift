public import XMLCodec

/// An operation of a service that is described in WSDL 1.1: a request and its response (§2.4).
public struct ServiceOperation: Hashable, Sendable {
    /// What is sent in one direction.
    public struct Message: Hashable, Sendable {
        /// The element in the body.
        public var body: XMLName

        /// The header blocks, in order.
        public var headers: [XMLName]

        /// Creates a message.
        public init(_ body: XMLName, headers: [XMLName] = []) {
            self.body = body
            self.headers = headers
        }
    }

    /// The operation's name.
    public var name: String

    /// What is sent to the service.
    public var request: Message

    /// What the service answers.
    public var response: Message

    /// The value of the HTTP header `SOAPAction`, without quotes (WSDL 1.1 §3.4).
    public var soapAction: String

    /// What the description says about it.
    public var documentation: String?

    /// Where it is bound.
    public var location: SourceLocation

    /// Creates an operation.
    public init(
        _ name: String,
        request: Message,
        response: Message,
        soapAction: String,
        at location: SourceLocation
    ) {
        self.name = name
        self.request = request
        self.response = response
        self.soapAction = soapAction
        self.location = location
    }

    /// All elements that its messages consist of, each once.
    var elements: [XMLName] {
        var result: [XMLName] = []
        for name in [request.body, response.body] + request.headers + response.headers where !result.contains(name) {
            result.append(name)
        }
        return result
    }
}
