import XMLSchema

extension SchemaReport {
    /// The report for people: a heading for each part that isn't empty, places before what they are about.
    ///
    /// - Parameter limit: How many lines a list has at most; `nil` for all of them, and for a list of all components.
    /// - Returns: Lines, each with its end.
    public func text(limit: Int? = 20) -> String {
        var text = ReportText(limit: limit)
        text.add("Documents", documents.map(\.line))
        text.add("Components", counts, count: components.count)
        if limit == nil { text.add("What becomes of each", components.map(\.line)) }
        text.add("Files, with \(fieldCount) fields", files.map(\.line))
        text.add("Set aside", setAside.map(\.line))
        text.add("Other names than by rule", renamings.map(\.line))
        text.add("Choices", choices.map(\.line))
        text.add("Kept on the heap", boxes.map(\.line))
        text.add("Wildcards", wildcards.map(\.line))
        text.add("Mixed content", mixedTypes.map(\.line))
        text.add("Diagnostics", diagnostics.map(\.description), count: diagnostics.count)
        return text.text
    }

    /// How many components of each kind become what.
    private var counts: [String] {
        struct Fate: Hashable {
            var kind: String
            var form: String
        }
        var order: [Fate] = []
        var counts: [Fate: Int] = [:]
        for component in components {
            let fate = Fate(kind: component.kind, form: component.form)
            if counts[fate] == nil { order.append(fate) }
            counts[fate, default: 0] += 1
        }
        let width = String(counts.values.max() ?? 0).count
        return order.map { fate in
            let count = String(counts[fate, default: 0])
            return String(repeating: " ", count: width - count.count) + "\(count) \(fate.kind): \(fate.form)"
        }
    }
}

/// Lists under headings.
private struct ReportText {
    private(set) var text = ""
    private let limit: Int?

    init(limit: Int?) {
        self.limit = limit
    }

    /// Adds a list; one whose count is given is never cut.
    mutating func add(_ heading: String, _ lines: [String], count: Int? = nil) {
        guard !lines.isEmpty else { return }
        if !text.isEmpty { text += "\n" }
        text += "\(heading) (\(count ?? lines.count)):\n"
        let shown = count == nil ? lines.prefix(limit ?? lines.count) : lines[...]
        for line in shown { text += "  \(line)\n" }
        if shown.count < lines.count { text += "  and \(lines.count - shown.count) more\n" }
    }
}

extension SchemaReport.Document {
    fileprivate var line: String {
        let prefix = prefix.map { " (\($0))" } ?? ""
        return "\(file): " + (namespace.isEmpty ? "no namespace" : namespace + prefix)
    }
}

extension SchemaReport.Component {
    fileprivate var line: String {
        let members = memberCount.map { ", \($0) \($0 == 1 ? "member" : "members")" } ?? ""
        return "\(location): \(kind) \(name): \(form)" + (swiftName.map { " \($0)" } ?? "") + members
    }
}

extension SchemaReport.Entry {
    fileprivate var line: String {
        "\(location): \(kind)" + (name.isEmpty ? "" : " \(name)") + ": \(detail)"
    }
}

extension SchemaReport.Renaming {
    fileprivate var line: String {
        let reason = owner.map { ", since \($0) has the name \(wanted)" } ?? ", not \(wanted)"
        return "\(location): \(component) becomes \(name)\(reason)"
            + (overridePath.map { "; `\($0)` in `names` changes it" } ?? "")
    }
}

extension SchemaReport.Choice {
    fileprivate var line: String {
        let line = "\(location): \(swiftName) of type \(type) has \(alternativeCount) alternatives"
        guard let componentCount, let componentCountWithout else { return line }
        return line + "; the type needs \(componentCount) components, \(componentCountWithout) without them"
    }
}

extension SchemaReport.File {
    fileprivate var line: String { "\(name): \(typeCount) types, \(lineCount) lines" }
}
