/// The namespace declarations in scope, and what prefixes mean under them (Namespaces in XML 1.0).
///
/// It stands in front of ``ElementStack`` and serves every driver alike. Each set of declarations in force has a number,
/// its *epoch*: under one epoch a name as it is written always means the same expanded name, so that what was resolved
/// once can be remembered by the bytes of the name alone.
struct NamespaceScope {
    /// The number of a namespace: an index into the namespace names met so far.
    typealias NamespaceID = Int

    static let none: NamespaceID = 0
    static let xml: NamespaceID = 1
    static let xmlns: NamespaceID = 2

    /// Identifies the declarations in force.
    private(set) var epoch = 0

    /// The namespace names met so far, of earlier documents as well, after three that need no declaration.
    private var uris = wellKnown
    private var ids = Dictionary(uniqueKeysWithValues: zip(wellKnown, 0...))
    /// For each namespace name the number of the last document that declared it.
    private var documents = [0, 0, 0]
    private var bindings: [Binding] = []
    private var marks: [Mark] = []
    private var markedDepth = -1
    private var epochs: [EpochKey: Int] = [:]
    private var lastEpoch = 0
    /// The number of the document, how many namespace names it has declared, and their size with that of the prefixes.
    private var document = 1
    private var namespaceCount = 0
    private var keptBytes = 0
    private var keptPrefixes = 0
    private var limits: XMLLimits

    private static let wellKnown = ["", XMLNamespace.xml, XMLNamespace.xmlns]

    private struct Binding {
        var key: NameKey
        var prefix: String
        var namespace: NamespaceID
    }

    /// What to go back to at the end of an element with declarations.
    private struct Mark {
        var depth: Int
        var bindingCount: Int
        var epoch: Int
    }

    private struct EpochKey: Hashable {
        var parent: Int
        var declarations: [Declaration]
    }

    private struct Declaration: Hashable {
        var prefix: String
        var namespace: NamespaceID
    }

    /// How many epochs are remembered, so that a stream of elements that declare the same prefixes anew returns to the
    /// same epoch.
    private static let rememberedEpochs = 256
    /// How many namespace names are kept from one document to the next; if there are more, none is.
    private static let keptNamespaces = 32

    init(limits: XMLLimits) {
        self.limits = limits
    }

    /// Begins another document: no declaration is in force, but what names mean under an epoch is still known.
    mutating func reset(limits: XMLLimits) {
        self.limits = limits
        bindings.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
        markedDepth = -1
        epoch = 0
        document += 1
        namespaceCount = 0
        keptBytes = 0
        keptPrefixes = 0
        guard uris.count > Self.keptNamespaces || epochs.count > Self.keptNamespaces else { return }
        epochs = [:]
        ids = Dictionary(uniqueKeysWithValues: zip(Self.wellKnown, 0...))
        uris = Self.wellKnown
        documents = [0, 0, 0]
    }

    /// The namespace name of a number.
    func uri(_ id: NamespaceID) -> String { uris[id] }

    /// The declarations in scope by prefix, an empty one for the default namespace.
    var declarations: [String: String] {
        var result: [String: String] = [:]
        for binding in bindings {
            result[binding.prefix] = binding.namespace == Self.none ? nil : uris[binding.namespace]
        }
        return result
    }

    /// Whether attributes have anything to do with namespaces: most have neither a prefix nor declare one.
    @inline(__always)
    static func concerns(_ attributes: UnsafeMutableBufferPointer<RawAttribute>) -> Bool {
        for index in attributes.indices where unsafe attributes[index].name.mayConcernNamespaces { return true }
        return false
    }

    /// Opens the scope of an element: marks and enters its declarations, and checks that no two attributes have one
    /// expanded name.
    mutating func open(
        _ attributes: UnsafeMutableBufferPointer<RawAttribute>,
        depth: Int
    ) throws(XMLDecodingError) {
        var declarations: [Declaration] = []
        var prefixedCount = 0
        for index in attributes.indices {
            let attribute = unsafe attributes[index]
            if let prefix = try unsafe Self.declaredPrefix(attribute.name) {
                unsafe attributes[index].isDeclaration = true
                try unsafe declare(prefix, as: attribute.value, in: &declarations)
            } else if unsafe attribute.name.contains(UInt8(ascii: ":")) {
                prefixedCount += 1
            }
        }
        if !declarations.isEmpty { try enter(declarations, depth: depth) }
        if prefixedCount > 0 { try unsafe checkPrefixes(RawAttributes(attributes), count: prefixedCount) }
    }

