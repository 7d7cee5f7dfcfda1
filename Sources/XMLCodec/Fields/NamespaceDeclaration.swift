/// A prefix and the namespace that it stands for.
struct NamespaceDeclaration: Equatable, Sendable {
    var prefix: String
    var uri: String

    /// Writes the declaration as an attribute of a start tag.
    func write(to output: inout XMLTextOutput) {
        output.append(literal: " xmlns:")
        output.append(prefix, in: .attribute)
        output.append(literal: "=\"")
        output.append(uri, in: .attribute)
        output.append(ascii: UInt8(ascii: "\""))
    }
}
