/// A list of values separated by white space (XML Schema Part 2 §2.5.1.2), as a member of a union.
///
/// Fields that are lists don't need it: ``XMLFieldDecoder`` splits their text itself, within the limits of its document.
public enum XMLList<Item: XMLTextCodable>: XMLTextMapping {
    /// Reads all items; `nil` if one of them is no value, or there are more than ``XMLLimits/listCount`` by default.
    public static func decode(_ text: Span<UInt8>) -> [Item]? {
        ListText.items(in: text) { Item(xmlText: $0) }
    }

    /// Writes the items with a space between them.
    public static func encode(_ value: [Item], to output: inout XMLTextOutput) {
        for (index, item) in value.enumerated() {
            if index > 0 { output.append(ascii: UInt8(ascii: " ")) }
            item.encodeText(to: &output)
        }
    }

    /// The name of the item type, as a list.
    public static var xmlTypeName: String { "list of \(Item.xmlTypeName)" }
}

/// A list as ``XMLList``, each item through a mapping.
public enum XMLMappedList<Mapping: XMLTextMapping>: XMLTextMapping {
    /// Reads all items; `nil` if one of them is no value, or there are more than ``XMLLimits/listCount`` by default.
    public static func decode(_ text: Span<UInt8>) -> [Mapping.Value]? {
        ListText.items(in: text) { Mapping.decode($0) }
    }

    /// Writes the items with a space between them.
    public static func encode(_ value: [Mapping.Value], to output: inout XMLTextOutput) {
        for (index, item) in value.enumerated() {
            if index > 0 { output.append(ascii: UInt8(ascii: " ")) }
            Mapping.encode(item, to: &output)
        }
    }

    /// The name of the item type, as a list.
    public static var xmlTypeName: String { "list of \(Mapping.xmlTypeName)" }
}

/// The text of a list.
private enum ListText {
    /// Splits a text at white space and reads each item.
    static func items<Item>(in text: Span<UInt8>, read: (Span<UInt8>) -> Item?) -> [Item]? {
        var items: [Item] = []
        var index = 0
        while true {
            while index < text.count, text[index].isXMLWhiteSpace { index += 1 }
            guard index < text.count else { return items }
            let start = index
            while index < text.count, !text[index].isXMLWhiteSpace { index += 1 }
            guard items.count < XMLLimits.default.listCount else { return nil }
            guard let item = read(text.extracting(start..<index)) else { return nil }
            items.append(item)
        }
    }
}
