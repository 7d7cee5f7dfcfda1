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
    private var known = DeclarationMemo()
    private var lastEpoch = 0
    /// The number of the document, how many namespace names it has declared, and their size with that of the prefixes.
    private var document = 1
    private var namespaceCount = 0
    private var keptBytes = 0
    private var keptPrefixes = 0
    private var limits: XMLLimits

    private static let wellKnown = ["", XMLNamespace.xml, XMLNamespace.xmlns]

    /// What a prefix means, an empty one for the default namespace.
    struct Binding {
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

    /// For how many declarations of a document the prefix counts; further ones may well be the same again and again.
    private static let countedPrefixes = 256
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
        guard uris.count > Self.keptNamespaces || known.count > Self.keptNamespaces else { return }
        known.removeAll()
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
        var declarationCount = 0
        var prefixedCount = 0
        for index in attributes.indices {
            if unsafe Self.isDeclaration(attributes[index].name) {
                unsafe attributes[index].isDeclaration = true
                declarationCount += 1
            } else if unsafe attributes[index].name.contains(UInt8(ascii: ":")) {
                prefixedCount += 1
            }
        }
        if declarationCount > 0 { try unsafe declare(RawAttributes(attributes), depth: depth) }
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

    /// Whether an attribute declares a namespace: `xmlns`, or a name that begins with `xmlns:`.
    private static func isDeclaration(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard name.count >= 5, let start = name.baseAddress, unsafe start[4] == UInt8(ascii: "s") else { return false }
        let first = unsafe UnsafeRawPointer(start).loadUnaligned(as: UInt32.self)
        guard first == UInt32(littleEndian: 0x6E6C_6D78) else { return false }
        return unsafe name.count == 5 || start[5] == UInt8(ascii: ":")
    }

    /// Brings the declarations of a start tag into force.
    private mutating func declare(_ attributes: RawAttributes, depth: Int) throws(XMLDecodingError) {
        if let entry = known.find(attributes, epoch: epoch) {
            try enter(entry.bindings, epoch: entry.innerEpoch, depth: depth)
            return
        }
        var declared: [Binding] = []
        for attribute in attributes where attribute.isDeclaration {
            let prefix = unsafe UnsafeBufferPointer(rebasing: attribute.name[min(6, attribute.name.count)...])
            if unsafe attribute.name.count == 6 { throw XMLDecodingError(.invalidNamespace) }
            if let binding = try unsafe binding(of: prefix, to: attribute.value) { declared.append(binding) }
        }
        if !declared.isEmpty { lastEpoch += 1 }
        let innerEpoch = declared.isEmpty ? epoch : lastEpoch
        known.insert(attributes, epoch: epoch, bindings: declared, innerEpoch: innerEpoch)
        try enter(declared, epoch: innerEpoch, depth: depth)
    }

    /// What a declaration says; `nil` if it holds already, which is the common case in SOAP messages.
    private mutating func binding(
        of prefix: UnsafeBufferPointer<UInt8>,
        to value: UnsafeBufferPointer<UInt8>
    ) throws(XMLDecodingError) -> Binding? {
        if !prefix.isEmpty {
            guard !value.isEmpty, unsafe RawName.canStartName(prefix[0]), unsafe !prefix.contains(UInt8(ascii: ":"))
            else {
                throw XMLDecodingError(.invalidNamespace)
            }
        }
        let isXMLPrefix = unsafe prefix.elementsEqual("xml".utf8)
        if let bound = unsafe binding(of: prefix), unsafe uris[bound].utf8.elementsEqual(value) {
            if bound == Self.xmlns || (bound == Self.xml && !isXMLPrefix) { throw XMLDecodingError(.invalidNamespace) }
            return nil
        }
        let namespace = try unsafe intern(value)
        guard namespace != Self.xmlns, isXMLPrefix == (namespace == Self.xml),
            unsafe !prefix.elementsEqual("xmlns".utf8)
        else {
            throw XMLDecodingError(.invalidNamespace)
        }
        return unsafe Binding(key: NameKey(prefix), prefix: String(copying: prefix), namespace: namespace)
    }

    private mutating func intern(_ value: UnsafeBufferPointer<UInt8>) throws(XMLDecodingError) -> NamespaceID {
        let uri = unsafe String(copying: value)
        if let id = ids[uri] { return id }
        // Counted before it is kept; it counts for the document when the declaration comes into force.
        guard namespaceCount < limits.namespaces else { throw XMLDecodingError(.limitExceeded(.namespaces)) }
        guard value.count <= limits.namespaceBytes - keptBytes else {
            throw XMLDecodingError(.limitExceeded(.namespaceBytes))
        }
        ids[uri] = uris.count
        uris.append(uri)
        documents.append(0)
        return uris.count - 1
    }

    /// Counts a declaration that comes into force, and its namespace name unless the document has declared it before.
    private mutating func count(_ binding: Binding) throws(XMLDecodingError) {
        if keptPrefixes < Self.countedPrefixes {
            keptPrefixes += 1
            try keep(binding.prefix.utf8.count)
        }
        let id = binding.namespace
        guard id > Self.xmlns, documents[id] != document else { return }
        guard namespaceCount < limits.namespaces else { throw XMLDecodingError(.limitExceeded(.namespaces)) }
        documents[id] = document
        namespaceCount += 1
        try keep(uris[id].utf8.count)
    }

    private mutating func keep(_ byteCount: Int) throws(XMLDecodingError) {
        guard byteCount <= limits.namespaceBytes - keptBytes else {
            throw XMLDecodingError(.limitExceeded(.namespaceBytes))
        }
        keptBytes += byteCount
    }

    private mutating func enter(
        _ declared: [Binding],
        epoch innerEpoch: Int,
        depth: Int
    ) throws(XMLDecodingError) {
        if declared.isEmpty { return }
        guard bindings.count + declared.count <= limits.namespaceDeclarations else {
            throw XMLDecodingError(.limitExceeded(.namespaceDeclarations))
        }
        for binding in declared { try count(binding) }
        marks.append(Mark(depth: depth, bindingCount: bindings.count, epoch: epoch))
        markedDepth = depth
        bindings.append(contentsOf: declared)
        epoch = innerEpoch
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
