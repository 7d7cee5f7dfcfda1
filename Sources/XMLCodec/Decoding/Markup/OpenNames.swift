/// The names of the open elements as the document writes them, which end tags have to repeat (XML 1.0 §3, element type
/// match).
@safe
struct OpenNames: ~Copyable {
    private(set) var count = 0
    /// Where each name starts in `bytes`.
    private var starts: UnsafeMutablePointer<Int>
    private var capacity = 32
    /// The names, each as an end tag has it: with a `>` behind it.
    private var bytes = ByteBuffer()

    init() {
        unsafe starts = .allocate(capacity: capacity)
    }

    deinit {
        unsafe starts.deallocate()
    }

    /// Begins another document.
    mutating func reset() {
        count = 0
        bytes.reset()
    }

    @inline(__always)
    mutating func push(_ name: UnsafeBufferPointer<UInt8>) {
        if count == capacity { grow() }
        unsafe starts[count] = bytes.count
        count &+= 1
        unsafe bytes.append(name)
        bytes.append(UInt8(ascii: ">"))
    }

    @inline(__always)
    mutating func pop() {
        count &-= 1
        unsafe bytes.removeLast(bytes.count &- starts[count])
    }

    /// The innermost name, of which there is one, with a `>` behind it.
    @inline(__always)
    var innermost: UnsafeBufferPointer<UInt8> {
        let start = unsafe starts[count &- 1]
        return unsafe UnsafeBufferPointer(start: bytes.start + start, count: bytes.count &- start)
    }

    /// Start tags of all open elements, which bring a parser to the same place.
    var startTags: [UInt8] {
        var tags: [UInt8] = []
        for index in 0..<count {
            let end = unsafe index + 1 < count ? starts[index + 1] : bytes.count
            tags.append(UInt8(ascii: "<"))
            unsafe tags.append(contentsOf: bytes.bytes[starts[index]..<end])
        }
        return tags
    }

    @inline(never)
    private mutating func grow() {
        let larger = UnsafeMutablePointer<Int>.allocate(capacity: capacity * 2)
        unsafe larger.moveInitialize(from: starts, count: count)
        unsafe starts.deallocate()
        unsafe starts = larger
        capacity *= 2
    }
}
