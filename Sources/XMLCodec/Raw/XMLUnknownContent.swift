/// What a document says in an element that the element's type doesn't know: attributes, and child elements, each with its
/// place among the known ones.
///
/// Types have a property of it that are generated with `unknownContent: preserve`. It is written back where it stood:
/// after as many values of the same property as before. Where some of them have been removed, it follows those that are
/// left. Unknown attributes of elements that are decoded as mere values, such as strings, are kept by the element around
/// them.
public struct XMLUnknownContent: Hashable, Sendable {
    /// At most one, so that a value is one pointer wide and needs nothing else while it is empty.
    @usableFromInline var content: [Content] = []

    /// What there is, where there is something.
    @usableFromInline
    struct Content: Hashable, Sendable {
        var typeName: XMLQName?
        var attributes: [XMLAttribute] = []
        /// What follows values of known properties, or stands on them, in the order of encoding.
        var groups: [Group] = []

        var isEmpty: Bool { typeName == nil && attributes.isEmpty && groups.isEmpty }
    }

    /// What follows values of one property, or stands on them.
    struct Group: Hashable, Sendable {
        /// The first field of the property; -1 where no known element comes before.
        var field: Int
        /// The elements in document order, so that the numbers of values before them don't fall.
        var elements: [Element] = []
        /// The attributes in document order, each with the number of the value that it stands on, from 1.
        var attributes: [ValueAttribute] = []
    }

    /// An element, and after how many values of the property it comes.
    struct Element: Hashable, Sendable {
        var count: Int
        var fragment: XMLFragment
    }

    /// An attribute of an element that is decoded as a mere value.
    struct ValueAttribute: Hashable, Sendable {
        var number: Int
        var attribute: XMLAttribute
    }

    /// What the decoder has come upon.
    enum Part {
        /// An element, in its place.
        case element(Place)
        /// An attribute of the element itself.
        case attribute(XMLAttribute)
        /// An attribute of the value that was counted last.
        case valueAttribute(XMLAttribute, Place)
        /// The value of `xsi:type`.
        case typeName(XMLQName)
    }

    /// A place among known elements.
    struct Place {
        /// The first field of the property that the last of them belongs to, or -1 if there is none.
        var field: Int
        /// The number of values that the property has so far.
        var count: Int

        /// The place before all known elements.
        static let start = Place(field: -1, count: 0)
        /// The place after all known elements.
        static let end = Place(field: .max, count: 0)
    }

    /// Creates a value without content.
    @inlinable
    public init() {}

    /// Whether there is nothing.
    @inlinable public var isEmpty: Bool { content.isEmpty }

    /// The attributes, in document order.
    public var attributes: [XMLAttribute] {
        get { content.first?.attributes ?? [] }
        set {
            makeContent()
            content[0].attributes = newValue
            if content[0].isEmpty { content = [] }
        }
    }

    /// The type that `xsi:type` names, where only one is known; `nil` if the attribute isn't there.
    public internal(set) var typeName: XMLQName? {
        get { content.first?.typeName }
        set {
            makeContent()
            content[0].typeName = newValue
            if content[0].isEmpty { content = [] }
        }
    }

    /// The elements, in the order in which they are encoded.
    public var elements: [XMLFragment] { groups.flatMap { $0.elements.map(\.fragment) } }

    /// Adds an element after all others, known and unknown.
    public mutating func append(_ element: XMLFragment) { insert(element, at: .end) }

    /// The elements by the property whose values they follow.
    var groups: [Group] { content.first?.groups ?? [] }

    /// Adds an attribute.
    mutating func add(_ attribute: XMLAttribute) {
        makeContent()
        content[0].attributes.append(attribute)
    }

    /// Adds an attribute of the last value before a place.
    mutating func add(_ attribute: XMLAttribute, toValueBefore place: Place) {
        let group = makeGroup(place.field)
        content[0].groups[group].attributes.append(ValueAttribute(number: place.count, attribute: attribute))
    }

    /// Adds an element after the others in its place.
    ///
    /// - Complexity: O(*n*) in the number of properties.
    mutating func insert(_ fragment: XMLFragment, at place: Place) {
        let group = makeGroup(place.field)
        content[0].groups[group].elements.append(Element(count: place.count, fragment: fragment))
    }

    private mutating func makeGroup(_ field: Int) -> Int {
        makeContent()
        let index = content[0].groups.firstIndex { $0.field >= field } ?? content[0].groups.endIndex
        if index == content[0].groups.endIndex || content[0].groups[index].field != field {
            content[0].groups.insert(Group(field: field), at: index)
        }
        return index
    }

    private mutating func makeContent() {
        if content.isEmpty { content = [Content()] }
    }
}
