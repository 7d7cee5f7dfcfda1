public import XMLSchema

extension CodeGenerator {
    /// Tells what becomes of schema documents, as far as the options keep them.
    ///
    /// - Parameter set: The documents.
    /// - Returns: The report; nothing but diagnostics where code can't be generated.
    public func report(on set: SchemaSet) -> SchemaReport {
        var report = SchemaReport()
        report.diagnostics = set.diagnostics
        guard let schema = set.schema else { return report }
        let translation = translate(schema)
        report.diagnostics += translation.log.sorted
        guard !report.hasErrors, let decisions = translation.decisions else { return report }
        var builder = ReportBuilder(decisions, files: translation.files, report: report)
        builder.build()
        return builder.report
    }
}
