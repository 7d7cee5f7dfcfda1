/// The header blocks that the documents have.
struct CodableHeader: Codable, Sendable {
    var requestServerVersion: RequestServerVersion?
    var serverVersionInfo: ServerVersionInfo?

    enum CodingKeys: String, CodingKey {
        case requestServerVersion = "t:RequestServerVersion"
        case serverVersionInfo = "h:ServerVersionInfo"
    }

    struct RequestServerVersion: CodableAttributes {
        var version: String

        enum CodingKeys: String, CodingKey {
            case version = "Version"
        }
    }

    struct ServerVersionInfo: CodableAttributes {
        var majorVersion: Int
        var minorVersion: Int
        var majorBuildNumber: Int
        var minorBuildNumber: Int
        var version: String
        var namespace: String

        enum CodingKeys: String, CodingKey {
            case majorVersion = "MajorVersion"
            case minorVersion = "MinorVersion"
            case majorBuildNumber = "MajorBuildNumber"
            case minorBuildNumber = "MinorBuildNumber"
            case version = "Version"
            case namespace = "xmlns:h"
        }
    }
}
