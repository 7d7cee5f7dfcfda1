extension SchemaReader {
    /// Reads an `xs:include`, `xs:redefine` or `xs:import` but for what it redefines; `nil` for any other element.
    mutating func inclusion(_ element: SchemaElement) -> SchemaInclusion? {
        let schemaLocation = element["schemaLocation"]?.xmlCollapsed
        switch element.schemaName {
        case "include":
            check(element, against: .include)
            guard schemaLocation != nil else { return nil }
            return SchemaInclusion(kind: .include, schemaLocation: schemaLocation, location: element.location)
        case "import":
            check(element, against: .import)
            let namespace = element["namespace"]?.xmlCollapsed ?? ""
            guard namespace != targetNamespace else {
                report(importOfOwnNamespace, at: element)
                return nil
            }
            return SchemaInclusion(
                kind: .import(namespace: namespace),
                schemaLocation: schemaLocation,
                location: element.location
            )
        case "redefine":
            guard schemaLocation != nil else { return nil }
            return SchemaInclusion(kind: .redefine, schemaLocation: schemaLocation, location: element.location)
        default:
            return nil
        }
    }

    /// XML Schema Part 1 §4.2.3, Import Constraints and Semantics 1.
    private var importOfOwnNamespace: String {
        targetNamespace.isEmpty
            ? "`xs:import` without `namespace` needs a schema with a target namespace; use `xs:include`"
            : "`xs:import` can't name the target namespace of its own document; use `xs:include`"
    }
}
