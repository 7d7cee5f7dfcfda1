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

    /// The prefixes that are declared, by the table that they come from.
    var namespaces: Unmanaged<XMLNamespaceTable.Storage>?
    /// All declarations in scope, and for each element that declares prefixes, but for the root, how many there were.
    var declarations: [NamespaceDeclaration] = []
    var outerDeclarationCounts: [Int] = []
    let documentNamespaces: Unmanaged<XMLNamespaceTable.Storage>

    /// The places of the first fault and of streamed content.
    var places = EncodingPlaces()
    private var fault: XMLEncodingError.Reason?
    private var faultPlace = 0
    /// Whether the values of a repeated property may be more than encoded one after the other.
    @usableFromInline var interceptsLists = false
    /// What to do about the property whose values are records, if there is one.
    var records: RecordSlot? { didSet { interceptsLists = records != nil || interleaved != nil } }
    /// What stands among the values of the repeated property that is encoded next.
    var interleaved: InterleavedContent? { didSet { interceptsLists = records != nil || interleaved != nil } }
    /// Where the element starts that may have unknown attributes and is encoded next.
    var valueStart = 0
    /// Streamed content, which isn't in the output.
    var holes: [EncodingHole] = []
    /// Up to which size content that is in memory is written at once.
    let inlineByteCount: Int

    /// The field and the types of a polymorphic value that is being encoded.
    @usableFromInline var familyField = 0
    @usableFromInline var familyIndex = -1
    @usableFromInline var familyTypes: UnsafePointer<FieldText>?

    /// Creates an encoder that writes to an output; the root element is the only field of `document`.
    init(output: consuming XMLTextOutput, document: XMLFieldTable, inlineByteCount: Int) {
        self.output = output
        self.inlineByteCount = inlineByteCount
        unsafe texts = document.texts
        unsafe documentNamespaces = document.namespaces
    }

    /// Ends encoding: hands out what was written.
    consuming func finish() throws(XMLEncodingError) -> EncodedMarkup {
        if let fault { throw XMLEncodingError(fault, path: places.path(of: faultPlace)) }
        for index in holes.indices { holes[index].path = places.path(of: holes[index].place) }
        return EncodedMarkup(output: output, holes: holes)
    }

    // MARK: - Text

    /// Begins a field that holds text.
    @inlinable
    @inline(__always)
    mutating func begin(_ field: Int) {
        let text = unsafe texts[field]
        output.reserve(text.room)
        place(opening: text)
    }

    /// Writes the text before a value, for which there is room.
    @inlinable
    @inline(__always)
    mutating func place(opening text: FieldText) {
        if text.kind == .attribute {
            output.context = .attribute
        } else {
            output.place(ascii: UInt8(ascii: ">"), if: tagIsOpen)
            tagIsOpen = false
            output.context = .content
        }
        output.place(text.open)
    }

    /// Ends a field that holds text.
    @inlinable
    @inline(__always)
    mutating func end(_ field: Int) {
        output.append(unsafe texts[field].close)
        if output.invalidCharacter != nil { reportInvalidCharacter(field) }
    }

    // MARK: - Elements

    /// Encodes an element with fields.
    ///
    /// Not inlinable, and calls what isn't: where its type isn't known, a value is passed by its address, and neither
    /// copied nor retained.
    @usableFromInline
    mutating func element<Element: XMLElementCodable>(_ value: borrowing Element, _ field: Int, index: Int) {
        let table = Element.xmlFields
        let outer = unsafe open(table.texts, table.namespaces, field)
        value.encodeFields(to: &self)
        close(outer, field, index)
    }

    /// Encodes an element with fields that is in memory.
    @usableFromInline
    mutating func element<Element: XMLElementCodable>(at value: UnsafePointer<Element>, _ field: Int, index: Int) {
        unsafe lend(value, to: &self) { (value, encoder) in encoder.element(value, field, index: index) }
    }

    /// What holds around an element, to go back to at its end.
    @safe
    struct Outer {
        let texts: UnsafePointer<FieldText>
        let namespaces: Unmanaged<XMLNamespaceTable.Storage>?
        let placeCount: Int
    }

    /// Writes an element's start tag but for its `>`.
    mutating func open(
        _ fields: UnsafePointer<FieldText>,
        _ table: Unmanaged<XMLNamespaceTable.Storage>,
        _ field: Int
    ) -> Outer {
        let outer = unsafe Outer(texts: texts, namespaces: namespaces, placeCount: places.count)
        startTag(field)
        if unsafe namespaces?.toOpaque() != table.toOpaque() { unsafe declare(table, field) }
        unsafe texts = fields
        return outer
    }

    /// Writes an element's end.
    mutating func close(_ outer: Outer, _ field: Int, _ index: Int) {
        unsafe texts = outer.texts
        endTag(field)
        if unsafe namespaces?.toOpaque() != outer.namespaces?.toOpaque() { unsafe undeclare(to: outer.namespaces) }
        if places.count != outer.placeCount {
            places.prepend(unsafe texts[field], index, since: outer.placeCount)
        }
    }

    /// Writes a start tag but for its `>`.
    @inline(__always)
    mutating func startTag(_ field: Int) {
        let open = unsafe texts[field].open
        output.reserve(open.count &+ 1)
        output.place(ascii: UInt8(ascii: ">"), if: tagIsOpen)
        output.place(open)
        output.count &-= 1
        tagIsOpen = true
    }

    /// Writes the end tag, or makes the start tag an empty-element tag.
    @inline(__always)
    mutating func endTag(_ field: Int) {
        if tagIsOpen {
            output.reserve(2)
            output.place(ascii: UInt8(ascii: "/"), if: true)
            output.place(ascii: UInt8(ascii: ">"), if: true)
            tagIsOpen = false
        } else {
            output.append(unsafe texts[field].close)
        }
    }

    /// Ends the start tag that is open, if one is.
    mutating func closeTag() {
        if tagIsOpen {
            output.append(ascii: UInt8(ascii: ">"))
            tagIsOpen = false
        }
    }

    // MARK: - Faults and places

    @usableFromInline
    @inline(never)
    mutating func reportInvalidCharacter(_ field: Int?) {
        if let scalar = output.invalidCharacter { fail(.invalidCharacter(scalar), field) }
        output.invalidCharacter = nil
    }

    /// Keeps a fault if it is the first, in a field of the current element, or in that element itself.
    mutating func fail(_ reason: XMLEncodingError.Reason, _ field: Int?) {
        guard fault == nil else { return }
        fault = reason
        faultPlace = note(field)
    }

    /// Leaves a place for streamed content.
    mutating func leaveHole(for binary: XMLBinary, _ field: Int) {
        if case .consumed = binary.storage { fail(.contentNotKept, field) }
        holes.append(EncodingHole(offset: output.count, binary: binary, place: note(field)))
    }

    private mutating func note(_ field: Int?) -> Int {
        let place = places.add()
        if let field { places.prepend(unsafe texts[field], -1, since: place) }
        return place
    }
}
