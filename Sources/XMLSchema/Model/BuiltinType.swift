// swift-format-ignore: AlwaysUseLowerCamelCase
/// The types that XML Schema Part 2 §3 defines, and the two ur-types; the cases have the names that schemas use.
public enum BuiltinType: String, CaseIterable, Hashable, Sendable {
    case anyType, anySimpleType
    case string, normalizedString, token, language, Name, NCName, NMTOKEN, ID, IDREF, ENTITY
    case NMTOKENS, IDREFS, ENTITIES
    case boolean, decimal, float, double
    case integer, nonPositiveInteger, negativeInteger, nonNegativeInteger, positiveInteger
    case long, int, short, byte, unsignedLong, unsignedInt, unsignedShort, unsignedByte
    case duration, dateTime, time, date, gYearMonth, gYear, gMonthDay, gDay, gMonth
    case hexBinary, base64Binary, anyURI, QName, NOTATION

    /// The namespace of the names, `http://www.w3.org/2001/XMLSchema`.
    public static let namespace = "http://www.w3.org/2001/XMLSchema"
}
