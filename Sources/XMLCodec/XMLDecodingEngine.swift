#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// What reads the markup of documents.
///
/// Values, errors and their places are the same either way, but for the place of a text that is too long.
public enum XMLDecodingEngine: Hashable, Sendable {
    /// The markup lane, which reads the subset of XML that most documents keep to; libexpat takes over where one leaves it.
    case automatic
    /// libexpat alone.
    case expat
}

extension XMLDecodingEngine {
    /// Whether documents are begun by the markup lane.
    var usesMarkupLane: Bool { (Self.forced ?? self) == .automatic }

    /// What the environment chooses for all documents of the process, so that the same tests run with either engine.
    private static let forced: XMLDecodingEngine? = {
        guard let value = unsafe getenv("XMLCODEC_ENGINE") else { return nil }
        switch unsafe String(cString: value) {
        case "expat": return .expat
        case "lane": return .automatic
        default: return nil
        }
    }()
}
