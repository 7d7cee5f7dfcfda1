import Foundation

/// The text of a drawing, put together from a few shapes.
struct SVGText {
    private(set) var text = ""

    /// Adds words, and more of them that matter less; where they are aligned is part of the style.
    mutating func text(_ words: String, note: String = "", x: Double, y: Double, style: String) {
        let place = #"x="\#(Self.number(x))" y="\#(Self.number(y))""#
        let aside = note.isEmpty ? "" : #"<tspan dx="8" class="note">\#(Self.escaped(note))</tspan>"#
        text += #"<text \#(place) class="\#(style)">\#(Self.escaped(words))\#(aside)</text>"# + "\n"
    }

    /// Adds a bar.
    mutating func bar(x: Double, y: Double, width: Double, height: Double, style: String) {
        let size = #"width="\#(Self.number(width))" height="\#(Self.number(height))" rx="2""#
        text += #"<rect x="\#(Self.number(x))" y="\#(Self.number(y))" \#(size) class="\#(style)"/>"# + "\n"
    }

    /// Adds an upright line.
    mutating func line(x: Double, from top: Double, to bottom: Double, style: String) {
        let place = #"x1="\#(Self.number(x))" x2="\#(Self.number(x))" y1="\#(Self.number(top))""#
        text += #"<line \#(place) y2="\#(Self.number(bottom))" class="\#(style)"/>"# + "\n"
    }

    /// The whole document, readable on light and on dark pages.
    static func document(width: Double, height: Double, title: String, body: String) -> String {
        let size = "\(number(width)) \(number(height))"
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size)" width="\(number(width))" \
            height="\(number(height))" role="img">
            <title>\(escaped(title))</title>
            <style>
            \(style)
            </style>
            <rect width="100%" height="100%" rx="8" class="page"/>
            \(body)</svg>

            """
    }

    private static let style = """
        text { font: 12px -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif; fill: #424a53; }
        text { paint-order: stroke; stroke: #ffffff; stroke-width: 3px; stroke-linejoin: round; }
        .page { fill: #ffffff; }
        .title { font-size: 18px; font-weight: 600; fill: #1f2328; }
        .scenario { font-size: 13px; font-weight: 600; fill: #1f2328; }
        .note, .tick { font-size: 11px; font-weight: 400; fill: #656d76; }
        .tick { text-anchor: middle; }
        .name { text-anchor: end; }
        .ours { font-weight: 600; fill: #1f2328; }
        .grid { stroke: #d8dee4; }
        .bar { fill: #afb8c1; }
        .own { fill: #e8632b; }
        .limit { fill: #dde3e9; }
        @media (prefers-color-scheme: dark) {
        text { fill: #adbac7; stroke: #161b22; }
        .page { fill: #161b22; }
        .title, .scenario, .ours { fill: #f0f6fc; }
        .note, .tick { fill: #8b949e; }
        .grid { stroke: #30363d; }
        .bar { fill: #57606a; }
        .own { fill: #f0783e; }
        .limit { fill: #353d47; }
        }
        """

    private static func number(_ value: Double) -> String {
        let text = String(format: "%.1f", value)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }
}
