/// What XML Schema Part 2 §3 says about the built-in types.
extension BuiltinType {
    /// The primitive type that an atomic type is derived from; the type itself for all others.
    var primitive: BuiltinType {
        switch self {
        case .normalizedString, .token, .language, .Name, .NCName, .NMTOKEN, .ID, .IDREF, .ENTITY:
            .string
        case .integer, .nonPositiveInteger, .negativeInteger, .nonNegativeInteger, .positiveInteger, .long, .int,
            .short, .byte, .unsignedLong, .unsignedInt, .unsignedShort, .unsignedByte:
            .decimal
        default:
            self
        }
    }

    /// The type of the items of a list type.
    var listItem: BuiltinType? {
        switch self {
        case .NMTOKENS: .NMTOKEN
        case .IDREFS: .IDREF
        case .ENTITIES: .ENTITY
        default: nil
        }
    }

    /// What happens to white space.
    var whiteSpace: Facets.WhiteSpace {
        switch self {
        case .string, .anySimpleType, .anyType: .preserve
        case .normalizedString: .replace
        default: .collapse
        }
    }

    /// The least and the greatest value of an integer type; `nil` where there is none.
    var integerBounds: (least: String?, greatest: String?)? {
        switch self {
        case .integer: (nil, nil)
        case .nonPositiveInteger: (nil, "0")
        case .negativeInteger: (nil, "-1")
        case .nonNegativeInteger: ("0", nil)
        case .positiveInteger: ("1", nil)
        case .long: ("-9223372036854775808", "9223372036854775807")
        case .int: ("-2147483648", "2147483647")
        case .short: ("-32768", "32767")
        case .byte: ("-128", "127")
        case .unsignedLong: ("0", "18446744073709551615")
        case .unsignedInt: ("0", "4294967295")
        case .unsignedShort: ("0", "65535")
        case .unsignedByte: ("0", "255")
        default: nil
        }
    }

    /// The facets that can constrain the type (XML Schema Part 2 §4.1.5).
    var applicableFacets: Set<FacetDeclaration.Kind> {
        let bounds: Set<FacetDeclaration.Kind> = [.minInclusive, .maxInclusive, .minExclusive, .maxExclusive]
        let common: Set<FacetDeclaration.Kind> = [.pattern, .enumeration, .whiteSpace]
        switch primitive {
        case .anyType, .anySimpleType: return Set(FacetDeclaration.Kind.allCases)
        case .boolean: return [.pattern, .whiteSpace]
        case .decimal: return bounds.union(common).union([.totalDigits, .fractionDigits])
        case .float, .double, .duration, .dateTime, .time, .date, .gYearMonth, .gYear, .gMonthDay, .gDay, .gMonth:
            return bounds.union(common)
        default: return common.union([.length, .minLength, .maxLength])
        }
    }
}
