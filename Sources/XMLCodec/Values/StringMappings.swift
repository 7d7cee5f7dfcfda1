/// `xs:token` and the types derived from it, whose white space is collapsed (XML Schema Part 2 §3.3.2 and §4.3.6):
/// `language`, `Name`, `NCName`, `NMTOKEN`, `ID`, `IDREF` and `ENTITY`.
public enum XMLToken: XMLTextMapping {
    /// Takes over the text with each run of white space inside it as one space and none at its ends.
    public static func decode(_ text: Span<UInt8>) -> String? {
        WhiteSpace.collapsed(text)
    }

    /// Writes the text as it is.
    public static func encode(_ value: String, to output: inout XMLTextOutput) {
        output.append(value)
    }

    /// The name of the simple type, `xs:token`.
    public static var xmlTypeName: String { "xs:token" }
}

/// `xs:normalizedString` (XML Schema Part 2 §3.3.1): a string whose tabs and line ends are spaces.
public enum XMLNormalizedString: XMLTextMapping {
    /// Takes over the text with a space for each tab, carriage return and line feed.
    public static func decode(_ text: Span<UInt8>) -> String? {
        WhiteSpace.replaced(text)
    }

    /// Writes the text as it is.
    public static func encode(_ value: String, to output: inout XMLTextOutput) {
        output.append(value)
    }

    /// The name of the simple type, `xs:normalizedString`.
    public static var xmlTypeName: String { "xs:normalizedString" }

    /// Spaces at both ends are part of a normalized string.
    public static var xmlPreservesWhiteSpace: Bool { true }
}

/// `xs:anyURI` (XML Schema Part 2 §3.2.17): a reference, as a string whose white space is collapsed.
///
/// Any text goes: which of it is a URI reference depends on the scheme, so that the recommendation leaves it unchecked.
public enum XMLAnyURI: XMLTextMapping {
    /// Takes over the text with each run of white space inside it as one space and none at its ends.
    public static func decode(_ text: Span<UInt8>) -> String? {
        WhiteSpace.collapsed(text)
    }

    /// Writes the text as it is.
    public static func encode(_ value: String, to output: inout XMLTextOutput) {
        output.append(value)
    }

    /// The name of the simple type, `xs:anyURI`.
    public static var xmlTypeName: String { "xs:anyURI" }
}
