/// What generated code encodes its fields to.
///
/// Writes start tags, values and end tags in one pass. A start tag stays open until it is known whether anything
/// follows; text of tags is copied from the field table. Encoding doesn't throw: the first fault is kept, with its
/// path, and thrown when the document is complete.
@safe
public struct XMLFieldEncoder: ~Copyable {
    @usableFromInline var output: XMLTextOutput
    /// The tag texts of the fields of the element that is being encoded.
    @usableFromInline var texts: UnsafePointer<FieldText>
    /// Whether the last start tag still lacks its `>`.
    @usableFromInline var tagIsOpen = false

    /// Where encoding is: the tables and fields from the root on.
    @usableFromInline var trail: [TrailStep] = []
    /// The namespace table whose prefixes are declared, and all declarations in scope.
    @usableFromInline var declaredNamespaces: XMLNamespaceTable.Storage?
    private var declarations: [Declaration] = []
    /// What to go back to at the end of an element that declares prefixes.
    private var outerScopes: [(namespaces: XMLNamespaceTable.Storage?, declarationCount: Int)] = []

    /// Places in the output where streamed content belongs.
    private(set) var holes: [EncodingHole] = []
    /// What to do about the property whose values are records, if there is one.
    @usableFromInline var records: RecordSlot?
    /// The first fault.
    private(set) var failure: XMLEncodingError?

    /// The field and the types of a polymorphic value that is being encoded.
    @usableFromInline var familyField = 0
    @usableFromInline var familyIndex = 0
    @usableFromInline var familyTypes: FieldTableStorage?

    /// One element on the way to the current one.
    @usableFromInline
    struct TrailStep {
        @usableFromInline unowned(unsafe) var table: FieldTableStorage
        @usableFromInline var field: Int
        @usableFromInline var index: Int

        @usableFromInline
        init(table: FieldTableStorage, field: Int, index: Int) {
            unsafe self.table = table
            self.field = field
            self.index = index
        }
    }

    @usableFromInline
    struct Declaration: Equatable {
        var prefix: String
        var uri: String
    }

    /// Creates an encoder that writes to an output.
    init(output: consuming XMLTextOutput, document: FieldTableStorage) {
        self.output = output
        unsafe texts = UnsafePointer(document.texts)
        trail.reserveCapacity(16)
        self.document = document
    }

    private let document: FieldTableStorage

    /// Ends encoding: hands out what was written.
    consuming func finish() throws(XMLEncodingError) -> EncodedMarkup {
        if let failure { throw failure }
        return EncodedMarkup(output: output, holes: holes)
    }

    // MARK: - What all encode methods are made of

    /// Begins a field that holds text.
    @inlinable
    @inline(__always)
    mutating func begin(_ field: Int) {
        let text = unsafe texts[field]
        if text.isAttribute {
            output.context = .attribute
        } else {
            closeTag()
            output.context = .content
        }
        unsafe output.append(tag: text.open, count: text.openCount)
    }

    /// Ends a field that holds text.
    @inlinable
    @inline(__always)
    mutating func end(_ field: Int) {
        let text = unsafe texts[field]
        unsafe output.append(tag: text.close, count: text.closeCount)
        if output.invalidCharacter != nil { reportInvalidCharacter(field) }
    }

    @inlinable
    @inline(__always)
    mutating func closeTag() {
        if tagIsOpen {
            output.append(ascii: UInt8(ascii: ">"))
            tagIsOpen = false
        }
    }

    /// Encodes an element with fields.
    @inlinable
    mutating func element<Element: XMLElementCodable>(_ value: borrowing Element, _ field: Int, index: Int = -1) {
        let table = Element.xmlFields.storage
        let outerTexts = unsafe texts
        let outerNamespaces = declaredNamespaces
        startTag(field, index: index)
        if outerNamespaces !== table.namespaces.storage { declare(table.namespaces.storage, field) }
        unsafe texts = UnsafePointer(table.texts)
        trail.append(TrailStep(table: table, field: field, index: index))
        value.encodeFields(to: &self)
        trail.removeLast()
        unsafe texts = outerTexts
        endTag(field)
        if outerNamespaces !== declaredNamespaces { undeclare() }
    }

    /// Writes a start tag but for its `>`.
    @inlinable
    mutating func startTag(_ field: Int, index: Int) {
        closeTag()
        let text = unsafe texts[field]
        unsafe output.append(tag: text.open, count: text.openCount - 1)
        tagIsOpen = true
    }

