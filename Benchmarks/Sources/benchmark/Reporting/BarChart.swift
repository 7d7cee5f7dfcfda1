/// The throughputs of a comparison as a chart: a group of bars for each scenario, on a logarithmic scale.
struct BarChart {
    private let system: SystemDescription
    private let groups: [Group]
    private let scale: LogarithmicScale

    private struct Group {
        let title: String
        let note: String
        let bars: [Measurement]
    }

    // The layout, in points.
    private let width = 860.0
    private let labelWidth = 190.0
    private let valueWidth = 130.0
    private let barHeight = 14.0
    private let barDistance = 18.0
    private let titleHeight = 30.0
    private let groupDistance = 14.0
    private let headHeight = 86.0
    private let footHeight = 68.0

    /// Draws what a report compares.
    init(_ report: Report) {
        system = report.system
        groups = report.comparisons.map { result in
            Group(title: result.scenario.name, note: result.scenario.summary, bars: result.measurements)
        }
        let values = groups.flatMap(\.bars).map(\.megabytesPerSecond)
        scale = LogarithmicScale(values, length: width - labelWidth - valueWidth)
    }

    /// The drawing.
    var svg: String {
        var body = SVGText()
        drawHead(into: &body)
        var y = headHeight
        let top = y
        for group in groups {
            draw(group, at: y, into: &body)
            y += height(of: group)
        }
        drawFoot(at: y, into: &body)
        var grid = SVGText()
        drawGrid(from: top, to: y, into: &grid)
        return SVGText.document(
            width: width,
            height: y + footHeight,
            title: "Throughput of XMLCodec and others",
            body: grid.text + body.text
        )
    }

    private func height(of group: Group) -> Double {
        titleHeight + Double(group.bars.count) * barDistance + groupDistance
    }

    private func drawHead(into svg: inout SVGText) {
        svg.text("Throughput, MB/s of XML", x: 16, y: 30, style: "title")
        svg.text("Logarithmic scale: a line to the right is ten times as fast.", x: 16, y: 52, style: "note")
    }

    private func drawGrid(from top: Double, to bottom: Double, into svg: inout SVGText) {
        for decade in scale.decades {
            let x = labelWidth + scale.position(of: decade)
            svg.line(x: x, from: top - 8, to: bottom, style: "grid")
            let label = decade < 1 ? NumberText.decimal(decade, 1) : NumberText.grouped(Int(decade))
            svg.text(label, x: x, y: top - 12, style: "tick")
        }
    }

    private func draw(_ group: Group, at top: Double, into svg: inout SVGText) {
        svg.text(group.title, note: group.note, x: 16, y: top + 19, style: "scenario")
        for (index, bar) in group.bars.enumerated() {
            let y = top + titleHeight + Double(index) * barDistance
            let isOurs = bar.contender.hasPrefix("XMLCodec")
            let length = scale.position(of: bar.megabytesPerSecond)
            let baseline = y + barHeight - 3.5
            svg.text(bar.contender, x: labelWidth - 8, y: baseline, style: isOurs ? "name ours" : "name")
            let fill = isOurs ? "bar own" : bar.contender == "memcpy" ? "bar limit" : "bar"
            svg.bar(x: labelWidth, y: y, width: length, height: barHeight, style: fill)
            svg.text(value(of: bar), x: labelWidth + length + 6, y: baseline, style: isOurs ? "value ours" : "value")
        }
    }

    private func value(of bar: Measurement) -> String {
        let throughput = NumberText.throughput(bar.megabytesPerSecond)
        let time = bar.microsecondsPerUnit.map { "\(NumberText.significant($0)) µs" }
        let ratio = bar.ratioToExpat.map { "\(NumberText.significant($0))×" }
        return ([throughput, time, ratio] as [String?]).compactMap(\.self).joined(separator: " · ")
    }

    private func drawFoot(at y: Double, into svg: inout SVGText) {
        let lines = [
            "×: of raw libexpat with handlers that do nothing, in the same rounds. memcpy: the limit.",
            system.line("date", "machine", "system"),
            "commit " + system.line("commit", "swift", "libexpat"),
        ]
        for (index, line) in lines.enumerated() {
            svg.text(line, x: 16, y: y + 18 + Double(index) * 17, style: "note")
        }
    }
}
