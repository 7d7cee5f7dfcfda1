import ExchangeWebServices
import Testing

extension BaseResponseMessageTypeProtocol {
    /// The response messages, all of one type.
    func messages<Message: ResponseMessageTypeProtocol>(
        _ type: Message.Type,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> [Message] {
        try responseMessages.responseMessages.map {
            try #require($0.value as? Message, sourceLocation: sourceLocation)
        }
    }

    /// The only response message.
    func message<Message: ResponseMessageTypeProtocol>(
        _ type: Message.Type,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Message {
        let messages = try messages(type, sourceLocation: sourceLocation)
        try #require(messages.count == 1, sourceLocation: sourceLocation)
        return messages[0]
    }
}

extension ResponseMessageTypeProtocol {
    /// Whether this is a success without anything to add.
    var isPlainSuccess: Bool {
        responseClass == .success && responseCode == .noError && messageText == nil && descriptiveLinkKey == nil
            && messageXml == nil
    }
}
