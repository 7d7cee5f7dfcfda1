/// A Swift source file before it is text: declarations in order, every name, type and literal decided.
struct SwiftFile: Hashable, Sendable {
    /// The file's name.
    var name: String
    /// The schema documents that it was made from, as the first line names them.
    var sources: [String]
    /// The import lines.
    var imports: [String]
    /// The file-level declarations.
    var declarations: [Declaration]

    /// How many types the file declares, nested ones included.
    var typeCount: Int { declarations.map(\.typeCount).reduce(0, +) }
}
