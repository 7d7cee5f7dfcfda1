/// A type that stands for a global element: it can be the root of a document.
public protocol XMLRootElement: XMLElementCodable {
    /// A table with one field: the element's name.
    static var xmlElement: XMLFieldTable { get }
}