    /// Writes the end tag, or makes the start tag an empty-element tag.
    @inlinable
    mutating func endTag(_ field: Int) {
        if tagIsOpen {
            output.append(literal: "/>")
            tagIsOpen = false
        } else {
            let text = unsafe texts[field]
            unsafe output.append(tag: text.close, count: text.closeCount)
        }
    }

    // MARK: - Namespaces

    /// Declares the prefixes of a table on the start tag that is open.
    @usableFromInline
    mutating func declare(_ namespaces: XMLNamespaceTable.Storage, _ field: Int) {
        outerScopes.append((declaredNamespaces, declarations.count))
        // The root's own tag is written with the prefixes of the table that names it.
        if declaredNamespaces == nil { declareEach(of: document.namespaces.storage, field) }
        declareEach(of: namespaces, field)
        declaredNamespaces = namespaces
    }

    private mutating func declareEach(of namespaces: XMLNamespaceTable.Storage, _ field: Int) {
        for (prefix, uri) in zip(namespaces.prefixes, namespaces.uris) {
            let declaration = Declaration(prefix: prefix, uri: uri)
            if let known = declarations.lastIndex(where: { $0.prefix == prefix }) {
                if declarations[known] == declaration { continue }
                // The tag is written with the prefix already, or declares it already: it can't get another meaning.
                let isOnThisTag = known >= outerScopes.last?.declarationCount ?? 0
                if isOnThisTag || outerTable.names[field].hasPrefix(prefix + ":") {
                    fail(.prefixConflict(prefix), field)
                    continue
                }
            }
            declarations.append(declaration)
            writeDeclaration(declaration)
        }
    }

    /// The table of the element around the one whose start tag is open.
    private var outerTable: FieldTableStorage {
        if let step = trail.last { unsafe step.table } else { document }
    }

    mutating func writeDeclaration(_ declaration: Declaration) {
        output.append(literal: " xmlns:")
        output.append(declaration.prefix, in: .attribute)
        output.append(literal: "=\"")
        output.append(declaration.uri, in: .attribute)
        output.append(ascii: UInt8(ascii: "\""))
    }

    /// Ends the scope of the prefixes that an element declared.
    @usableFromInline
    mutating func undeclare() {
        guard let outer = outerScopes.popLast() else { return }
        declaredNamespaces = outer.namespaces
        declarations.removeLast(declarations.count - outer.declarationCount)
    }

    /// A prefix that stands for a namespace here, or `nil` if there is none.
    func prefix(of uri: String) -> String? {
        if uri == XMLNamespace.xml { return "xml" }
        return declarations.last { $0.uri == uri && isInForce($0) }?.prefix
    }

    /// Whether no later declaration gives the prefix another meaning.
    private func isInForce(_ declaration: Declaration) -> Bool {
        declarations.last { $0.prefix == declaration.prefix } == declaration
    }

    /// A prefix that no declaration in scope uses: one given, or one made from it.
    func freePrefix(_ wish: String) -> String {
        var prefix = wish
        while declarations.contains(where: { $0.prefix == prefix }) { prefix += "_" }
        return prefix
    }

    /// Declares the prefix of XML Schema's own attributes, unless it is declared.
    @usableFromInline
    mutating func declareSchemaInstance() {
        let declaration = Declaration(prefix: "xsi", uri: XMLNamespace.schemaInstance)
        if !isInForce(declaration) { writeDeclaration(declaration) }
    }

    // MARK: - Faults and places

    /// The path of a field of the current element.
    func path(_ field: Int) -> XMLElementPath {
        var table = document
        var steps: [XMLElementPath.Step] = []
        for step in trail {
            steps.append(.init(table.pathName(step.field), index: step.index >= 0 ? step.index + 1 : nil))
            table = unsafe step.table
        }
        if table.kinds[field] != .text { steps.append(.init(table.pathName(field))) }
        return XMLElementPath(steps)
    }

    @usableFromInline
    mutating func reportInvalidCharacter(_ field: Int) {
        if let scalar = output.invalidCharacter { fail(.invalidCharacter(scalar), field) }
        output.invalidCharacter = nil
    }

    mutating func fail(_ reason: XMLEncodingError.Reason, _ field: Int) {
        if failure == nil { failure = XMLEncodingError(reason, path: path(field)) }
    }

    /// Leaves a place for streamed content.
    mutating func leaveHole(for binary: XMLBinary, _ field: Int) {
        if case .consumed = binary.storage { fail(.contentNotKept, field) }
        holes.append(EncodingHole(offset: output.count, binary: binary, path: path(field)))
    }
}
