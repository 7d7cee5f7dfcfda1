/// The constructs of XML Schema 1.0, as far as their attributes and children go (XML Schema Part 1, appendix A).
extension SchemaRule {
    private static let particles = "element|group|choice|sequence|any*"
    private static let attributeUses = "attribute|attributeGroup* anyAttribute?"
    private static let contentModel = "group|all|choice|sequence? \(attributeUses)"
    private static let elementContent = "simpleType|complexType? unique|key|keyref*"
    private static let facets = FacetDeclaration.Kind.allCases.map(\.rawValue).joined(separator: "|")
    private static let components = "simpleType|complexType|group|attributeGroup|element|attribute|notation"

    static let schema = SchemaRule(
        attributes: """
            targetNamespace version elementFormDefault attributeFormDefault blockDefault finalDefault
            """,
        content: "include|import|redefine|annotation* \(components)|annotation*"
    )
    static let include = SchemaRule(attributes: "schemaLocation!")
    static let redefine = SchemaRule(
        attributes: "schemaLocation!",
        content: "annotation|simpleType|complexType|group|attributeGroup*"
    )
    static let `import` = SchemaRule(attributes: "namespace schemaLocation")
    static let notation = SchemaRule(attributes: "name! public system")
    static let key = SchemaRule(attributes: "name!", content: "selector! field*")
    static let keyReference = SchemaRule(attributes: "name! refer!", content: "selector! field*")
    static let path = SchemaRule(attributes: "xpath!")
    static let annotation = SchemaRule(attributes: "", content: "appinfo|documentation*")

    static let globalElement = SchemaRule(
        attributes: "name! type substitutionGroup default fixed nillable abstract final block",
        content: elementContent
    )
    static let localElement = SchemaRule(
        attributes: "name ref type minOccurs maxOccurs default fixed nillable block form",
        content: elementContent
    )
    static let globalAttribute = SchemaRule(attributes: "name! type default fixed", content: "simpleType?")
    static let localAttribute = SchemaRule(attributes: "name ref type use default fixed form", content: "simpleType?")

    static let globalGroup = SchemaRule(attributes: "name!", content: "all|choice|sequence!")
    static let groupReference = SchemaRule(attributes: "ref! minOccurs maxOccurs")
    static let all = SchemaRule(attributes: "minOccurs maxOccurs", content: "element*")
    static let choice = SchemaRule(attributes: "minOccurs maxOccurs", content: particles)
    static let sequence = choice
    static let any = SchemaRule(attributes: "minOccurs maxOccurs namespace processContents")

    static let globalAttributeGroup = SchemaRule(attributes: "name!", content: attributeUses)
    static let attributeGroupReference = SchemaRule(attributes: "ref!")
    static let anyAttribute = SchemaRule(attributes: "namespace processContents")

    static let globalComplexType = SchemaRule(
        attributes: "name! mixed abstract final block",
        content: "simpleContent|complexContent|\(contentModel)"
    )
    static let localComplexType = SchemaRule(
        attributes: "mixed",
        content: "simpleContent|complexContent|\(contentModel)"
    )
    static let simpleContent = SchemaRule(attributes: "", content: "restriction|extension!")
    static let complexContent = SchemaRule(attributes: "mixed", content: "restriction|extension!")
    static let complexDerivation = SchemaRule(attributes: "base!", content: contentModel)
    static let simpleContentExtension = SchemaRule(attributes: "base!", content: attributeUses)
    static let simpleContentRestriction = SchemaRule(
        attributes: "base!",
        content: "simpleType? \(facets)* \(attributeUses)"
    )

    static let globalSimpleType = SchemaRule(attributes: "name! final", content: "restriction|list|union!")
    static let localSimpleType = SchemaRule(attributes: "", content: "restriction|list|union!")
    static let simpleRestriction = SchemaRule(attributes: "base", content: "simpleType? \(facets)*")
    static let list = SchemaRule(attributes: "itemType", content: "simpleType?")
    static let union = SchemaRule(attributes: "memberTypes", content: "simpleType*")
    static let facet = SchemaRule(attributes: "value! fixed")

    /// The local names of all elements of XML Schema.
    static let elementNames: Set<String> = {
        let rules = [
            schema, globalElement, globalGroup, sequence, all, globalComplexType, complexContent, globalSimpleType,
            simpleContentRestriction, key, annotation,
        ]
        return rules.reduce(into: ["schema"]) { names, rule in
            for step in rule.steps {
                names.formUnion(step.names)
            }
        }
    }()
}
