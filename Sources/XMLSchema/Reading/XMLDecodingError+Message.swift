import XMLCodec

extension XMLDecodingError.Reason {
    /// What keeps a document from being read.
    var messageAboutDocument: String {
        switch self {
        case .malformed: "the document isn't well-formed XML"
        case .truncated: "the document ends before its root element does"
        case .entityForbidden: "an entity can only stand for text of its own, without markup and other entities"
        case .unsupportedEncoding: "the document's character encoding is not supported"
        case .unboundPrefix: "a name has a prefix that isn't declared"
        case .invalidNamespace: "a namespace declaration or a qualified name is wrong"
        case .duplicateAttribute: "an element has two attributes of one name"
        case .limitExceeded(let limit): "the document exceeds a limit: \(limit.rawValue)"
        default: "the document can't be read: \(self)"
        }
    }
}
