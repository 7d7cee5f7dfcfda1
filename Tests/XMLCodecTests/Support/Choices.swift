import XMLCodec

/// A document with a required, an optional and a repeated choice.
struct Choices: XMLRootElement, Hashable {
    var target = Target.text("")
    var when: When?
    var steps: [Step] = []

    enum Target: Hashable {
        case text(String)
        case number(Int32)
        case itemId(ItemId)
    }

    enum When: Hashable {
        case early(UInt)
        case late(String)
    }

    enum Step: Hashable {
        case walk(Int)
        case turn(String)
        case visit(ItemId)
        case other(XMLFragment)
    }
}

extension Choices {
    static let xmlElement = XMLFieldTable("m:Choices", in: testNamespaces)
    static let xmlFields = XMLFieldTable(
        "(t:Text|t:Number|t:ItemId)! (t:Early|t:Late) (t:Walk|t:Turn|t:Visit|*)*",
        in: testNamespaces
    )

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&target) { .text($0) }
        case 1: try decoder.decode(&target) { .number($0) }
        case 2: try decoder.decode(&target) { .itemId($0) }
        case 3: try decoder.decode(&when, as: XMLPositiveInteger.self) { .early($0) }
        case 4: try decoder.decode(&when, as: XMLToken.self) { .late($0) }
        case 5: try decoder.decode(&steps) { .walk($0) }
        case 6: try decoder.decode(&steps, as: XMLToken.self) { .turn($0) }
        case 7: try decoder.decode(&steps) { .visit($0) }
        case 8: try decoder.decode(&steps) { .other($0) }
        default: preconditionFailure("Choices has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        switch target {
        case .text(let value): encoder.encode(value, 0)
        case .number(let value): encoder.encode(value, 1)
        case .itemId(let value): encoder.encode(value, 2)
        }
        switch when {
        case .early(let value)?: encoder.encode(value, 3, as: XMLPositiveInteger.self)
        case .late(let value)?: encoder.encode(value, 4, as: XMLToken.self)
        case nil: break
        }
        for step in steps {
            switch step {
            case .walk(let value): encoder.encode(value, 5)
            case .turn(let value): encoder.encode(value, 6, as: XMLToken.self)
            case .visit(let value): encoder.encode(value, 7)
            case .other(let value): encoder.encode(value, 8)
            }
        }
    }

    static func document(_ content: String) -> String {
        "<m:Choices \(declarations)>\(content)</m:Choices>"
    }
}
