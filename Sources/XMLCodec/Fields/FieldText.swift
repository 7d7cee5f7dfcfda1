/// The two texts around a field's value: `<t:Name>` and `</t:Name>`, or ` Id="` and `"`.
@usableFromInline
struct FieldText {
    @usableFromInline let open: StaticText
    @usableFromInline let close: StaticText
    @usableFromInline let kind: FieldKind

    /// Lays out the texts of all fields, an opening one and a closing one for each.
    static func layOut(_ fields: [FieldTableParser.Field]) -> StaticTexts {
        StaticTexts(fields.flatMap(texts))
    }

    /// Collects the texts of all fields; the caller frees the result.
    static func table(
        of fields: [FieldTableParser.Field],
        in texts: StaticTexts
    ) -> UnsafeMutableBufferPointer<FieldText> {
        let table = UnsafeMutableBufferPointer<FieldText>.allocate(capacity: max(fields.count, 1))
        for (index, field) in fields.enumerated() {
            let text = FieldText(open: texts[2 * index], close: texts[2 * index + 1], kind: field.kind)
            unsafe table.initializeElement(at: index, to: text)
        }
        return unsafe table
    }

    private static func texts(of field: FieldTableParser.Field) -> [String] {
        switch field.kind {
        case .element: ["<\(field.name)>", "</\(field.name)>"]
        case .attribute: [" \(field.name)=\"", "\""]
        case .text, .anyElement, .anyAttribute, .unknown: ["", ""]
        }
    }

    /// How many bytes a field takes that has no content, a `>` before it included.
    @usableFromInline var room: Int { open.count &+ close.count &+ 1 }

    /// The name with its prefix; `*` for what may have any.
    @usableFromInline var name: UnsafeBufferPointer<UInt8> {
        switch kind {
        case .element: unsafe UnsafeBufferPointer(rebasing: open.bytes.dropFirst().dropLast())
        case .attribute: unsafe UnsafeBufferPointer(rebasing: open.bytes.dropFirst().dropLast(2))
        case .text, .anyElement, .anyAttribute, .unknown: unsafe open.bytes
        }
    }

    /// The field as error paths show it; the text of an element has no step of its own.
    var pathName: String? {
        switch kind {
        case .element: unsafe String(decoding: name, as: UTF8.self)
        case .attribute: unsafe "@" + String(decoding: name, as: UTF8.self)
        case .anyElement, .anyAttribute, .unknown: "*"
        case .text: nil
        }
    }
}
