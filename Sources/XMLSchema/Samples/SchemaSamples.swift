public import XMLCodec

/// Documents that a schema describes, made up from it: for each element the smallest one, and ones with all that there
/// may be.
///
/// The same schema gives the same documents. They are valid but for what isn't read of schemas: values may be the same
/// where `xs:key` or `xs:unique` forbids it, and `xs:ENTITY` names entities that aren't declared.
public struct SchemaSamples: Sendable {
    /// How many maximal documents an element has at most.
    private static let documentLimit = 20

    /// The documents, by element in order of definition, the minimal one first.
    public private(set) var documents: [SampleDocument] = []

    private var stems: Set<String> = []

    /// Elements and types that no sample could be made for.
    public private(set) var diagnostics: [Diagnostic] = []

    /// Makes the samples of all global elements of a schema that can be roots, or of some.
    ///
    /// - Parameters:
    ///   - schema: The schema.
    ///   - elements: The names of the elements; `nil` for all.
    ///   - prefixes: The prefixes to write, by namespace; others are made up.
    public init(of schema: Schema, elements: Set<XMLName>? = nil, prefixes: [String: String] = [:]) {
        var builder = SampleBuilder(schema, prefixes: prefixes)
        for element in schema.elements.map(\.declaration) where !element.isAbstract {
            guard elements?.contains(element.name) ?? true else { continue }
            add(element, &builder)
        }
        diagnostics += builder.values.diagnostics
    }

    private mutating func add(_ element: ElementUse, _ builder: inout SampleBuilder) {
        guard builder.sizes.size(of: element.type, blocking: element.blockedDerivations) < SampleSizes.infinite else {
            let message =
                "no document can have the element \(element.name.localName.quoted): "
                + "its content has no end, or nothing is derived from an abstract type"
            diagnostics.append(Diagnostic(.warning, message, at: element.location))
            return
        }
        builder.reset()
        let stem = unusedStem(element.name.localName)
        append(element, stem, .minimal, 1, builder.document(element, .minimal))
        var number = 1
        for _ in 1...Self.documentLimit where number == 1 || !builder.turns.isComplete {
            builder.turns.hasProgress = false
            let text = builder.document(element, .maximal)
            guard number == 1 || builder.turns.hasProgress else { continue }
            append(element, stem, .maximal, number, text)
            number += 1
        }
    }

    private mutating func append(
        _ element: ElementUse,
        _ stem: String,
        _ extent: SampleDocument.Extent,
        _ number: Int,
        _ text: String
    ) {
        let suffix = number > 1 ? ".\(number)" : ""
        let name = "\(stem).\(extent.rawValue)\(suffix).xml"
        documents.append(
            SampleDocument(fileName: name, element: element.name, extent: extent, number: number, text: text)
        )
    }

    /// A name that differs from others in more than case, as file systems want it.
    private mutating func unusedStem(_ name: String) -> String {
        var result = name
        var number = 2
        while !stems.insert(result.lowercased()).inserted {
            result = "\(name)-\(number)"
            number += 1
        }
        return result
    }
}
