import Testing
import XMLCodec

/// An enumeration of the shape that generated code has.
private enum ResponseClass: XMLEnumeration, Hashable {
    case success
    case warning
    case noError
    case unrecognized(String)
}

extension ResponseClass {
    static let xmlTypeName = "t:ResponseClassType"
    static let xmlValues = XMLValueTable(
        """
        Success
        Warning
        No Error
        """
    )
    static let xmlCases: [Self] = [.success, .warning, .noError]
    var xmlIndex: Int? {
        switch self {
        case .success: 0
        case .warning: 1
        case .noError: 2
        case .unrecognized: nil
        }
    }
    var unrecognizedValue: String? { if case .unrecognized(let value) = self { value } else { nil } }
}

@Suite struct XMLEnumerationTests {
    @Test func valuesGoBothWays() {
        expectBothWays([("Success", ResponseClass.success), ("Warning", .warning), ("No Error", .noError)])
    }

    @Test func aTextThatTheSchemaDoesNotListIsKept() {
        expectBothWays([
            ("Failure", ResponseClass.unrecognized("Failure")), ("success", .unrecognized("success")),
            ("", .unrecognized("")), ("Succes\u{15B}", .unrecognized("Succes\u{15B}")),
        ])
    }

    @Test func theTextIsTheRawValue() {
        #expect(ResponseClass(rawValue: "Warning") == .warning)
        #expect(ResponseClass(rawValue: "Other") == .unrecognized("Other"))
        #expect(ResponseClass.noError.rawValue == "No Error")
        #expect(ResponseClass.unrecognized("Other").rawValue == "Other")
        #expect("\(ResponseClass.success)" == "Success")
    }
}
