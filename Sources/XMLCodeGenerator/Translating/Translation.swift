/// What the translator made of a schema.
struct Translation {
    /// All that was decided; `nil` if the options can't be.
    var decisions: Decisions?
    /// The files, before they are text; none if there is an error in the log.
    var files: [SwiftFile] = []
    /// What there is to say.
    var log: DiagnosticLog
}
