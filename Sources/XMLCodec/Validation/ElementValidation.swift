/// What is checked of a document against its schema, and what was put up with: the part of the ``ElementStack`` that
/// plain decoding doesn't need.
struct ElementValidation {
    /// Whether the first violation is an error.
    private(set) var isStrict = false
    /// What an element's last field is before its first child: with a number that is greater than all fields, every child
    /// seems out of order, so that it is looked at, and decoding that isn't strict pays nothing for it.
    private(set) var firstLastField: Int32 = -1

    /// Rules of simple types; they stay when the document ends.
    var types = SimpleTypeRules()
    /// The content of open elements, as far as they have children.
    var matcher = ContentMatcher()
    /// The elements in ``matcher``, each with the number of elements that were open with it, and its last child's field.
    var followed: [(depth: Int, frame: ContentMatcher.Frame, lastField: Int)] = []

    private(set) var warnings = XMLDecodingWarnings()
    private var warningLimit = 0
    private var onWarning: (@Sendable (XMLDecodingWarning) -> Void)?

    /// Begins a document.
    mutating func open(_ options: XMLDecodingOptions) {
        isStrict = options.validation == .strict
        firstLastField = isStrict ? .max : -1
        matcher.removeAll()
        followed.removeAll(keepingCapacity: true)
        if !warnings.isEmpty || warnings.omittedCount > 0 { warnings = XMLDecodingWarnings() }
        warningLimit = options.limits.warnings
        onWarning = options.onWarning
    }

    /// Ends a document: lets go of what isn't the stack's own.
    mutating func close() {
        if onWarning != nil { onWarning = nil }
    }

    /// The field of the last child of an element in ``matcher``, or -1 if it has none.
    func lastField(at depth: Int) -> Int {
        guard let last = followed.last, last.depth == depth else { return -1 }
        return last.lastField
    }

    /// Whether one more warning may be kept; it is counted where it mayn't.
    mutating func countWarning() -> Bool {
        if warnings.count < warningLimit { return true }
        warnings.omittedCount += 1
        return false
    }

    /// Keeps a warning.
    mutating func keep(_ warning: XMLDecodingWarning) {
        warnings.append(warning)
        onWarning?(warning)
    }
}
