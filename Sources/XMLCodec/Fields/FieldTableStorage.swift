/// What all copies of an ``XMLFieldTable`` share: made once per type, immutable afterwards.
///
/// Sendable although it owns raw memory, because nothing is written after the initializer.
@safe
@usableFromInline
final class FieldTableStorage: @unchecked Sendable {
    let namespaces: XMLNamespaceTable
    let slots: [FieldTableParser.Slot]

    /// The number of fields.
    @usableFromInline let count: Int
    /// The kind of each field.
    let kinds: [FieldKind]
    /// The slot of each field.
    let slotOfField: [Int]
    /// The slots that have to be filled.
    let requiredSlots: [Int]
    /// The name of each field as tables write it, without `@`.
    let names: [String]
    /// The namespace of each field.
    let namespaceOfField: [String]

    /// The number of attributes among the fields.
    var attributeCount: Int { kinds.count { $0 == .attribute } }

    /// The field of the text of simple content, or -1.
    let textField: Int
    /// The alternative that a run of text in mixed content is, or -1.
    let textRunField: Int
    /// The fields that take elements without a field of their own, in order.
    let wildcards: [Int]
    /// The field that takes attributes without a field of their own, or -1.
    let anyAttributeField: Int
    /// The field that takes what no other one does, or -1.
    let unknownField: Int

    /// How long documents are whose root element the table names.
    let documentSize = DocumentSize()

    /// The texts that encode each field.
    let texts: UnsafeMutableBufferPointer<FieldText>
    private let textArena: StaticTexts

    /// The namespaces that each field allows, if it is a wildcard.
    private let constraints: [NamespaceConstraint]
    private let elementIndex: FieldNameIndex
    private let attributeIndex: FieldNameIndex

    /// The name of the type as it is written; `nil` if it has none, or none that is known.
    let typeName: String?

    init(_ slots: [FieldTableParser.Slot], typeName: String? = nil, in namespaces: XMLNamespaceTable) {
        self.slots = slots
        self.typeName = typeName
        self.namespaces = namespaces
        let fields = slots.flatMap(\.fields)
        count = fields.count
        kinds = fields.map(\.kind)
        names = fields.map(\.name)
        slotOfField = slots.enumerated().flatMap { slot, content in content.fields.map { _ in slot } }
        requiredSlots = slots.indices.filter { slots[$0].isRequired }
        let text = kinds.firstIndex(of: .text) ?? -1
        let isMixed = text >= 0 && slots[slotOfField[text]].isRepeated
        textField = isMixed ? -1 : text
        textRunField = isMixed ? text : -1
        wildcards = fields.indices.filter { fields[$0].kind == .anyElement }
        anyAttributeField = kinds.firstIndex(of: .anyAttribute) ?? -1
        unknownField = kinds.firstIndex(of: .unknown) ?? -1
        constraints = fields.map(\.namespaces)

        namespaceOfField = fields.map(\.expandedName.namespace)
        elementIndex = FieldNameIndex(fields, of: .element)
        attributeIndex = FieldNameIndex(fields, of: .attribute)
        textArena = FieldText.layOut(fields)
        unsafe texts = FieldText.table(of: fields, in: textArena)
    }

    deinit {
        unsafe texts.deallocate()
    }

    /// The field of a child element, or -1.
    func element(namespace: String, localName: UnsafeBufferPointer<UInt8>) -> Int {
        unsafe elementIndex.find(namespace: namespace, localName: localName)
    }

    /// The wildcards that allow elements of a namespace, in order.
    func wildcards(allowing namespace: String) -> [Int] {
        wildcards.filter { constraints[$0].allows(namespace) }
    }

    /// Whether there is a wildcard that allows attributes of a namespace.
    func allowsAnyAttribute(in namespace: String) -> Bool {
        anyAttributeField >= 0 && constraints[anyAttributeField].allows(namespace)
    }

    /// The field of an attribute, or -1.
    func attribute(namespace: String, localName: UnsafeBufferPointer<UInt8>) -> Int {
        unsafe attributeIndex.find(namespace: namespace, localName: localName)
    }

    /// The field of a property that comes first.
    func firstField(with field: Int) -> Int {
        var first = field
        while first > 0, slotOfField[first - 1] == slotOfField[field] { first -= 1 }
        return first
    }

    /// What is wrong when a required slot is empty.
    func missing(_ slot: Int) -> XMLDecodingError.Reason {
        let names = slots[slot].fields.map(\.name).joined(separator: "|")
        return slots[slot].fields[0].kind == .attribute ? .missingAttribute(names) : .missingElement(names)
    }

    /// The name of a field as error paths show it.
    func pathName(_ field: Int) -> String {
        kinds[field] == .attribute ? "@" + names[field] : names[field]
    }
}

extension XMLName {
    /// Reads a name with a prefix of the table, or without one.
    init(parsing name: String, in namespaces: XMLNamespaceTable.Storage) {
        guard let colon = name.firstIndex(of: ":") else {
            self.init(name)
            return
        }
        self.init(
            String(name[name.index(after: colon)...]),
            in: namespaces.uri(ofPrefix: name[..<colon])
        )
    }
}
