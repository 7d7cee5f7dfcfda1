/// A schema document: what it declares, as it was written (XML Schema Part 1 §3.15.2).
struct SchemaDocument {
    let description: Schema.Document
    let inclusions: [SchemaInclusion]
    let components: [SchemaComponent]
    let notations: [Notation]
}
