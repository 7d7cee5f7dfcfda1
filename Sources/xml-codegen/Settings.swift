import XMLCodeGenerator

/// Everything that a run needs to know.
struct Settings {
    /// What the generator is told.
    var options: GeneratorOptions
    /// The paths of the schemas to begin with.
    var schemas: [String]
    /// The folder for the Swift files.
    var output: String
}
