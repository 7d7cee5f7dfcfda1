import XMLCodec

/// A concrete type of a family, with attributes and elements.
struct Dog: XMLElementCodable, Hashable {
    var name: String = ""
    var tricks: [String] = []

    init(name: String, tricks: [String] = []) {
        self.name = name
        self.tricks = tricks
    }
}

extension Dog {
    static let xmlFields = XMLFieldTable("@Name! t:Trick*", in: testNamespaces)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&name)
        case 1: try decoder.decode(&tricks)
        default: preconditionFailure("Dog has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(name, 0)
        encoder.encode(tricks, 1)
    }
}

/// A concrete type of a family, with simple content.
struct Cat: XMLElementCodable, Hashable {
    var lives: Int8 = 0

    init(lives: Int8) {
        self.lives = lives
    }
}

extension Cat {
    static let xmlFields = XMLFieldTable(".", in: testNamespaces)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&lives)
        default: preconditionFailure("Cat has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(lives, 0)
    }
}

/// A family of types: what is left of an abstract type.
enum Animal: XMLPolymorphic, Hashable {
    case dog(Dog)
    case cat(Cat)
}

extension Animal {
    static let xmlTypes = XMLFieldTable("t:Dog t:Cat", in: testNamespaces)

    static func decodeType(_ index: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) -> Self? {
        switch index {
        case 0: try decoder.decodeType { .dog($0) }
        case 1: try decoder.decodeType { .cat($0) }
        default: preconditionFailure("Animal has no type \(index)")
        }
    }

    func encodeType(to encoder: inout XMLFieldEncoder) {
        switch self {
        case .dog(let value): encoder.encodeType(value, 0)
        case .cat(let value): encoder.encodeType(value, 1)
        }
    }
}

/// A document whose elements say of which type they are.
struct Zoo: XMLRootElement, Hashable {
    var guardian = Animal.cat(Cat(lives: 0))
    var pet: Animal?
    var herd: [Animal] = []
}

extension Zoo {
    static let xmlElement = XMLFieldTable("m:Zoo", in: testNamespaces)
    static let xmlFields = XMLFieldTable("t:Guardian! t:Pet t:Herd*", in: testNamespaces)

    init(xmlPlaceholder placeholder: XMLPlaceholder) {}

    mutating func decodeField(_ field: Int, from decoder: inout XMLFieldDecoder) throws(XMLDecodingError) {
        switch field {
        case 0: try decoder.decode(&guardian)
        case 1: try decoder.decode(&pet)
        case 2: try decoder.decode(&herd)
        default: preconditionFailure("Zoo has no field \(field)")
        }
    }

    func encodeFields(to encoder: inout XMLFieldEncoder) {
        encoder.encode(guardian, 0)
        encoder.encode(pet, 1)
        encoder.encode(herd, 2)
    }

    static func document(_ content: String) -> String {
        "<m:Zoo \(schemaDeclarations)>\(content)</m:Zoo>"
    }
}
