/// The names of the open elements as the document writes them, which end tags have to repeat (XML 1.0 §3, element type
/// match).
@safe
struct OpenNames: ~Copyable {
    @safe
    private struct Entry {
        var key: NameKey
        /// Where the name starts in `bytes`.
        var start: Int
    }

    private(set) var count = 0
    private var entries: UnsafeMutablePointer<Entry>
    private var capacity = 32
    private var bytes = ByteBuffer()

    init() {
        unsafe entries = .allocate(capacity: capacity)
    }

    deinit {
        unsafe entries.deallocate()
    }

    /// Begins another document.
    mutating func reset() {
        count = 0
        bytes.reset()
    }

    @inline(__always)
    mutating func push(_ name: UnsafeBufferPointer<UInt8>) {
        if count == capacity { grow() }
        unsafe (entries + count).initialize(to: Entry(key: NameKey(name), start: bytes.count))
        count &+= 1
        unsafe bytes.append(name)
    }

    @inline(__always)
    mutating func pop() {
        count &-= 1
        unsafe bytes.removeLast(bytes.count &- entries[count].start)
    }

    /// The size in bytes of the innermost name, of which there is one.
    @inline(__always)
    var innermostCount: Int { unsafe bytes.count &- entries[count &- 1].start }

    /// Whether a name of the same size is the innermost.
    @inline(__always)
    func isInnermost(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let entry = unsafe entries + (count &- 1)
        guard unsafe NameKey(name) == entry.pointee.key else { return false }
        return unsafe entry.pointee.key.isWholeName || isEqual(name, at: entry.pointee.start)
    }

    @inline(never)
    private func isEqual(_ name: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        unsafe name.elementsEqual(bytes.bytes[start...])
    }

    /// Start tags of all open elements, which bring a parser to the same place.
    var startTags: [UInt8] {
        var tags: [UInt8] = []
        for index in 0..<count {
            let end = unsafe index + 1 < count ? entries[index + 1].start : bytes.count
            tags.append(UInt8(ascii: "<"))
            unsafe tags.append(contentsOf: bytes.bytes[entries[index].start..<end])
            tags.append(UInt8(ascii: ">"))
        }
        return tags
    }

    @inline(never)
    private mutating func grow() {
        let larger = UnsafeMutablePointer<Entry>.allocate(capacity: capacity * 2)
        unsafe larger.moveInitialize(from: entries, count: count)
        unsafe entries.deallocate()
        unsafe entries = larger
        capacity *= 2
    }
}
