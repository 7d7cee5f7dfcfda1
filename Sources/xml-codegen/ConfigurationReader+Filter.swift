import XMLSchema
import Yams

extension ConfigurationReader {
    private enum FilterKey: String, CaseIterable {
        case operations, elements, types, exclude, prune, keep
    }

    /// Reads what to keep of the schemas.
    mutating func filter(_ node: Node) -> SchemaFilter {
        var filter = SchemaFilter()
        guard let mapping = node.mapping else {
            fault("'filter' has to be a mapping of keys to lists of names", at: node.mark)
            return filter
        }
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            guard let setting = FilterKey(rawValue: name) else {
                let known = FilterKey.allCases.map(\.rawValue).joined(separator: ", ")
                fault("unknown key '\(name)' in 'filter'; the keys are \(known)", at: key.mark)
                continue
            }
            let names = strings(value, of: setting).map { SchemaFilter.Name($0.text, at: $0.location) }
            switch setting {
            case .operations: filter.operations = names
            case .elements: filter.elements = names
            case .types: filter.types = names
            case .exclude: filter.exclude = names
            case .prune: filter.prune = names
            case .keep: filter.keep = names
            }
        }
        return filter
    }
}
