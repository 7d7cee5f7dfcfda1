/// What has been read of a document type declaration, and what it has added to the document so far.
struct DocumentTypeDeclaration {
    /// The offset in bytes where it starts.
    let start: Int64

    /// The names of the entities that can be referred to.
    private var entities = Set(["amp", "lt", "gt", "apos", "quot"].map { Array($0.utf8) })

    /// The size in bytes of the text that isn't the document's own.
    private(set) var addedCount = 0

    /// The offset of the last event that had text.
    private var lastText: Int64 = -1

    init(start: Int64) {
        self.start = start
    }

    /// Takes notice of an internal entity.
    ///
    /// Without markup and references of its own an entity's text is what it costs: it can neither nest nor recur.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - text: What it stands for; references to characters stand in it as they were written twice escaped.
    /// - Throws: ``XMLDecodingError/Reason/entityForbidden``.
    mutating func declare(
        _ name: UnsafeBufferPointer<UInt8>,
        _ text: UnsafeBufferPointer<UInt8>
    ) throws(XMLDecodingError) {
        for index in text.indices {
            let byte = unsafe text[index]
            let next = unsafe index + 1 < text.count ? text[index + 1] : 0
            let isReference = byte == UInt8(ascii: "&") && next != UInt8(ascii: "#")
            if isReference || byte == UInt8(ascii: "<") { throw XMLDecodingError(.entityForbidden) }
        }
        entities.insert(unsafe Array(name))
    }

    /// Whether all entities that a start tag refers to are declared.
    ///
    /// Beside an external subset expat takes it that others are declared there, and drops references to them from values.
    ///
    /// - Parameter tag: The tag as it stands in the document; the NULs of UTF-16 are passed over.
    /// - Returns: Whether they are.
    func declaresEntities(of tag: UnsafeBufferPointer<UInt8>) -> Bool {
        var rest = unsafe tag.filter { $0 != 0 }[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
            rest = rest[(start + 1)...]
            let name = rest.prefix { $0 != UInt8(ascii: ";") }
            if name.first != UInt8(ascii: "#"), !entities.contains(Array(name)) { return false }
        }
        return true
    }

    /// Counts text that an event has.
    ///
    /// Text may be twice as long as what it was written as, since encodings differ: what is beyond that has been added. An
    /// entity can have several events, all of them at the place of its reference.
    ///
    /// - Parameters:
    ///   - count: The size of the text in bytes.
    ///   - sourceCount: The size of what stands for it in the document.
    ///   - offset: Where that starts.
    ///   - limit: How much text may be added.
    /// - Throws: ``XMLDecodingError/Reason/limitExceeded(_:)``.
    mutating func count(
        _ count: Int,
        writtenIn sourceCount: Int,
        at offset: Int64,
        limit: Int
    ) throws(XMLDecodingError) {
        addedCount += max(0, offset == lastText ? count : count - 2 * sourceCount)
        lastText = offset
        if addedCount > limit { throw XMLDecodingError(.limitExceeded(.entityBytes)) }
    }
}
