import XMLCodec

/// Makes a schema of declarations as they were written.
///
/// Each pass completes one kind of component for all that come after it, so that a pass needs nothing from later ones.
/// What can't be resolved is reported and left out.
struct SchemaResolver {
    let documents: [SchemaDocument]
    var diagnostics: [Diagnostic] = []

    var index = ComponentIndex()
    var simpleTypes = AcyclicResults<TypeName, SimpleType>()
    var attributes: [XMLName: AttributeUse] = [:]
    var attributeGroups = AcyclicResults<XMLName, AttributeList>()
    var elements = AcyclicResults<XMLName, Schema.GlobalElement>()
    var groups = AcyclicResults<XMLName, MeasuredParticle>()
    var complexTypes = AcyclicResults<TypeName, FlattenedType>()
    var derivedTypes: [TypeName: [TypeName]] = [:]

    /// Elements with a default or fixed value, to be compared with their types when those are known.
    var elementsWithValues: [ElementUse] = []

    /// What elements say of the identity of elements inside them.
    var identityConstraints: [IdentityConstraint] = []

    private init(_ documents: [SchemaDocument]) {
        self.documents = documents
    }

    /// Resolves the declarations of documents; the schema lacks what is faulty.
    static func resolve(_ documents: [SchemaDocument]) -> (schema: Schema, diagnostics: [Diagnostic]) {
        var resolver = SchemaResolver(documents)
        resolver.indexComponents()
        resolver.resolveSimpleTypes()
        resolver.resolveAttributes()
        resolver.expandAttributeGroups()
        resolver.resolveElements()
        resolver.collectSubstitutes()
        resolver.expandGroups()
        resolver.flattenComplexTypes()
        resolver.collectDerivedTypes()
        resolver.checkSubstitutes()
        resolver.checkElementValues()
        resolver.checkElementConsistency()
        resolver.checkParticleAttribution()
        resolver.checkIdentityConstraints()
        return (resolver.schema, resolver.diagnostics)
    }

    private mutating func indexComponents() {
        for document in documents {
            diagnostics += index.add(document)
        }
        diagnostics += index.redefine()
    }

    private var schema: Schema {
        var schema = Schema()
        schema.documents = documents.map(\.description)
        var notationNames: Set<XMLName> = []
        schema.notations = documents.flatMap(\.notations).filter { notationNames.insert($0.name).inserted }
        schema.expanded = index.expanded
        schema.elements = index.elements.names.compactMap { elements[$0] }
        for name in index.types.names {
            if let type = simpleTypes[name] {
                schema.simpleTypes[name] = type
            } else if var type = complexTypes[name]?.type {
                type.derivedTypes = derivedTypes[name] ?? []
                schema.complexTypes[name] = type
            }
        }
        return schema
    }

    /// Reports an error.
    mutating func report(_ message: String, at location: SourceLocation) {
        diagnostics.append(Diagnostic(.error, message, at: location))
    }
}
