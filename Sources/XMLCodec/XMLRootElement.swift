/// A type that stands for a global element: it can be the root of a document.
public protocol XMLRootElement: XMLElementCodable {
    /// A table with one field: the element's name.
    static var xmlElement: XMLFieldTable { get }

    /// A text that servers put behind a document that they couldn't complete; `nil`, as it is by default, if they don't.
    ///
    /// Input that ends with it, white space may follow, is ``XMLDecodingError/Reason/truncated`` before it. A part of the
    /// input that may be its start is kept back until more arrives: with one that starts like a document ends, a document
    /// in a stream isn't there with its last byte.
    static var xmlTruncationMarker: StaticString? { get }
}

extension XMLRootElement {
    /// There is none.
    public static var xmlTruncationMarker: StaticString? { nil }

    /// The element's name.
    ///
    /// A program that takes documents of several types finds the type of one by it.
    public static var xmlName: XMLName { xmlElement.storage.slots[0].fields[0].expandedName }
}
