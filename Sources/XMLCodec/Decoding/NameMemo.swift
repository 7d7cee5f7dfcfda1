/// Remembers what names, as they are written, mean to one element type under one namespace epoch.
///
/// An open-addressing hash whose number of entries is bounded: names beyond the bound are resolved anew each time, so
/// that a document full of different names can't make it grow. Each entry remembers which one was asked for after it:
/// elements of a type mostly hold the same children in the same order, so that a name is found by one comparison.
@safe
struct NameMemo {
    @safe
    private struct Entry {
        var key: NameKey
        /// A copy of a name that its key doesn't hold whole.
        var name: UnsafeMutablePointer<UInt8>?
        var value: Int32
        /// The place of the name that followed this one last.
        var successor: Int32
        var isUsed: Bool

        static var unused: Entry { unsafe Entry(key: NameKey(), name: nil, value: 0, successor: 0, isUsed: false) }
    }

    /// The entries of the hash, and behind them one whose successor is the first name of an element.

    private let entries: UnsafeMutablePointer<Entry>
    private let mask: Int
    private var count = 0
    private var epoch = -1
    private let seed: UInt64

    /// Names longer than that are resolved anew each time.
    private static let longestName = 1 << 10

    /// Creates a memo for a type with a number of fields; the caller calls ``deallocate()``.
    init(fieldCount: Int, seed: UInt64) {
        var capacity = 16
        while capacity < fieldCount * 2 { capacity *= 2 }
        unsafe entries = .allocate(capacity: capacity + 1)
        unsafe entries.initialize(repeating: .unused, count: capacity + 1)
        mask = capacity - 1
        self.seed = seed
    }

    func deallocate() {
        for place in 0...mask { unsafe entries[place].name?.deallocate() }
        unsafe entries.deallocate()
    }

    /// The place before an element's first name.
    var start: Int32 { Int32(truncatingIfNeeded: mask + 1) }

    /// What the name at a place means.
    @inline(__always)
    func value(at place: Int32) -> Int { Int(unsafe entries[Int(place)].value) }

    /// The place of a name, or `nil` if it isn't known.
    ///
    /// - Parameters:
    ///   - name: The name as it is written.
    ///   - epoch: Identifies the namespace declarations in force.
    ///   - previous: The place of the name before it in the same element, or ``start``.
    @inline(__always)
    mutating func find(_ name: UnsafeBufferPointer<UInt8>, epoch: Int, after previous: Int32) -> Int32? {
        guard epoch == self.epoch else { return nil }
        let key = unsafe NameKey(name)
        let guess = unsafe entries[Int(previous)].successor
        if unsafe isName(at: guess, key, name) { return guess }
        return unsafe search(key, name, after: previous)
    }

    @inline(never)
    private mutating func search(_ key: NameKey, _ name: UnsafeBufferPointer<UInt8>, after previous: Int32) -> Int32? {
        var place = Int(truncatingIfNeeded: key.hash(seed: seed)) & mask
        while unsafe entries[place].isUsed {
            let found = Int32(truncatingIfNeeded: place)
            if unsafe isName(at: found, key, name) {
                unsafe entries[Int(previous)].successor = found
                return found
            }
            place = (place + 1) & mask
        }
        return nil
    }

    /// Whether a name stands at a place; no name is empty, so that it stands at no unused one.
    @inline(__always)
    private func isName(at place: Int32, _ key: NameKey, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let entry = unsafe entries + Int(place)
        return unsafe entry.pointee.key == key && (key.isWholeName || Self.isEqual(entry.pointee.name, name))
    }

    /// Remembers what a name means, and returns its place; `nil` if there is no room for it.
    mutating func insert(_ name: UnsafeBufferPointer<UInt8>, epoch: Int, value: Int) -> Int32? {
        if epoch != self.epoch {
            removeAll()
            self.epoch = epoch
        }
        // Half full at the most, so that a search ends soon, and no place to keep a megabyte in.
        guard count <= mask / 2, name.count <= Self.longestName else { return nil }
        let key = unsafe NameKey(name)
        var place = Int(truncatingIfNeeded: key.hash(seed: seed)) & mask
        while unsafe entries[place].isUsed { place = (place + 1) & mask }
        unsafe entries[place] = Entry(
            key: key,
            name: key.isWholeName ? nil : Self.copy(name),
            value: Int32(truncatingIfNeeded: value),
            successor: 0,
            isUsed: true
        )
        count += 1
        return Int32(truncatingIfNeeded: place)
    }

    private mutating func removeAll() {
        for place in 0...mask where unsafe entries[place].isUsed {
            unsafe entries[place].name?.deallocate()
            unsafe entries[place] = .unused
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
