/// The attributes of a start tag, borrowed for the duration of one event.
@safe
struct RawAttributes: RandomAccessCollection {
    private let buffer: UnsafeBufferPointer<RawAttribute>

    init(_ buffer: UnsafeMutableBufferPointer<RawAttribute>) {
        unsafe self.buffer = UnsafeBufferPointer(buffer)
    }

    var startIndex: Int { 0 }
    var endIndex: Int { unsafe buffer.count }

    subscript(index: Int) -> RawAttribute {
        @inline(__always) get { unsafe buffer[index] }
    }
}
