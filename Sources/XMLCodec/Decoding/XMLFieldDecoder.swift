/// What generated code decodes a field from.
///
/// A call of `decode` serves twice: when a child element opens it tells the decoder what its type is, and when the
/// element has ended it stores the value. Attributes and text are stored at once.
@safe
public struct XMLFieldDecoder: ~Copyable {
    /// Whether the field's element opens, so that there is no value yet.
    @usableFromInline var isOpening = false
    /// What the generated code said that the field is made from.
    @usableFromInline var content = FieldContent.unknown
    /// Whether the generated code accepts `xsi:nil`.
    @usableFromInline var isNillable = false
    /// The plan of the element that opens.
    @usableFromInline var child: UnsafeMutablePointer<ElementPlan>?

    /// The text of the element or attribute.
    @usableFromInline var text: UnsafeBufferPointer<UInt8>
    /// The value of the element that ended.
    @usableFromInline var value: UnsafeMutableRawPointer?
    /// The type of that value.
    @usableFromInline var valueType: ObjectIdentifier?
    /// The number of its type among those of a polymorphic field.
    @usableFromInline var alternative = 0
    /// Whether the element says that it is nil.
    @usableFromInline var isNil = false
    /// The content of the element that ended, where it streamed.
    @usableFromInline var binary = XMLBinary()
    /// The element that ended, where it is kept as it is.
    @usableFromInline var fragment: XMLFragment?
    /// An attribute that is kept as it is.
    @usableFromInline var attribute: XMLAttribute?
    /// What isn't known and is to be kept.
    var unknown: XMLUnknownContent.Part?

    /// The type of an enumeration that doesn't list the text that was decoded last.
    @usableFromInline var unrecognizedType: String?

    /// The size of all values that have been built and not been taken out again.
    var chargedBytes = 0
    /// What it was before the element that ended, or before the text that was charged last.
    var chargedBefore = 0

    /// Called after each field of an ``Observed`` value.
    var observer: ((UnsafeMutableRawPointer, Int, inout XMLFieldDecoder) -> Void)?

    /// How many values a list may have.
    @usableFromInline var listLimit: Int

    @usableFromInline let plans: PlanRegistry
    /// Resolves the prefix of a QName value.
    @usableFromInline let namespaces: NamespaceResolver

    init(plans: PlanRegistry, namespaces: NamespaceResolver, listLimit: Int) {
        self.listLimit = listLimit
        unsafe text = UnsafeBufferPointer(start: nil, count: 0)
        self.plans = plans
        self.namespaces = namespaces
    }

    /// Begins another document.
    mutating func reset(listLimit: Int) {
        self.listLimit = listLimit
        unsafe text = UnsafeBufferPointer(start: nil, count: 0)
        unsafe value = nil
        isNil = false
        binary = XMLBinary()
        fragment = nil
        attribute = nil
        unknown = nil
        unrecognizedType = nil
        chargedBytes = 0
        unsafe observer = nil
    }

    // MARK: - What all decode methods are made of

    /// The value of a text, or `nil` when its element opens.
    @inlinable
    @inline(__always)
    mutating func textValue<Value: XMLTextCodable>(_ type: Value.Type) throws(XMLDecodingError) -> Value? {
        if isOpening {
            content = .text
            return nil
        }
        guard let value = unsafe Value(xmlText: trimmedText(Value.xmlPreservesWhiteSpace).span) else {
            throw Self.invalidValue(Value.xmlTypeName)
        }
        return Value.self == XMLQName.self ? try resolved(value) : value
    }

    /// The value of a text that is read through a mapping, or `nil` when its element opens.
    @inlinable
    @inline(__always)
    mutating func textValue<Mapping: XMLTextMapping>(
        as mapping: Mapping.Type
    ) throws(XMLDecodingError) -> Mapping.Value? {
        if isOpening {
            content = .text
            return nil
        }
        guard let value = unsafe Mapping.decode(trimmedText(Mapping.xmlPreservesWhiteSpace).span) else {
            throw Self.invalidValue(Mapping.xmlTypeName)
        }
        return value
    }

    /// The element that ended, moved out of the decoder, or `nil` when it opens.
    ///
    /// Only what moves the value is written out for every type; the rest is called, because generated code holds some ten
    /// thousand of these.
    @inlinable
    @inline(__always)
    mutating func elementValue<Element: XMLElementCodable>(
        _ type: Element.Type
    ) throws(XMLDecodingError) -> Element? {
        if isOpening {
            open(type)
            return nil
        }
        guard let memory = unsafe try takeValue(of: ObjectIdentifier(type)) else { return nil }
        return unsafe memory.assumingMemoryBound(to: Element.self).move()
    }

    /// Says that the field is an element of a type.
    ///
    /// Happens once per field and plan; takes an existential, so that nothing is specialized for it.
    @usableFromInline
    mutating func open(_ type: any XMLElementCodable.Type) {
        content = .element
        unsafe child = unsafe plans.plan(for: type)
    }

    /// The memory of the element that ended, whose value is the caller's from now on.
    @usableFromInline
    mutating func takeValue(of type: ObjectIdentifier) throws(XMLDecodingError) -> UnsafeMutableRawPointer? {
        guard let memory = unsafe value else { return nil }
        // A field whose code asks for one type when its element opens and for another when it ends has no value.
        guard valueType == type else { throw XMLDecodingError(.misuse) }
        unsafe value = nil
        return unsafe memory
    }

    /// A qualified name with the namespace that its prefix is bound to.
    @usableFromInline
    func resolved<Value>(_ value: Value) throws(XMLDecodingError) -> Value {
        guard var name = value as? XMLQName else { return value }
        let namespace = try namespaces.namespace(ofPrefix: name.prefix)
        name.namespace = namespace
        return name as? Value ?? value
    }

    /// The text without white space at its ends, unless it is part of the value.
    @inlinable
    @inline(__always)
    func trimmedText(_ preservesWhiteSpace: Bool) -> UnsafeBufferPointer<UInt8> {
        if preservesWhiteSpace { return unsafe text }
        guard let first = unsafe text.first, let last = unsafe text.last, first <= 0x20 || last <= 0x20 else {
            return unsafe text
        }
        return unsafe Self.trim(text)
    }

    @usableFromInline
    static func trim(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var start = 0
        var end = text.count
        while start < end, unsafe text[start].isXMLWhiteSpace { start += 1 }
        while end > start, unsafe text[end - 1].isXMLWhiteSpace { end -= 1 }
        return unsafe UnsafeBufferPointer(rebasing: text[start..<end])
    }

    @usableFromInline
    static func invalidValue(_ type: String) -> XMLDecodingError {
        XMLDecodingError(.invalidValue(type: type))
    }
}
