import XMLCodec

/// Reads descriptions of services, those that they import, and the operations in them.
struct ServiceReader {
    /// The descriptions in the order in which they are met.
    private(set) var descriptions: [ServiceDescription] = []
    /// What is wrong with them.
    private(set) var diagnostics: [Diagnostic] = []

    private let loader: any SchemaLoader
    private var known: Set<String> = []

    init(loader: any SchemaLoader) {
        self.loader = loader
    }

    /// Reads a description and what it imports (WSDL 1.1 §2.1.1).
    mutating func add(_ location: String) {
        var pending: [(location: String, origin: SourceLocation?)] = [(location, nil)]
        while let next = pending.popLast() {
            guard let description = description(next.location, from: next.origin) else { continue }
            descriptions.append(description)
            for element in description.children("import").reversed() {
                guard let location = element["location"]?.xmlCollapsed else { continue }
                pending.append((location, element.location))
            }
        }
    }

    /// The operations that are bound to SOAP as documents, in order.
    mutating func operations() -> [ServiceOperation] {
        var binder = OperationBinder(descriptions)
        let operations = binder.operations()
        diagnostics += binder.diagnostics
        return operations
    }

    private mutating func description(_ location: String, from origin: SourceLocation?) -> ServiceDescription? {
        let file: SchemaFile
        do {
            guard let found = try loader.load(location, from: origin?.file) else {
                report("can't find the service description \(location.quoted)", at: origin)
                return nil
            }
            file = found
        } catch {
            report("can't read the service description \(location.quoted): \(error)", at: origin)
            return nil
        }
        guard known.insert(file.name).inserted else { return nil }
        let tree: SchemaElement?
        do {
            tree = try SchemaTreeBuilder.read(file)
        } catch {
            let place = SourceLocation(file: file.name, line: error.location.line, column: error.location.column)
            report("the service description can't be read: \(error.reason)", at: place)
            return nil
        }
        guard let root = tree, root.serviceName == "definitions" else {
            let message = "the root element isn't `definitions` of WSDL 1.1"
            report(message, at: SourceLocation(file: file.name, line: 1, column: 1))
            return nil
        }
        return ServiceDescription(file: file, root: root)
    }

    private mutating func report(_ message: String, at location: SourceLocation?) {
        diagnostics.append(Diagnostic(.error, message, at: location))
    }
}
