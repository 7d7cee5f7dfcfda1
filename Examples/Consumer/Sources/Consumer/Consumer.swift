import ExchangeWebServices

/// A program that knows Exchange's messages by one import: decodes a reply, and encodes the request that follows.
@main
struct Consumer {
    static func main() throws {
        let reply = try XMLDecoder(Envelope<CreateAttachmentResponse>.self).decode(Array(replyText.utf8)).content()
        guard case .createAttachmentResponseMessage(let message)? = reply.responseMessages.responseMessages.first,
            message.responseCode == .noError,
            case .fileAttachment(let attachment)? = message.attachments.attachments.first,
            let id = attachment.attachmentId,
            let itemId = id.rootItemId
        else {
            fatalError("the reply isn't what it should be: \(reply)")
        }
        print("attached \(attachment.name ?? "a file") to \(itemId)")

        let request = SendItem(
            saveItemToFolder: true,
            itemIds: NonEmptyArrayOfBaseItemIdsType(itemIds: [
                .itemId(ItemIdType(id: itemId, changeKey: id.rootItemChangeKey))
            ])
        )
        let bytes = try XMLEncoder().encode(Envelope(request, header: EnvelopeHeader(version: .exchange2013SP1)))
        print(String(decoding: bytes, as: UTF8.self))
    }

    private static let replyText = """
        <?xml version="1.0" encoding="utf-8"?>
        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">
          <s:Header>
            <h:ServerVersionInfo MajorVersion="15" MinorVersion="2" Version="V2017_07_11"
              xmlns:h="http://schemas.microsoft.com/exchange/services/2006/types"/>
          </s:Header>
          <s:Body>
            <m:CreateAttachmentResponse xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages"
              xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types">
              <m:ResponseMessages>
                <m:CreateAttachmentResponseMessage ResponseClass="Success">
                  <m:ResponseCode>NoError</m:ResponseCode>
                  <m:Attachments>
                    <t:FileAttachment>
                      <t:AttachmentId Id="AAMkAGF0dA==" RootItemId="AAMkAGl0ZW0=" RootItemChangeKey="CQAAABYA"/>
                      <t:Name>minutes.txt</t:Name>
                    </t:FileAttachment>
                  </m:Attachments>
                </m:CreateAttachmentResponseMessage>
              </m:ResponseMessages>
            </m:CreateAttachmentResponse>
          </s:Body>
        </s:Envelope>
        """
}
