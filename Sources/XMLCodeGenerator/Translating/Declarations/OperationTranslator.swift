import XMLCodec
import XMLSchema

/// Turns operations into blueprints.
///
/// An operation named like its request's element becomes an extension of that element's type, so that `Find.Request` is
/// `Find` itself; any other one an enum without cases.
struct OperationTranslator {
    let decisions: Decisions

    private static let aliasNames = ["Request", "Response"] + HeaderTypes.Direction.allCases.map(\.rawValue)

    private var index: SchemaIndex { decisions.vocabulary.index }
    private var names: TypeNames { decisions.vocabulary.names }
    private var prefixes: Prefixes { decisions.vocabulary.prefixes }
    private var options: GeneratorOptions { decisions.vocabulary.options }
    private var access: String { options.access == .internal ? "" : options.access.rawValue + " " }

    /// The declarations for all operations.
    func translate(log: inout DiagnosticLog) -> [PlacedDeclaration] {
        var taken = names.topLevel
        var extended: Set<String> = []
        var result: [PlacedDeclaration] = []
        for operation in index.schema.operations {
            guard let request = root(operation.request.body), let response = root(operation.response.body) else {
                let message = "the operation \(operation.name) is left out: its request or response can't be a document"
                log.warning(message, at: operation.location)
                continue
            }
            let isNamesake = request.name == SwiftNames.type(operation.name)
            let isExtension = isNamesake && canHoldAliases(request) && extended.insert(request.type).inserted
            let type = isExtension ? request.type : enumName(of: operation, &taken)
            let blueprint = OperationBlueprint(
                documentation: documentation(of: operation),
                access: access,
                isExtension: isExtension,
                type: type,
                aliases: aliases(of: operation, request, response, in: type),
                name: LiteralText.quoted(operation.name),
                soapAction: LiteralText.quoted(operation.soapAction)
            )
            let declaration = Declaration.operation(blueprint)
            result.append(PlacedDeclaration(part: .structures, location: operation.location, declaration: declaration))
        }
        return result
    }

    /// A global element's Swift name, and the struct that it stands for.
    private struct Root {
        var element: ElementUse
        var name: String
        var type: String
    }

    private func root(_ name: XMLName) -> Root? {
        guard let element = index.elements[name], index.isRoot(element) else { return nil }
        let own = names.elements[name]
        guard case .type(let type) = names.rootForm(of: element) else {
            return own.map { Root(element: element.declaration, name: $0, type: $0) }
        }
        return names.types[type].map { Root(element: element.declaration, name: own ?? $0, type: $0) }
    }

    /// Whether the names of an operation mean nothing else to the properties of the request's struct.
    private func canHoldAliases(_ request: Root) -> Bool {
        guard case .complex(let type) = request.element.type else { return true }
        var used = names.namesUsed(in: type).union(decisions.shapes.nestedChoiceNames[type] ?? [])
        used.formUnion(names.nested[type] ?? [])
        let headers = HeaderTypes.Direction.allCases.map(\.rawValue)
        return used.isDisjoint(with: ["Request", "Response"])
            && headers.allSatisfy { !used.contains($0) || names.types.values.contains("\(request.type).\($0)") }
    }

    private func enumName(of operation: ServiceOperation, _ taken: inout Set<String>) -> String {
        let wanted = SwiftNames.type(operation.name)
        let isTaken = taken.contains(wanted) || SwiftKeywords.isReservedTypeName(wanted)
        let name = SwiftNames.unique(isTaken ? wanted + "Operation" : wanted, notIn: taken)
        taken.insert(name)
        return name
    }

    private func aliases(
        of operation: ServiceOperation,
        _ request: Root,
        _ response: Root,
        in scope: String
    ) -> [AliasBlueprint] {
        let elements = [operation.request.body, operation.response.body].map {
            DocumentationText.code(prefixes.qualified($0))
        }
        var result = [
            alias("Request", "What is sent: element \(elements[0]).", to: request.name),
            alias("Response", "What is answered: element \(elements[1]).", to: response.name),
        ]
        for direction in HeaderTypes.Direction.allCases {
            guard let type = decisions.vocabulary.headers.type(direction, of: operation), let name = names.types[type],
                name != "\(scope).\(direction.rawValue)"
            else { continue }
            let what = direction == .request ? "The header blocks of a request." : "The header blocks of a response."
            result.append(alias(direction.rawValue, what, to: name))
        }
        return result
    }

    private func alias(_ name: String, _ fact: String, to target: String) -> AliasBlueprint {
        // What is called like one of the aliases has to be looked up in the module.
        let isHidden = Self.aliasNames.contains { target == $0 || target.hasPrefix("\($0).") }
        return AliasBlueprint(
            documentation: [fact],
            access: access,
            name: name,
            target: isHidden ? "\(options.module).\(target)" : target
        )
    }

    private func documentation(of operation: ServiceOperation) -> [String] {
        let name = DocumentationText.code(operation.name)
        return DocumentationText.lines(operation.documentation, fact: "Operation \(name).")
    }
}

extension TypeNames {
    /// All names at file level.
    fileprivate var topLevel: Set<String> {
        Set(types.values.filter { !$0.contains(".") })
            .union(elements.values).union(groups.values).union(protocols.values)
    }
}
