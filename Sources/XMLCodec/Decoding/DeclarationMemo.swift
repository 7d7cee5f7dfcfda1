/// Remembers what the namespace declarations of start tags, as they are written, bring into force.
///
/// Messages of one sender declare the same prefixes again and again; found here, they cost a comparison of bytes. And
/// elements that declare the same prefixes anew, one after the other, come under the same epoch, so that what is known of
/// names stays known. The number of entries is bounded.
struct DeclarationMemo {
    /// The declarations of one start tag.
    struct Entry {
        /// The epoch that the tag stands in.
        fileprivate var outerEpoch: Int
        /// The declarations: names and values, a zero after each.
        fileprivate var text: [UInt8]
        /// What they change.
        var bindings: [NamespaceScope.Binding]
        /// The epoch inside the element.
        var innerEpoch: Int
    }

    private var entries: [Entry] = []

    private static let capacity = 128
    /// Longer declarations aren't remembered.
    private static let longestText = 4 << 10

    var count: Int { entries.count }

    mutating func removeAll() { entries = [] }

    /// What the declarations among attributes bring into force under an epoch, or `nil` if that isn't known.
    func find(_ attributes: RawAttributes, epoch: Int) -> Entry? {
        for entry in entries where entry.outerEpoch == epoch {
            if Self.isText(entry.text, of: attributes) { return entry }
        }
        return nil
    }

    /// Remembers what the declarations among attributes bring into force under an epoch.
    mutating func insert(
        _ attributes: RawAttributes,
        epoch: Int,
        bindings: [NamespaceScope.Binding],
        innerEpoch: Int
    ) {
        guard entries.count < Self.capacity else { return }
        var text: [UInt8] = []
        for attribute in attributes where attribute.isDeclaration {
            guard unsafe attribute.name.count + attribute.value.count <= Self.longestText - text.count else { return }
            unsafe text.append(contentsOf: attribute.name)
            text.append(0)
            unsafe text.append(contentsOf: attribute.value)
            text.append(0)
        }
        entries.append(Entry(outerEpoch: epoch, text: text, bindings: bindings, innerEpoch: innerEpoch))
    }

    private static func isText(_ text: [UInt8], of attributes: RawAttributes) -> Bool {
        unsafe text.withUnsafeBufferPointer { text in
            var rest = unsafe text
            for attribute in attributes where attribute.isDeclaration {
                guard unsafe rest.removePrefix(attribute.name), unsafe rest.removePrefix(attribute.value) else {
                    return false
                }
            }
            return rest.isEmpty
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Steps over bytes and the zero after them, if that is what the buffer begins with.
    fileprivate mutating func removePrefix(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count < count, unsafe self[bytes.count] == 0 else { return false }
        let start = unsafe UnsafeBufferPointer(rebasing: self[..<bytes.count])
        guard unsafe ShortBytes.areEqual(start, bytes) else { return false }
        unsafe self = UnsafeBufferPointer(rebasing: self[(bytes.count + 1)...])
        return true
    }
}
