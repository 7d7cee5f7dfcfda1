/// Everything that a run has found out, in words and tables.
struct Report {
    let system: SystemDescription
    let results: [ScenarioResult]

    /// The results of scenarios in which contenders are compared with each other.
    var comparisons: [ScenarioResult] { results.filter { $0.scenario.scale == nil } }

    private var scalings: [ScenarioResult] { results.filter { $0.scenario.scale != nil } }

    /// The tables, one after the other.
    var plainText: String {
        let tables = [comparisons.isEmpty ? nil : ComparisonTable.table(comparisons), scaling]
        return tables.compactMap(\.self?.plainText).joined(separator: "\n\n") + "\n"
            + footnotes.map { $0 + "\n" }.joined()
    }

    /// The same as Markdown, with what it was measured on.
    var markdown: String {
        var text = system.markdown
        if !comparisons.isEmpty { text += "\n## Side by side\n\n" + ComparisonTable.table(comparisons).markdown }
        if let scaling { text += "\n## Scaling\n\n" + scaling.markdown }
        return text + "\n" + footnotes.map { "- \($0)\n" }.joined()
    }

    private var scaling: TextTable? { scalings.isEmpty ? nil : ScalingTable.table(scalings) }

    private var footnotes: [String] {
        var seen: Set<String> = []
        return results.compactMap(\.scenario.footnote).filter { seen.insert($0).inserted }.map { footnote in
            let names = results.filter { $0.scenario.footnote == footnote }.map(\.scenario.name)
            return "\(names.joined(separator: ", ")): \(footnote)"
        }
    }
}
