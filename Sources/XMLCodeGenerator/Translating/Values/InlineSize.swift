/// An estimate of the room that a value takes in the struct that holds it.
struct InlineSize: Hashable {
    /// The number of bytes.
    var bytes: Int
    /// Whether bit patterns are left over, so that an optional takes no more.
    var hasSpare: Bool

    init(_ bytes: Int, hasSpare: Bool) {
        self.bytes = bytes
        self.hasSpare = hasSpare
    }

    /// A reference, or anything kept on the heap.
    static let reference = InlineSize(8, hasSpare: true)

    /// The size of an optional.
    var optional: InlineSize { hasSpare ? self : InlineSize(bytes + 1, hasSpare: true) }

    /// The size with what follows in a struct, which starts at a multiple of 8 unless it is small.
    func followed(by other: InlineSize) -> InlineSize {
        let alignment = other.bytes >= 8 ? 8 : max(other.bytes, 1)
        let start = (bytes + alignment - 1) / alignment * alignment
        return InlineSize(start + other.bytes, hasSpare: hasSpare || other.hasSpare)
    }
}
