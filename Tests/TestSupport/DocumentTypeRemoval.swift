/// Takes the document type declaration off a document, for a parser that can't read one.
///
/// References to the general entities that it declares are replaced by their text. Default values of attributes are not
/// put in; there mustn't be a bracket in the declarations.
public enum DocumentTypeRemoval {
    /// The document without its declaration.
    public static func apply(to document: [UInt8]) -> [UInt8] {
        guard document.firstRange(of: Array("<!DOCTYPE".utf8)) != nil else { return document }
        let text = String(decoding: document, as: UTF8.self)
        guard let declaration = text.firstMatch(of: #/<!DOCTYPE[^\[>]*(?:\[([^\]]*)\]\s*)?>/#) else { return document }
        var result = text.replacing(declaration.output.0, with: "", maxReplacements: 1)
        for entity in (declaration.output.1 ?? "").matches(of: #/<!ENTITY\s+([\w.\-]+)\s+["']([^"'<&]*)["']\s*>/#) {
            result = result.replacing("&\(entity.output.1);", with: entity.output.2)
        }
        return Array(result.utf8)
    }
}
