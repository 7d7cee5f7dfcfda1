/// Encodes records as the values of a property somewhere in a document.
///
/// A batch of them is encoded by encoding the document around them with the batch in its place, and taking the batch
/// out: that is how it gets the prefixes that are declared there, and errors get their paths.
struct RecordEncoder<Root: XMLRootElement, Record: Sendable>: Sendable {
    private let encoder: XMLEncoder
    private let root: Root
    private let property: RecordSlot.Property

    /// Finds the field of a property.
    init<Owner: XMLElementCodable>(
        _ encoder: XMLEncoder,
        _ root: Root,
        property: WritableKeyPath<Owner, [Record]>
    ) throws(XMLEncodingError) {
        guard let field = try Self.field(of: property) else {
            throw XMLEncodingError(.recordPlaces(0), path: XMLElementPath())
        }
        self.encoder = encoder
        self.root = root
        self.property = unsafe RecordSlot.Property(texts: Owner.xmlFields.texts, field: field)
    }

    /// The field that a property is encoded as.
    private static func field<Owner: XMLElementCodable>(
        of property: WritableKeyPath<Owner, [Record]>
    ) throws(XMLEncodingError) -> Int? {
        var owner = Owner(xmlPlaceholder: XMLPlaceholder())
        // An empty array that has room is known by its address, which no other array has.
        var marker: [Record] = []
        marker.reserveCapacity(1)
        owner[keyPath: property] = marker
        let slot = RecordSlot(.findField(address: RecordSlot.address(of: marker)), of: Record.self)
        var encoder = XMLFieldEncoder(
            output: XMLTextOutput(),
            document: Owner.xmlFields,
            inlineByteCount: XMLEncoder.inlineByteCount
        )
        encoder.records = slot
        owner.encodeFields(to: &encoder)
        return slot.field
    }

    /// The document around the records, and where they belong in it.
    func documentParts(around source: (XMLElementPath) -> any RecordSource) throws(XMLEncodingError) -> [BodyPart] {
        let slot = RecordSlot(.leaveHole(property), of: Record.self)
        let encoded = try encoder.encodeFields(
            of: root,
            to: XMLTextOutput(),
            inlining: XMLEncoder.inlineByteCount,
            records: slot
        )
        try slot.requireOnePlace()
        let holes = encoded.holes
        let place = holes[slot.hole]
        let markup = BodyMarkup(encoded.output)
        return try markup.parts(0..<place.offset, holes: holes[..<slot.hole]) + [.records(source(place.path))]
            + markup.parts(place.offset..<markup.count, holes: holes[(slot.hole + 1)...])
    }

    /// Encodes some of the records, before which there were others; `size` learns how much they are.
    func parts(of batch: [Record], firstIndex: Int, size: inout BatchSize) throws(XMLEncodingError) -> [BodyPart] {
        let slot = RecordSlot(.encode(batch, firstIndex: firstIndex, property), of: Record.self)
        let encoded = try encoder.encodeFields(
            of: root,
            to: XMLTextOutput(capacity: size.capacity),
            inlining: XMLEncoder.inlineByteCount,
            records: slot
        )
        // The document may have been encoded otherwise this time: records aren't left out in silence.
        try slot.requireOnePlace()
        size.adapt(to: slot.range.count)
        let holes = encoded.holes.filter { slot.range.contains($0.offset) }
        return try BodyMarkup(encoded.output).parts(slot.range, holes: holes)
    }
}
