import XMLSchema

extension BuiltinType {
    /// Whether the values are strings, so that enumerated ones can be told apart by their text.
    var isText: Bool {
        switch self {
        case .anySimpleType, .string, .normalizedString, .token, .language, .Name, .NCName, .NMTOKEN, .ID, .IDREF,
            .ENTITY, .anyURI:
            true
        default: false
        }
    }

    /// Whether the type is a list of another built-in one (XML Schema Part 2 §3.3.5).
    var listItem: BuiltinType? {
        switch self {
        case .NMTOKENS: .NMTOKEN
        case .IDREFS: .IDREF
        case .ENTITIES: .ENTITY
        default: nil
        }
    }

    /// The Swift type of the values; for a list, of its items.
    var textType: TextType {
        switch self {
        case .anyType, .anySimpleType, .string: .string(mapping: nil)
        case .normalizedString: .string(mapping: "XMLNormalizedString")
        case .token, .language, .Name, .NCName, .NMTOKEN, .ID, .IDREF, .ENTITY, .NMTOKENS, .IDREFS, .ENTITIES:
            .string(mapping: "XMLToken")
        case .anyURI: .string(mapping: "XMLAnyURI")
        case .boolean:
            TextType(swift: "Bool", placeholder: "false", size: InlineSize(1, hasSpare: true), literal: .boolean)
        case .decimal: .runtime("XMLDecimal", bytes: 16, literal: .lexical(self))
        case .float: TextType(swift: "Float", placeholder: "0", size: .plain(4), literal: .floatingPoint)
        case .double: TextType(swift: "Double", placeholder: "0", size: .plain(8), literal: .floatingPoint)
        case .integer: .integer("Int", Int64.min...Int64.max, bytes: 8)
        case .nonPositiveInteger: .integer("Int", Int64.min...0, bytes: 8, mapping: "XMLNonPositiveInteger")
        case .negativeInteger: .integer("Int", Int64.min...(-1), bytes: 8, mapping: "XMLNegativeInteger")
        case .long: .integer("Int64", Int64.min...Int64.max, bytes: 8)
        case .int: .integer("Int32", Int64(Int32.min)...Int64(Int32.max), bytes: 4)
        case .short: .integer("Int16", Int64(Int16.min)...Int64(Int16.max), bytes: 2)
        case .byte: .integer("Int8", Int64(Int8.min)...Int64(Int8.max), bytes: 1)
        case .nonNegativeInteger: .unsigned("UInt", 0...UInt64.max, bytes: 8)
        case .positiveInteger: .unsigned("UInt", 1...UInt64.max, bytes: 8, mapping: "XMLPositiveInteger")
        case .unsignedLong: .unsigned("UInt64", 0...UInt64.max, bytes: 8)
        case .unsignedInt: .unsigned("UInt32", 0...UInt64(UInt32.max), bytes: 4)
        case .unsignedShort: .unsigned("UInt16", 0...UInt64(UInt16.max), bytes: 2)
        case .unsignedByte: .unsigned("UInt8", 0...UInt64(UInt8.max), bytes: 1)
        case .duration: .runtime("XMLDuration", bytes: 24, literal: .lexical(self))
        case .dateTime: .runtime("XMLDateTime", bytes: 16, literal: .lexical(self))
        case .date: .runtime("XMLDate", bytes: 12, literal: .lexical(self))
        case .time: .runtime("XMLTime", bytes: 12, literal: .lexical(self))
        case .gYearMonth: .runtime("XMLGYearMonth", bytes: 12, literal: .lexical(self))
        case .gYear: .runtime("XMLGYear", bytes: 12, literal: .lexical(self))
        case .gMonthDay: .runtime("XMLGMonthDay", bytes: 8, literal: .lexical(self))
        case .gDay: .runtime("XMLGDay", bytes: 8, literal: .lexical(self))
        case .gMonth: .runtime("XMLGMonth", bytes: 8, literal: .lexical(self))
        case .hexBinary: .bytes(mapping: "XMLHexBinary", literal: .bytes(self))
        case .base64Binary: .bytes(mapping: "XMLBase64Binary", literal: .bytes(self))
        case .QName, .NOTATION: .runtime("XMLQName", bytes: 48, literal: .qualifiedName)
        }
    }
}

extension TextType {
    /// A string, by way of a mapping where its white space isn't kept.
    static func string(mapping: String?) -> TextType {
        TextType(
            swift: "String",
            mapping: mapping,
            placeholder: #""""#,
            size: InlineSize(16, hasSpare: true),
            literal: .string
        )
    }

    fileprivate static func integer(
        _ swift: String,
        _ range: ClosedRange<Int64>,
        bytes: Int,
        mapping: String? = nil
    ) -> TextType {
        let placeholder = String(range.contains(0) ? 0 : range.upperBound)
        return TextType(
            swift: swift,
            mapping: mapping,
            placeholder: placeholder,
            size: .plain(bytes),
            literal: .integer(range)
        )
    }

    fileprivate static func unsigned(
        _ swift: String,
        _ range: ClosedRange<UInt64>,
        bytes: Int,
        mapping: String? = nil
    ) -> TextType {
        TextType(
            swift: swift,
            mapping: mapping,
            placeholder: String(range.lowerBound),
            size: .plain(bytes),
            literal: .unsigned(range)
        )
    }

    fileprivate static func runtime(_ swift: String, bytes: Int, literal: Literal) -> TextType {
        TextType(swift: swift, placeholder: ".placeholder", size: .plain(bytes), literal: literal)
    }

    fileprivate static func bytes(mapping: String, literal: Literal) -> TextType {
        TextType(swift: "[UInt8]", mapping: mapping, placeholder: "[]", size: .reference, literal: literal)
    }
}

extension InlineSize {
    /// A value all of whose bit patterns are in use.
    fileprivate static func plain(_ bytes: Int) -> InlineSize { InlineSize(bytes, hasSpare: false) }
}
