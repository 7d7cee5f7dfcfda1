/// What an encoder has to do about the repeated property whose values are records.
@usableFromInline
final class RecordSlot {
    /// A repeated property of a type.
    @safe
    struct Property: @unchecked Sendable {
        /// The texts of the type's fields, which tell the type.
        let texts: UnsafePointer<FieldText>
        let field: Int
    }

    enum Task {
        /// Find out the field of the property that holds an array, which is known by where its elements lie.
        case findField(address: Int)
        /// Leave a hole where the records belong.
        case leaveHole(Property)
        /// Encode records, which are an array, the first of which has a position among all.
        case encode(Any, firstIndex: Int, Property)
    }

    let task: Task
    /// The type of the records, which tells types apart that share their texts: those of one generic type.
    private let recordType: any Any.Type
    /// The field of the property, once it is found.
    var field: Int?
    /// How many places there are for the records in the document.
    var placeCount = 0
    /// The number of the hole that was left.
    var hole = 0
    /// Where the records are in the output.
    var range = 0..<0

    init<Record>(_ task: Task, of recordType: Record.Type) {
        self.task = task
        self.recordType = recordType
    }

    /// Whether this is the property.
    func isValue<Value>(_ values: [Value], of texts: UnsafePointer<FieldText>, _ field: Int) -> Bool {
        guard Value.self == recordType else { return false }
        return switch task {
        case .findField(let address): Self.address(of: values) == address
        case .leaveHole(let property), .encode(_, _, let property):
            unsafe property.texts == texts && property.field == field
        }
    }

    /// Makes sure that there is exactly one place for the records.
    func requireOnePlace() throws(XMLEncodingError) {
        if placeCount != 1 { throw XMLEncodingError(.recordPlaces(placeCount), path: XMLElementPath()) }
    }

    /// Where the elements of an array lie, or would lie.
    static func address<Value>(of values: [Value]) -> Int {
        unsafe values.withUnsafeBytes { Int(bitPattern: $0.baseAddress) }
    }
}
