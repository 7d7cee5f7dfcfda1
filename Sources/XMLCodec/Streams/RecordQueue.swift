/// Takes the values of an array property out of half-built elements, one at a time, as they arrive.
///
/// The decoder stops behind each of them, so that what surrounds a record is, when it is handed over, exactly what
/// precedes it in the document, however the input was cut.
final class RecordQueue<Record> {
    /// Records that have been taken out, the last one first: one, or as many as one text lists.
    private var records: [Record] = []
    /// The place of the last record.
    private var place: FieldPlace?

    /// Watches a property of every element of a type.
    func watch<Element: XMLElementCodable>(
        _ property: WritableKeyPath<Element, [Record]>,
        in document: DocumentDecoder
    ) {
        let plan = unsafe document.stack.pointee.plans.plan(for: Element.self)
        unsafe document.observe(Element.self) { [unowned document] element, field, decoder in
            guard unsafe self.take(property, of: element) else { return }
            self.place = unsafe document.stack.pointee.place(ofLast: field)
            unsafe plan.pointee.noteEmptied(field)
            // It isn't the decoder's any more.
            decoder.chargedBytes = decoder.chargedBefore
            document.suspend()
        }
    }

    private func take<Element>(
        _ property: WritableKeyPath<Element, [Record]>,
        of element: UnsafeMutablePointer<Element>
    ) -> Bool {
        guard unsafe !element.pointee[keyPath: property].isEmpty else { return false }
        if records.isEmpty {
            // What was in the queue has been handed over before the decoder went on: its memory is used again.
            unsafe swap(&element.pointee[keyPath: property], &records)
            records.reverse()
        } else {
            // One tag ends two records of mixed content, the text before it and an element.
            unsafe records.insert(contentsOf: element.pointee[keyPath: property].reversed(), at: 0)
            unsafe element.pointee[keyPath: property].removeAll(keepingCapacity: true)
        }
        return true
    }

    /// The record that has just ended.
    func next() -> Record? { records.popLast() }

    /// The path of the record that stopped the decoder; without one, of the innermost open element.
    func path(in document: DocumentDecoder) -> XMLElementPath {
        guard document.isStopped, let place else { return unsafe document.stack.pointee.path }
        return unsafe document.stack.pointee.path(of: place)
    }
}
