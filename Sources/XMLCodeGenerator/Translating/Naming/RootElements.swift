import XMLCodec
import XMLSchema

/// Which global elements are represented by the structs of their types.
struct RootElements {
    /// How a root element is represented.
    enum Form: Hashable {
        /// By the struct of its type.
        case type(TypeName)
        /// By a struct of its own.
        case wrapper
    }

    private var elements: [TypeName: XMLName] = [:]

    /// A type of the same module stands for its only root element, or for the one of the same name.
    init(_ index: SchemaIndex, modules: Modules, names: NameClaimCollector) {
        var candidates: [TypeName: [XMLName]] = [:]
        for element in index.schema.elements where index.isRoot(element) {
            let name = element.declaration.name
            guard case .complex(let type) = element.declaration.type else { continue }
            guard modules.areTogether(name.namespace, type.namespace) else { continue }
            candidates[type, default: []].append(name)
        }
        for (type, elements) in candidates {
            let namesakes = elements.filter { names.isNamesake($0, of: type) }
            let chosen = namesakes.first { $0.namespace == type.namespace } ?? namesakes.first
            self.elements[type] = chosen ?? (elements.count == 1 ? elements[0] : nil)
        }
    }

    /// How an element is represented.
    func form(of element: Schema.GlobalElement) -> Form {
        guard case .complex(let name) = element.declaration.type else { return .wrapper }
        return elements[name] == element.declaration.name ? .type(name) : .wrapper
    }
}
