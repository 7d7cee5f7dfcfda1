import XMLCodec

/// A type that contains itself under names that differ in prefix, namespace and local name alone.
struct Maze: XMLRootElement, Hashable {
    var plain: String?
    var first: String?
    var second: String?
    var any = XMLAnyAttributes()
    var rooms: [Room] = []

    indirect enum Room: Hashable {
        case plain(Maze)
        case plainLong(Maze)
        case first(Maze)
        case firstLong(Maze)
        case second(Maze)
        case secondLong(Maze)
        case other(XMLFragment)
    }
}

extension Maze {
    private static let namespaces = XMLNamespaceTable("one=urn:1 two=urn:2")
    static let xmlElement = XMLFieldTable("maze", in: namespaces)
    static let xmlFields = XMLFieldTable(
        """
        @a @one:a @two:a @* \
        (a|a-name-longer-than-its-key|one:a|one:a-name-longer-than-its-key|two:a|two:a-name-longer-than-its-key|*)*
        """,
        in: namespaces
    )

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&plain)
        case 1: try decoder.decode(&first)
        case 2: try decoder.decode(&second)
        case 3: try decoder.decode(&any)
        case 4: try decoder.decode(&rooms) { .plain($0) }
        case 5: try decoder.decode(&rooms) { .plainLong($0) }
        case 6: try decoder.decode(&rooms) { .first($0) }
        case 7: try decoder.decode(&rooms) { .firstLong($0) }
        case 8: try decoder.decode(&rooms) { .second($0) }
        case 9: try decoder.decode(&rooms) { .secondLong($0) }
        case 10: try decoder.decode(&rooms) { .other($0) }
        default: preconditionFailure("Maze has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(plain, 0)
        encoder.encode(first, 1)
        encoder.encode(second, 2)
        encoder.encode(any, 3)
        for room in rooms {
            switch room {
            case .plain(let value): encoder.encode(value, 4)
            case .plainLong(let value): encoder.encode(value, 5)
            case .first(let value): encoder.encode(value, 6)
            case .firstLong(let value): encoder.encode(value, 7)
            case .second(let value): encoder.encode(value, 8)
            case .secondLong(let value): encoder.encode(value, 9)
            case .other(let value): encoder.encode(value, 10)
            }
        }
    }
}
