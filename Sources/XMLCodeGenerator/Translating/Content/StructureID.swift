import XMLCodec
import XMLSchema

/// The identity of a struct: it is made for a complex type, or for a global element that needs one of its own.
enum StructureID: Hashable {
    case type(TypeName)
    case element(XMLName)
}
