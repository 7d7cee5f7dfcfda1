/// Remembers what names, as they are written, mean to one element type under one namespace epoch.
///
/// An open-addressing hash whose number of entries is bounded: names beyond the bound are resolved anew each time, so
/// that a document full of different names can't make it grow.
@safe
struct NameMemo {
    @safe
    private struct Entry {
        var key: NameKey
        /// A copy of a name that its key doesn't hold whole.
        var name: UnsafeMutablePointer<UInt8>?
        var value: Int32
        var isUsed: Bool
    }

    private var entries: UnsafeMutableBufferPointer<Entry>
    private var count = 0
    private var epoch = -1
    private let seed: UInt64

    /// Names longer than that are resolved anew each time.
    private static let longestName = 1 << 10

    /// Creates a memo for a type with a number of fields; the caller calls ``deallocate()``.
    init(fieldCount: Int, seed: UInt64) {
        var capacity = 16
        while capacity < fieldCount * 2 { capacity *= 2 }
        unsafe entries = .allocate(capacity: capacity)
        unsafe entries.initialize(repeating: Entry(key: NameKey(), name: nil, value: 0, isUsed: false))
        self.seed = seed
    }

    func deallocate() {
        for slot in unsafe entries.indices { unsafe entries[slot].name?.deallocate() }
        unsafe entries.deallocate()
    }

    /// What a name means, or `nil` if that isn't known.
    @inline(__always)
    func find(_ name: UnsafeBufferPointer<UInt8>, epoch: Int) -> Int? {
        guard epoch == self.epoch else { return nil }
        let key = unsafe NameKey(name)
        var slot = unsafe Int(truncatingIfNeeded: key.hash(seed: seed)) & (entries.count - 1)
        while unsafe entries[slot].isUsed {
            if unsafe entries[slot].key == key,
                unsafe key.isWholeName || Self.isEqual(entries[slot].name, name)
            {
                return Int(unsafe entries[slot].value)
            }
            slot = unsafe (slot + 1) & (entries.count - 1)
        }
        return nil
    }

    /// Remembers what a name means.
    mutating func insert(_ name: UnsafeBufferPointer<UInt8>, epoch: Int, value: Int) {
        if epoch != self.epoch {
            removeAll()
            self.epoch = epoch
        }
        // Half full at the most, so that a search ends soon, and no place to keep a megabyte in.
        guard unsafe count < entries.count / 2, name.count <= Self.longestName else { return }
        let key = unsafe NameKey(name)
        var slot = unsafe Int(truncatingIfNeeded: key.hash(seed: seed)) & (entries.count - 1)
        while unsafe entries[slot].isUsed { slot = unsafe (slot + 1) & (entries.count - 1) }
        unsafe entries[slot] = Entry(
            key: key,
            name: key.isWholeName ? nil : Self.copy(name),
            value: Int32(truncatingIfNeeded: value),
            isUsed: true
        )
        count += 1
    }

    private mutating func removeAll() {
        for slot in unsafe entries.indices where unsafe entries[slot].isUsed {
            unsafe entries[slot].name?.deallocate()
            unsafe entries[slot].name = nil
            unsafe entries[slot].isUsed = false
        }
        count = 0
    }

    private static func copy(_ name: UnsafeBufferPointer<UInt8>) -> UnsafeMutablePointer<UInt8>? {
        guard let source = name.baseAddress else { return nil }
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: name.count)
        unsafe copy.initialize(from: source, count: name.count)
        return unsafe copy
    }

    /// Compares the bytes between the first and the last eight, which the keys have shown to be equal.
    @inline(__always)
    private static func isEqual(_ copy: UnsafeMutablePointer<UInt8>?, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let copy = unsafe copy, let other = name.baseAddress else { return false }
        var offset = 8
        while offset < name.count - 8 {
            // The last step overlaps what has been compared already, and reads nothing beyond the names.
            let start = min(offset, name.count - 8)
            let left = unsafe UnsafeRawPointer(copy + start).loadUnaligned(as: UInt64.self)
            let right = unsafe UnsafeRawPointer(other + start).loadUnaligned(as: UInt64.self)
            if left != right { return false }
            offset += 8
        }
        return true
    }
}
