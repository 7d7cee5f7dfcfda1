public import XMLCodec

/// What the service says about an error in the element `MessageXml`, none of which the schema declares.
///
/// It stands in the detail of a fault, as `t:MessageXml`, and in response messages, as `m:MessageXml`: see
/// ``SOAPFaultDetail/messageXml`` and ``ResponseMessageType/MessageXml/details``.
nonisolated public struct MessageXmlDetails: XMLRootElement, Hashable {
    /// A particular with a name, such as `BackOffMilliseconds`.
    nonisolated public struct Value: XMLElementCodable, Hashable {
        /// Attribute `Name`.
        public var name: String

        /// The text of the element.
        public var text: String

        /// Creates a particular.
        public init(name: String, text: String) {
            self.name = name
            self.text = text
        }
    }

    /// The line of the request that violates the schema, counted from 1.
    public var lineNumber: Int32?

    /// The column in that line, counted from 1.
    public var linePosition: Int32?

    /// What is wrong with the request.
    public var violation: String?

    /// The particulars with names, in order.
    public var values: [Value] = []

    /// Other elements, such as the path of a property that couldn't be set.
    public var others: [XMLFragment] = []

    /// Creates details that say nothing.
    public init() {}

    /// The particular with a name; `nil` if there is none.
    public subscript(name: String) -> String? {
        values.first { $0.name == name }?.text
    }
}

nonisolated extension MessageXmlDetails {
    /// The element `t:MessageXml`.
    public static let xmlElement = XMLFieldTable("t:MessageXml", in: xmlNamespaces)

    /// The fields of the element.
    public static let xmlFields = XMLFieldTable(
        "t:LineNumber t:LinePosition t:Violation t:Value* **",
        in: xmlNamespaces
    )

    /// Creates empty details for the decoder to fill.
    public init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    /// Decodes a child element.
    public mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&lineNumber)
        case 1: try decoder.decode(&linePosition)
        case 2: try decoder.decode(&violation)
        case 3: try decoder.decode(&values)
        case 4: try decoder.decode(&others)
        default: preconditionFailure("MessageXmlDetails has no field \(field)")
        }
    }

    /// Encodes all child elements.
    public func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(lineNumber, 0)
        encoder.encode(linePosition, 1)
        encoder.encode(violation, 2)
        encoder.encode(values, 3)
        encoder.encode(others, 4)
    }
}

nonisolated extension MessageXmlDetails.Value {
    /// The fields of the element `t:Value`.
    public static let xmlFields = XMLFieldTable("@Name! .!", in: xmlNamespaces)

    /// Creates an empty particular for the decoder to fill.
    public init(xmlPlaceholder placeholder: XMLPlaceholder) {
        name = ""
        text = ""
    }

    /// Decodes the name or the text.
    public mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&name)
        case 1: try decoder.decode(&text)
        default: preconditionFailure("MessageXmlDetails.Value has no field \(field)")
        }
    }

    /// Encodes the name and the text.
    public func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(name, 0)
        encoder.encode(text, 1)
    }
}

nonisolated extension ResponseMessageType.MessageXml {
    /// The elements as what the service means by them; empty where they aren't that.
    ///
    /// Decoded at each access; ``anyElements`` are what is encoded.
    public var details: MessageXmlDetails {
        MessageXmlDetails(children: anyElements, of: "t:MessageXml") ?? MessageXmlDetails()
    }
}
