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

    init(_ names: [XMLName], where isIncluded: (Int) -> Bool) {
        let fields = names.indices.filter(isIncluded)
        var capacity = 4
        while capacity < fields.count * 2 { capacity *= 2 }
        var slots = [UInt16](repeating: 0, count: capacity)
        var entries: [Entry] = []
        for field in fields {
            let localName = Array(names[field].localName.utf8)
            let entry = Entry(namespace: names[field].namespace, localName: localName, field: field)
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