    /// Closes the scope of the element at a depth.
    @inline(__always)
    mutating func close(depth: Int) {
        if depth == markedDepth { leave() }
    }

    private mutating func leave() {
        let mark = marks.removeLast()
        bindings.removeLast(bindings.count - mark.bindingCount)
        epoch = mark.epoch
        markedDepth = marks.last?.depth ?? -1
    }

    /// The namespace that a prefix is bound to; an empty prefix asks for the default namespace.
    func resolve(prefix: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) -> NamespaceID {
        guard let namespace = unsafe binding(of: prefix) else { throw XMLDecodingError(.unboundPrefix) }
        return namespace
    }

    private func binding(of prefix: UnsafeBufferPointer<UInt8>) -> NamespaceID? {
        let key = unsafe NameKey(prefix)
        for binding in bindings.reversed() where binding.key == key {
            if unsafe key.isWholeName || binding.prefix.utf8.elementsEqual(prefix) { return binding.namespace }
        }
        if prefix.isEmpty { return Self.none }
        return unsafe prefix.elementsEqual("xml".utf8) ? Self.xml : nil
    }

    /// The namespace of an element's name.
    func resolve(element name: RawName) throws(XMLDecodingError) -> NamespaceID {
        try unsafe resolve(prefix: name.prefix)
    }

    /// The namespace of an attribute's name: none where it has no prefix.
    func resolve(attribute name: RawName) throws(XMLDecodingError) -> NamespaceID {
        unsafe name.prefix.isEmpty ? Self.none : try unsafe resolve(prefix: name.prefix)
    }

    // MARK: - Declarations

    /// The prefix that an attribute declares, empty for `xmlns`, or `nil` if it is no declaration.
    private static func declaredPrefix(
        _ name: UnsafeBufferPointer<UInt8>
    ) throws(XMLDecodingError) -> UnsafeBufferPointer<UInt8>? {
        guard unsafe name.first == UInt8(ascii: "x"), unsafe name.starts(with: "xmlns".utf8) else { return nil }
        if name.count == 5 { return unsafe UnsafeBufferPointer(rebasing: name[5...]) }
        guard unsafe name[5] == UInt8(ascii: ":") else { return nil }
        if name.count == 6 { throw XMLDecodingError(.invalidNamespace) }
        return unsafe UnsafeBufferPointer(rebasing: name[6...])
    }

    private mutating func declare(
        _ prefix: UnsafeBufferPointer<UInt8>,
        as value: UnsafeBufferPointer<UInt8>,
        in declarations: inout [Declaration]
    ) throws(XMLDecodingError) {
        if !prefix.isEmpty {
            guard !value.isEmpty, unsafe RawName.canStartName(prefix[0]), unsafe !prefix.contains(UInt8(ascii: ":"))
            else {
                throw XMLDecodingError(.invalidNamespace)
            }
        }
        // A declaration that says what already holds changes nothing, and is the common case in SOAP messages.
        if let bound = unsafe binding(of: prefix), unsafe uris[bound].utf8.elementsEqual(value) {
            if unsafe bound == Self.xmlns || (bound == Self.xml && !prefix.elementsEqual("xml".utf8)) {
                throw XMLDecodingError(.invalidNamespace)
            }
            return
        }
        let namespace = try unsafe intern(value)
        let isXMLPrefix = unsafe prefix.elementsEqual("xml".utf8)
        guard namespace != Self.xmlns, isXMLPrefix == (namespace == Self.xml),
            unsafe !prefix.elementsEqual("xmlns".utf8)
        else {
            throw XMLDecodingError(.invalidNamespace)
        }
        if keptPrefixes < Self.rememberedEpochs {
            keptPrefixes += 1
            try keep(prefix.count)
        }
        declarations.append(Declaration(prefix: unsafe String(copying: prefix), namespace: namespace))
    }

    private mutating func intern(_ value: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) -> NamespaceID {
        let uri = unsafe String(copying: value)
        if let id = ids[uri] {
            if documents[id] != document, id > Self.xmlns { try unsafe count(value) }
            documents[id] = document
            return id
        }
        try unsafe count(value)
        ids[uri] = uris.count
        uris.append(uri)
        documents.append(document)
        return uris.count - 1
    }

