import XMLCodec
import XMLSchema

/// Collects what there is to report from the translator's decisions.
struct ReportBuilder {
    let decisions: Decisions
    var report: SchemaReport

    private let files: [SwiftFile]
    private let interface: SwiftInterface

    init(_ decisions: Decisions, files: [SwiftFile], report: SchemaReport) {
        self.decisions = decisions
        self.files = files
        self.report = report
        interface = SwiftInterface(of: files)
    }

    var vocabulary: Vocabulary { decisions.vocabulary }
    var shapes: Shapes { decisions.shapes }
    var index: SchemaIndex { vocabulary.index }
    var schema: Schema { index.schema }
    var prefixes: Prefixes { vocabulary.prefixes }
    var names: TypeNames { vocabulary.names }

    mutating func build() {
        report.documents = schema.documents.map { document in
            SchemaReport.Document(
                file: document.file,
                namespace: document.targetNamespace,
                prefix: prefixes.prefix(of: document.targetNamespace)
            )
        }
        addComponents()
        addSetAside()
        addRenamings()
        addBoxes()
        addContent()
        report.files = files.map { file in
            let text = SwiftFileRenderer.render(file).text
            let lineCount = text.utf8.count { $0 == UInt8(ascii: "\n") }
            return SchemaReport.File(name: file.name, typeCount: file.typeCount, lineCount: lineCount)
        }
        report.files.sort { $0.name < $1.name }
    }

    // MARK: Components

    private mutating func addComponents() {
        report.components = schema.elements.map(component)
        // The types of headers are no component of the schema.
        let types = schema.complexTypes.all.filter { vocabulary.headers.fact(about: $0.name) == nil }
        report.components += types.map(component)
        report.components += schema.simpleTypes.all.map(component)
        report.components += schema.expanded.map { component in
            SchemaReport.Component(
                kind: component.symbolSpace.title,
                name: prefixes.qualified(component.name),
                form: "written out where it is used",
                location: component.location
            )
        }
    }

    private func component(_ element: Schema.GlobalElement) -> SchemaReport.Component {
        let use = element.declaration
        var form = "no root"
        var swiftName = names.groups[use.name]
        if index.isRoot(element) {
            swiftName = names.elements[use.name]
            if swiftName == nil, case .type(let type) = names.rootForm(of: element) { swiftName = names.types[type] }
            form = "root"
        } else if swiftName != nil {
            form = "enum"
        }
        return described("element", prefixes.qualified(use.name), form, swiftName, at: use.location)
    }

    private func component(_ type: ComplexType) -> SchemaReport.Component {
        let kind = type.isAbstract ? "abstract complex type" : "complex type"
        let swiftName = names.types[type.name]
        let isDeclared = swiftName.map { interface.types[$0] != nil } ?? false
        let form = isDeclared ? "struct" : names.protocols[type.name] == nil ? "nothing" : "protocol"
        return described(kind, prefixes.qualified(type.name), form, swiftName, at: type.location)
    }

    private func component(_ type: SimpleType) -> SchemaReport.Component {
        var kind: String
        switch type.variety {
        case .atomic: kind = SimpleTypes.isEnumeration(type) ? "enumeration" : "simple type"
        case .list: kind = "list"
        case .union: kind = "union"
        }
        if type.name.isAnonymous { kind = "anonymous " + kind }
        let form = vocabulary.simpleTypes.form(of: .simple(type.name)).swift
        let swiftName = names.types[type.name]
        let fate = swiftName == nil ? "written out as \(form)" : "typealias"
        return described(kind, prefixes.qualified(type.name), fate, swiftName, at: type.location)
    }

    /// A component with what its Swift name is declared as, or a form where it has none.
    private func described(
        _ kind: String,
        _ name: String,
        _ form: String,
        _ swiftName: String?,
        at location: SourceLocation
    ) -> SchemaReport.Component {
        var result = SchemaReport.Component(kind: kind, name: name, form: form, location: location)
        guard let swiftName else { return result }
        result.swiftName = swiftName
        if let entry = interface.types[swiftName] {
            result.form = entry.kind
            result.memberCount = entry.kind == "typealias" ? nil : entry.members.count
        } else if let module = vocabulary.modules.imported.first(where: { swiftName.hasPrefix($0 + ".") }) {
            result.form = "in module \(module)"
        }
        return result
    }
}

extension SymbolSpace {
    /// What a component of the kind is called.
    fileprivate var title: String {
        switch self {
        case .type: "type"
        case .element: "element"
        case .attribute: "attribute"
        case .group: "model group"
        case .attributeGroup: "attribute group"
        }
    }
}
