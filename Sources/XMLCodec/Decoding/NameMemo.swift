/// Remembers what names, as they are written, mean to one element type under one namespace epoch.
///
/// An open-addressing hash whose number of entries is bounded: names beyond the bound are resolved anew each time, so
/// that a document full of different names can't make it grow. Each entry remembers which one was asked for after it:
/// elements of a type mostly hold the same children in the same order, so that a name is found by one comparison.
@safe
struct NameMemo {
    /// A name that is remembered; 32 bytes, so that two share a cache line.
    @safe
    struct Entry {
        fileprivate var key: NameKey
        /// The place of the name that followed this one last.
        fileprivate var successor: UInt16
        /// What the name means.
        fileprivate var value: Int16
        /// A copy of a name that its key doesn't hold whole.
        fileprivate var name: UnsafeMutablePointer<UInt8>?

        fileprivate static var unused: Entry { unsafe Entry(key: NameKey(), successor: 0, value: 0, name: nil) }
    }

    /// The entries in the order in which their names were met, which is mostly the one in which they come again; the
    /// first is no name but the place before an element's first one.
    private let entries: UnsafeMutablePointer<Entry>
    /// For each slot of the hash the place of an entry, or 0.
    private let slots: UnsafeMutablePointer<UInt16>
    private let mask: Int
    private var count = 1
    private var epoch = -1
    private let seed: UInt64

    /// The place of a name.
    typealias Place = UInt16

    /// The place before an element's first name.
    static let start: Place = 0

    /// Names longer than that are resolved anew each time.
    private static let longestName = 1 << 10
    /// More names than that aren't remembered.
    private static let largestCapacity = 1 << 14

    /// Creates a memo for a type with a number of fields; the caller calls ``deallocate()``.
    init(fieldCount: Int, seed: UInt64) {
        var capacity = 16
        while capacity < fieldCount * 2, capacity < Self.largestCapacity { capacity *= 2 }
        mask = capacity - 1
        unsafe slots = .allocate(capacity: capacity)
        unsafe slots.initialize(repeating: 0, count: capacity)
        // Half full at the most, so that a search ends soon.
        unsafe entries = .allocate(capacity: capacity / 2 + 1)
        unsafe entries.initialize(repeating: .unused, count: capacity / 2 + 1)
        self.seed = seed
    }

    func deallocate() {
        for place in 1..<max(count, 1) { unsafe entries[place].name?.deallocate() }
        unsafe entries.deallocate()
        unsafe slots.deallocate()
    }

    /// What the name at a place means.
    @inline(__always)
    func value(at place: Place) -> Int { Int(unsafe entries[Int(place)].value) }

    /// A name that is expected, because it followed another one last; by address, so that it is at hand when the next
    /// name is read.
    typealias Expectation = UnsafePointer<Entry>

    /// What is expected behind a name.
    @inline(__always)
    func expectation(after previous: Place) -> Expectation {
        unsafe UnsafePointer(entries + Int(entries[Int(previous)].successor))
    }

    /// The size of the name that is expected, if it is what bytes begin with and more than it follows; else 0.
    @inline(__always)
    static func count(of expectation: Expectation, at bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let count = unsafe Int(expectation.pointee.key.count)
        guard count > 0, count < bytes.count, unsafe bytes[count].endsName else { return 0 }
        let name = unsafe UnsafeBufferPointer(start: bytes.baseAddress, count: count)
        return unsafe isName(of: expectation, NameKey(name), name) ? count : 0
    }

    /// What the name that was expected means; it becomes the one before, and another one is expected.
    @inline(__always)
    func value(of expectation: inout Expectation, previous: inout Place) -> Int {
        let entry = unsafe expectation
        unsafe previous = Place(truncatingIfNeeded: entry - UnsafePointer(entries))
        unsafe expectation = UnsafePointer(entries + Int(entry.pointee.successor))
        return unsafe Int(entry.pointee.value)
    }

    /// Whether what is remembered holds under an epoch.
    @inline(__always)
    func isValid(in epoch: Int) -> Bool { epoch == self.epoch }

    /// The place of a name, or `nil` if it isn't known.
    ///
    /// - Parameters:
    ///   - name: The name as it is written.
    ///   - epoch: Identifies the namespace declarations in force.
    ///   - previous: The place of the name before it in the same element, or ``start``.
    /// - Returns: The place.
    @inline(__always)
    mutating func find(_ name: UnsafeBufferPointer<UInt8>, epoch: Int, after previous: Place) -> Place? {
        guard epoch == self.epoch else { return nil }
        let key = unsafe NameKey(name)
        let guess = unsafe entries[Int(previous)].successor
        if unsafe isName(at: guess, key, name) { return guess }
        return unsafe search(key, name, after: previous)
    }

    @inline(never)
    private mutating func search(_ key: NameKey, _ name: UnsafeBufferPointer<UInt8>, after previous: Place) -> Place? {
        var slot = Int(truncatingIfNeeded: key.hash(seed: seed)) & mask
        while unsafe slots[slot] != 0 {
            let place = unsafe slots[slot]
            if unsafe isName(at: place, key, name) {
                unsafe entries[Int(previous)].successor = place
                return place
            }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Whether a name stands at a place; no name is empty, so that none stands at the first.
    @inline(__always)
    private func isName(at place: Place, _ key: NameKey, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        unsafe Self.isName(of: entries + Int(place), key, name)
    }

    @inline(__always)
    private static func isName(of entry: Expectation, _ key: NameKey, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        unsafe entry.pointee.key == key && (key.isWholeName || isEqual(entry.pointee.name, name))
    }

    /// Remembers what a name means, and returns its place; `nil` if there is no room for it.
    mutating func insert(_ name: UnsafeBufferPointer<UInt8>, epoch: Int, value: Int) -> Place? {
        if epoch != self.epoch {
            removeAll()
            self.epoch = epoch
        }
        // No place to keep a megabyte in.
        guard count <= (mask + 1) / 2, name.count <= Self.longestName, let value = Int16(exactly: value) else {
            return nil
        }
        // The markup lane takes an expected name as it stands; what else may be in names depends on the encoding.
        guard unsafe name.allSatisfy({ $0 < 0x80 }) else { return nil }
        let key = unsafe NameKey(name)
        var slot = Int(truncatingIfNeeded: key.hash(seed: seed)) & mask
        while unsafe slots[slot] != 0 { slot = (slot + 1) & mask }
        let place = Place(truncatingIfNeeded: count)
        unsafe slots[slot] = place
        unsafe entries[count] = Entry(
            key: key,
            successor: place &+ 1,
            value: value,
            name: key.isWholeName ? nil : Self.copy(name)
        )
        // The next name will stand behind this one; until it does, there is nothing to find there.
        if unsafe Int(entries[count].successor) > (mask + 1) / 2 { unsafe entries[count].successor = 0 }
        count += 1
        return place
    }

    private mutating func removeAll() {
        for place in 1..<max(count, 1) {
            unsafe entries[place].name?.deallocate()
            unsafe entries[place] = .unused
        }
        unsafe slots.update(repeating: 0, count: mask + 1)
        count = 1
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

extension UInt8 {
    /// Whether no name goes on with this.
    @inline(__always)
    fileprivate var endsName: Bool { self == UInt8(ascii: ">") || self == UInt8(ascii: "/") || isXMLWhiteSpace }
}