    /// Counts a namespace name that the document hasn't declared before.
    private mutating func count(_ uri: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) {
        guard namespaceCount < limits.namespaces else { throw XMLDecodingError(.limitExceeded(.namespaces)) }
        try keep(uri.count)
        namespaceCount += 1
    }

    private mutating func keep(_ byteCount: Int) throws(XMLDecodingError) {
        guard byteCount <= limits.namespaceBytes - keptBytes else {
            throw XMLDecodingError(.limitExceeded(.namespaceBytes))
        }
        keptBytes += byteCount
    }

    private mutating func enter(_ declarations: [Declaration], depth: Int) throws(XMLDecodingError) {
        guard bindings.count + declarations.count <= limits.namespaceDeclarations else {
            throw XMLDecodingError(.limitExceeded(.namespaceDeclarations))
        }
        marks.append(Mark(depth: depth, bindingCount: bindings.count, epoch: epoch))
        markedDepth = depth
        for declaration in declarations {
            var prefix = declaration.prefix
            let key = prefix.withUTF8 { unsafe NameKey($0) }
            bindings.append(Binding(key: key, prefix: prefix, namespace: declaration.namespace))
        }
        epoch = epoch(after: EpochKey(parent: epoch, declarations: declarations))
    }

    private mutating func epoch(after key: EpochKey) -> Int {
        if let known = epochs[key] { return known }
        lastEpoch += 1
        if epochs.count < Self.rememberedEpochs { epochs[key] = lastEpoch }
        return lastEpoch
    }

    // MARK: - Attributes

    /// Checks that the prefixes of attributes are bound, and that no expanded name occurs twice.
    ///
    /// Names without a prefix are told apart by the driver.
    private func checkPrefixes(
        _ attributes: RawAttributes,
        count: Int
    ) throws(XMLDecodingError) {
        var seen: [(NamespaceID, UnsafeBufferPointer<UInt8>)] = unsafe []
        for attribute in attributes where !attribute.isDeclaration {
            let name = unsafe try RawName(attribute.name)
            if unsafe name.prefix.isEmpty { continue }
            let namespace = try unsafe resolve(prefix: name.prefix)
            if count == 1 { return }
            let isDuplicate = unsafe seen.contains { other, localName in
                unsafe other == namespace && localName.elementsEqual(name.localName)
            }
            if isDuplicate { throw XMLDecodingError(.duplicateAttribute) }
            unsafe seen.append((namespace, name.localName))
        }
    }
}

extension NamespaceScope {
    /// The expanded name of an element as an error shows it: cut to a length that fits into a line.
    func clippedName(ofElement name: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) -> XMLName {
        try unsafe expandedName(ofElement: name).clipped
    }

    /// The expanded name of an attribute as an error shows it: cut to a length that fits into a line.
    func clippedName(ofAttribute name: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) -> XMLName {
        try unsafe expandedName(ofAttribute: name).clipped
    }

    /// The expanded name of an element.
    func expandedName(ofElement name: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) -> XMLName {
        let rawName = try unsafe RawName(name)
        return unsafe XMLName(String(copying: rawName.localName), in: uri(try resolve(element: rawName)))
    }

    /// The expanded name of an attribute.
    func expandedName(ofAttribute name: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) -> XMLName {
        let rawName = try unsafe RawName(name)
        return unsafe XMLName(String(copying: rawName.localName), in: uri(try resolve(attribute: rawName)))
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a name begins like `xmlns`, holds a colon, or is long enough to be looked at more closely.
    @inline(__always)
    fileprivate var mayConcernNamespaces: Bool {
        guard count <= 16 else { return true }
        let key = unsafe NameKey(self)
        return unsafe self[0] == UInt8(ascii: "x") || key.containsColon
    }
}

extension XMLName {
    /// The name with at most 128 characters in each part, and no control characters: names come from outside.
    fileprivate var clipped: XMLName {
        XMLName(Self.clip(localName), in: Self.clip(namespace))
    }

    private static func clip(_ text: String) -> String {
        let clipped = text.unicodeScalars.prefix(128).map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : $0 }
        return String(String.UnicodeScalarView(clipped)) + (clipped.count < text.unicodeScalars.count ? "…" : "")
    }
}
