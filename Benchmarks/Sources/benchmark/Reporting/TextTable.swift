/// A table of texts, printed in columns or as Markdown.
struct TextTable {
    let titles: [String]

    /// How many of the columns hold text, which is aligned to the left; the others hold numbers.
    let textColumnCount: Int

    private var groups: [[[String]]] = []

    init(titles: [String], textColumnCount: Int) {
        self.titles = titles
        self.textColumnCount = textColumnCount
    }

    /// Adds rows that belong together; the name of the group stands in the first column of the first one.
    mutating func append(group name: String, _ rows: [[String]]) {
        groups.append(rows.enumerated().map { index, row in [index == 0 ? name : ""] + row })
    }

    /// Adds a row that belongs to those before it.
    mutating func append(row: [String]) {
        if groups.isEmpty { groups.append([]) }
        groups[groups.count - 1].append(row)
    }

    /// The table in columns, with an empty line between groups.
    var plainText: String {
        let widths = titles.indices.map { column in
            ([titles] + groups.joined()).map { $0[column].count }.max() ?? 0
        }
        let rule = widths.map { String(repeating: "-", count: $0) }
        let head = line(titles, widths) + line(rule, widths)
        return head + groups.map { $0.map { line($0, widths) }.joined() }.joined(separator: "\n")
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = zip(cells, widths).enumerated().map { column, cell in
            let padding = String(repeating: " ", count: cell.1 - cell.0.count)
            return column < textColumnCount ? cell.0 + padding : padding + cell.0
        }
        return padded.joined(separator: "  ") + "\n"
    }

    /// The table in Markdown.
    var markdown: String {
        let rule = titles.indices.map { $0 < textColumnCount ? "---" : "---:" }
        return ([titles, rule] + groups.joined()).map { "| \($0.joined(separator: " | ")) |\n" }.joined()
    }
}
