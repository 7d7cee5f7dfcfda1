/// Finds the field of an expanded name: an open-addressing hash over the local names' bytes, filled once.
struct FieldNameIndex: Sendable {
    private struct Entry: Sendable {
        var namespace: String
        var localName: [UInt8]
        var field: Int
    }

    /// For each slot of the hash an index into `entries` plus one, or 0.
    private let slots: [UInt16]
    private let entries: [Entry]

    /// Indexes the fields of a kind by their names and aliases.
    init(_ fields: [FieldTableParser.Field], of kind: FieldKind) {
        let names = fields.enumerated().filter { $0.element.kind == kind }.flatMap { field, content in
            ([content.expandedName] + content.aliases).map { (name: $0, field: field) }
        }
        var capacity = 4
        while capacity < names.count * 2 { capacity *= 2 }
        var slots = [UInt16](repeating: 0, count: capacity)
        var entries: [Entry] = []
        for (name, field) in names {
            let entry = Entry(namespace: name.namespace, localName: Array(name.localName.utf8), field: field)
            entries.append(entry)
            var slot = unsafe Self.hash(entry.localName.withUnsafeBufferPointer { unsafe NameKey($0) }) & (capacity - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = UInt16(entries.count)
        }
        self.slots = slots
        self.entries = entries
    }

    /// The field, or -1.
    func find(namespace: String, localName: UnsafeBufferPointer<UInt8>) -> Int {
        var slot = Self.hash(unsafe NameKey(localName)) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot]) - 1]
            if unsafe entry.localName.elementsEqual(localName), entry.namespace == namespace { return entry.field }
            slot = (slot + 1) & (slots.count - 1)
        }
        return -1
    }

    /// The names in the index are the schema's, so that a fixed seed is enough: what comes from outside is only
    /// looked up.
    private static func hash(_ key: NameKey) -> Int {
        Int(truncatingIfNeeded: key.hash(seed: 0) & 0x7FFF_FFFF)
    }
}
