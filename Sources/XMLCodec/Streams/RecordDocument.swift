/// A document whose records are taken out as they arrive.
final class RecordDocument<Root: XMLRootElement, Record> {
    let decoder: DocumentDecoder
    private let queue = RecordQueue<Record>()

    init<Element: XMLElementCodable>(
        _ property: WritableKeyPath<Element, [Record]>,
        options: XMLDecodingOptions
    ) {
        decoder = DocumentDecoder(RootDocument<Root>.self, options: options, input: .interruptedDocument)
        queue.watch(property, in: decoder)
    }

    /// The record that has just ended.
    func takeRecord() -> Record? { queue.next() }

    /// The path of the record that has just ended.
    var path: XMLElementPath { queue.path(in: decoder) }

    /// The half-built value of the nearest open element of a type.
    func partial<Element: XMLElementCodable>(_ type: Element.Type) -> Element? {
        unsafe decoder.stack.pointee.partialValue(of: type)
    }

    /// The document without its records, after its end.
    func takeRoot() throws(XMLDecodingError) -> Root {
        guard let root = try decoder.takeDocument(RootDocument<Root>.self).root else {
            throw XMLDecodingError(.truncated)
        }
        return root
    }
}
