import XMLCodec

/// Reads the tree of a schema document into declarations, and names the anonymous types among them.
///
/// What is wrong becomes a diagnostic, and reading goes on with the next declaration. The extensions of this type read
/// one kind of construct each.
struct SchemaReader {
    /// The target namespace, or an empty string.
    let targetNamespace: String

    /// Whether the document has no target namespace and takes that of the document that includes it
    /// (XML Schema Part 1 §4.2.1).
    let isChameleon: Bool

    /// What is wrong with the document.
    var diagnostics: [Diagnostic] = []

    /// The name that a type at the current place gets.
    var place = TypeName(path: [], in: "")

    /// The anonymous types of the current component so far; `nil` for one that is being read, so that those inside it
    /// come after it.
    private var anonymousTypes: [TypeDefinition?] = []

    /// Whether local declarations are in the target namespace unless they say otherwise.
    private(set) var qualifiesElements = false
    private(set) var qualifiesAttributes = false

    /// What `blockDefault` and `finalDefault` say.
    private(set) var blockedByDefault: Set<DerivationMethod> = []
    private(set) var finalByDefault: Set<DerivationMethod> = []

    /// The redefinition that is being read.
    var redefinition: Redefinition?

    /// Where the document has something for programs.
    var appinfo: [SourceLocation] = []

    private var usedNames: AnonymousTypeNames

    private init(targetNamespace: String, isChameleon: Bool, usedNames: AnonymousTypeNames) {
        self.targetNamespace = targetNamespace
        self.isChameleon = isChameleon
        self.usedNames = usedNames
    }

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - root: The document's root, an `xs:schema`.
    ///   - file: The name of the document.
    ///   - namespace: The namespace that the document takes if it has no target namespace.
    ///   - usedNames: The names of anonymous types in all documents: what is redefined has the paths of what it becomes.
    /// - Returns: What the document declares, and what is wrong with it.
    static func read(
        _ root: SchemaElement,
        file: String,
        adopting namespace: String,
        _ usedNames: inout AnonymousTypeNames
    ) -> (document: SchemaDocument, diagnostics: [Diagnostic]) {
        let own = root.targetNamespace
        var reader = SchemaReader(
            targetNamespace: own.isEmpty ? namespace : own,
            isChameleon: own.isEmpty && !namespace.isEmpty,
            usedNames: usedNames
        )
        let document = reader.document(root, file: file)
        usedNames = reader.usedNames
        return (document, reader.diagnostics)
    }

    private mutating func document(_ root: SchemaElement, file: String) -> SchemaDocument {
        let children = check(root, against: .schema)
        if root["targetNamespace"] == "" {
            report("`targetNamespace` is empty; leave it out for components in no namespace", at: root)
        }
        qualifiesElements = form("elementFormDefault", of: root) == .qualified
        qualifiesAttributes = form("attributeFormDefault", of: root) == .qualified
        blockedByDefault = methods("blockDefault", of: root, among: DerivationMethod.forElements) ?? []
        finalByDefault = methods("finalDefault", of: root, among: DerivationMethod.forAll) ?? []
        var inclusions: [SchemaInclusion] = []
        var components: [SchemaComponent] = []
        var notations: [Notation] = []
        for child in children {
            if let inclusion = inclusion(child) {
                inclusions.append(inclusion)
                components += redefinitions(child)
            } else if child.schemaName == "notation" {
                if let notation = notation(child) { notations.append(notation) }
            } else if let component = component(child) {
                components.append(component)
            }
        }
        var description = Schema.Document(
            file: file,
            targetNamespace: targetNamespace,
            prefixes: root.namespaces.declarations.filter { $0.key != "xml" }
        )
        description.appinfo = appinfo
        return SchemaDocument(
            description: description,
            inclusions: inclusions,
            components: components,
            notations: notations
        )
    }

    mutating func component(_ element: SchemaElement) -> SchemaComponent? {
        anonymousTypes = []
        guard let definition = definition(element), let name = element["name"] else { return nil }
        return SchemaComponent(
            name: XMLName(name.xmlCollapsed, in: targetNamespace),
            definition: definition,
            anonymousTypes: anonymousTypes.compactMap { $0 },
            isRedefinition: redefinition != nil,
            source: element
        )
    }

    private mutating func definition(_ element: SchemaElement) -> SchemaComponent.Definition? {
        switch element.schemaName {
        case "element": globalElement(element).map { .element($0) }
        case "attribute": globalAttribute(element).map { .attribute($0) }
        case "complexType": globalComplexType(element).map { .type(.complex($0)) }
        case "simpleType": globalSimpleType(element).map { .type(.simple($0)) }
        case "group": globalGroup(element).map { .group($0) }
        case "attributeGroup": globalAttributeGroup(element).map { .attributeGroup($0) }
        default: nil
        }
    }
}

extension SchemaReader {
    /// Reads something one step further inside the current component.
    mutating func inside<Result>(_ step: String, _ read: (inout SchemaReader) -> Result) -> Result {
        let outer = place
        place.path.append(step)
        defer { place = outer }
        return read(&self)
    }

    /// Reads a type without a name, which gets the name of the place where it stands.
    mutating func anonymousType(_ read: (inout SchemaReader) -> TypeDefinition) -> TypeSource {
        let outer = place
        place = usedNames.take(place)
        defer { place = outer }
        let name = place
        let index = anonymousTypes.count
        anonymousTypes.append(nil)
        anonymousTypes[index] = read(&self)
        return .anonymous(name)
    }

    /// Starts a global component: its name becomes the place.
    mutating func enter(_ element: SchemaElement, _ symbolSpace: SymbolSpace) -> XMLName? {
        guard let name = name(of: element) else { return nil }
        place = TypeName(path: [name], in: targetNamespace, symbolSpace: symbolSpace)
        return XMLName(name, in: targetNamespace)
    }
}

extension SchemaElement {
    /// The target namespace of a document's root, or an empty string.
    var targetNamespace: String { self["targetNamespace"]?.xmlCollapsed ?? "" }
}
