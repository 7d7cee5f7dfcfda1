import XMLCodeGenerator

/// Everything that a run needs to know.
struct Settings {
    /// What the generator is told.
    var options: GeneratorOptions
    /// The paths of the schemas to begin with.
    var schemas: [String]
    /// The paths of the descriptions of services.
    var services: [String] = []
    /// The paths of the catalogs that say which local documents stand for others.
    var catalogs: [String] = []
    /// The folders under which documents are looked for that aren't where they are said to be.
    var roots: [String] = []
    /// The folder for the Swift files; empty if none is named.
    var output: String
}
