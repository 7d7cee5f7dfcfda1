/// Reads the plain subset of XML 1.0 that most documents keep to, and hands its events to the stack.
///
/// It never refuses a document. Where it isn't sure that libexpat would send the very same events it stops in front of the
/// token, and libexpat reads from there. So each rule here may be narrower than the standard's, never wider:
///
/// - start, end and empty-element tags with ASCII names and quoted values;
/// - text, references to characters and to the predefined entities;
/// - in front of the root a byte order mark and a plain XML declaration, behind it white space.
///
/// It belongs to a ``DocumentReader`` and lives behind a pointer: what changes with each token is reached without
/// exclusivity checks, and nothing is allocated for a document.
@safe
struct MarkupLane: ~Copyable {
    /// What comes next.
    enum Phase {
        case prolog
        case content
        case epilog
    }

    /// Why reading stopped.
    enum Stop {
        /// All bytes have been read.
        case end
        /// A token isn't complete yet.
        case incomplete
        /// The next token is libexpat's.
        case unsure
    }

    /// How far bytes have been read.
    struct Progress {
        /// How many of them have been read or carried over: all, unless libexpat has to read on.
        var count: Int
        /// Whether libexpat has to read on; what has been carried is libexpat's then, too, and comes first.
        var isUnsure = false
    }

    let stack: UnsafeMutablePointer<ElementStack>
    let classes = unsafe MarkupClass.table
    var phase = Phase.prolog
    var names = OpenNames()
    /// The attributes of the tag at hand.
    let attributes: UnsafeMutableBufferPointer<RawAttribute>
    /// Their values, where they aren't what is written.
    var values = ByteBuffer()
    /// The start of a token whose end hasn't arrived yet.
    var carried = ByteBuffer()
    /// What is known of that end, if the token is a tag.
    var tagEnd = TagEndSearch()
    /// Whether the bytes at hand stay where they are until they have been read.
    var isLasting = false
    var tokenLimit = 0
    /// What stood in front of a root element last.
    private var lastProlog = ByteBuffer()

    /// Where the token that is being handled is; not in the lane's own memory, because others ask while the lane reads.
    let place: UnsafeMutablePointer<PlaceCounter>
    /// How many bytes have been scanned, those of incomplete tokens each time.
    var scannedCount: Int64 = 0

    /// References are shorter than that, so that they needn't be measured.
    static let smallestTokenLimit = 16
    /// More attributes than these are libexpat's: comparing each with each would take too long.
    private static let largestAttributeCount = 32

    private static let keptProlog = 64

    init(into stack: UnsafeMutablePointer<ElementStack>, place: UnsafeMutablePointer<PlaceCounter>) {
        unsafe self.stack = stack
        unsafe self.place = place
        unsafe attributes = .allocate(capacity: Self.largestAttributeCount)
    }

    deinit {
        unsafe attributes.deallocate()
    }

    /// Begins a document.
    mutating func open(tokenLimit: Int) {
        self.tokenLimit = tokenLimit
        phase = .prolog
        unsafe place.pointee = PlaceCounter()
        scannedCount = 0
    }

    /// Ends a document, complete or not; what is left of a large one isn't kept until the next.
    mutating func close() {
        names.reset()
        values.reset()
        carried.reset()
    }

    /// Whether the document can end here.
    var isComplete: Bool { phase == .epilog && carried.count == 0 }

    /// The token that is being handled.
    var token: UnsafePointer<UInt8> {
        @inline(__always) get { unsafe place.pointee.token }
        @inline(__always) nonmutating set { unsafe place.pointee.token = newValue }
    }

    /// What brings a parser to the place in the document that has been reached: all that matters of what precedes.
    var replay: [UInt8] {
        switch phase {
        case .prolog: []
        case .content: names.startTags
        case .epilog: Array("<a/>".utf8)
        }
    }

    // MARK: - Bytes

    /// Reads bytes, and carries over those that belong to a token that isn't complete.
    ///
    /// - Parameters:
    ///   - bytes: The bytes; borrowed for the call.
    ///   - isFinal: Whether the document ends with them.
    /// - Returns: How far it came.
    /// - Throws: What the stack throws; ``place`` says where.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) throws(XMLDecodingError) -> Progress {
        guard let base = bytes.baseAddress else { return Progress(count: 0) }
        let end = unsafe base + bytes.count
        var start = unsafe base
        scannedCount += Int64(bytes.count)
        if carried.count > 0 {
            isLasting = false
            let isRead = unsafe try readCarried(&start, before: end)
            if !isRead || carried.count > 0 { return unsafe Progress(count: start - base, isUnsure: !isRead) }
        }
        isLasting = true
        unsafe place.pointee.enter(start)
        var cursor = unsafe MarkupCursor(at: start, before: end, classes: classes)
        let stop = try read(&cursor)
        unsafe token = cursor.position
        try unsafe stack.pointee.keepText()
        if stop == .end && isFinal { return Progress(count: bytes.count) }
        // The bytes are about to go.
        unsafe place.pointee.countLines()
        guard stop != .unsure, cursor.available <= tokenLimit else {
            return unsafe Progress(count: cursor.position - base, isUnsure: true)
        }
        unsafe carry(UnsafeBufferPointer(start: cursor.position, count: cursor.available))
        return Progress(count: bytes.count)
    }

    /// Reads as far as it goes; the cursor is behind what has been read then.
    mutating func read(_ cursor: inout MarkupCursor) throws(XMLDecodingError) -> Stop {
        if cursor.isAtEnd { return .end }
        if phase == .prolog {
            let stop = readProlog(&cursor)
            guard stop == .end else { return stop }
            unsafe token = cursor.position
            phase = .content
        }
        if phase == .content {
            let stop = try readContent(&cursor)
            guard phase == .epilog else { return stop }
        }
        return cursor.readEpilog()
    }

    /// What precedes the root element: mostly the same as in the document before.
    private mutating func readProlog(_ cursor: inout MarkupCursor) -> Stop {
        if unsafe cursor.take(lastProlog.bytes) {
            if cursor.isAtRoot() { return .end }
            unsafe cursor.move(to: token)
        }
        let stop = cursor.readProlog()
        guard stop == .end else { return stop }
        lastProlog.removeAll()
        let prolog = unsafe UnsafeBufferPointer(start: token, count: cursor.position - token)
        if prolog.count <= Self.keptProlog { unsafe lastProlog.append(prolog) }
        return .end
    }

    /// Elements and text up to the end of the root element (XML 1.0 §3.1 [39], [43]).
    private mutating func readContent(_ cursor: inout MarkupCursor) throws(XMLDecodingError) -> Stop {
        while !cursor.isAtEnd {
            let start = unsafe cursor.position
            if cursor.byte != UInt8(ascii: "<") {
                guard names.count > 0 else { return .unsure }
                let stop = try readText(&cursor)
                guard stop == .end else { return stop }
            } else {
                guard cursor.available > 1 else { return .incomplete }
                let isRead =
                    unsafe start[1] == UInt8(ascii: "/") ? try readEndTag(&cursor) : try readStartTag(&cursor)
                guard isRead else {
                    unsafe cursor.move(to: start)
                    return cursor.isIncompleteTag ? .incomplete : .unsure
                }
                if names.count == 0 {
                    phase = .epilog
                    return .end
                }
            }
        }
        return .end
    }
}
