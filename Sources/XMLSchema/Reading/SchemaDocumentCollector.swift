import XMLCodec

/// Reads the root documents and follows `xs:include`, `xs:redefine` and `xs:import` from there, each document once.
struct SchemaDocumentCollector {
    /// A document that has been asked for.
    private struct Request {
        /// Where it should be; `nil` where only its namespace is known.
        let location: String?
        /// The document that asks, and where; `nil` for a root.
        let origin: SourceLocation?
        let kind: SchemaInclusion.Kind?
        /// The target namespace of the document that asks.
        let includingNamespace: String
    }

    /// A document under a target namespace: one without its own can be part of several.
    private struct Reading: Hashable {
        let file: String
        let namespace: String
    }

    /// An import without a location, or with one that leads nowhere.
    private struct OpenImport {
        let namespace: String
        /// What is to be said if the namespace doesn't lead anywhere either.
        var fault: Diagnostic?
    }

    private let loader: any SchemaLoader
    private var documents: [SchemaDocument] = []
    private var diagnostics: [Diagnostic] = []
    private var trees: [String: SchemaElement?] = [:]
    private var readings: Set<Reading> = []
    private var usedNames = AnonymousTypeNames()

    private var namespaces: Set<String> = []
    private var openImports: [OpenImport] = []

    private init(loader: any SchemaLoader) {
        self.loader = loader
    }

    /// Reads all documents that can be reached, in the order in which they are first met.
    static func collect(
        roots: [String],
        loader: some SchemaLoader
    ) -> (documents: [SchemaDocument], diagnostics: [Diagnostic]) {
        var collector = SchemaDocumentCollector(loader: loader)
        for root in roots {
            collector.follow(Request(location: root, origin: nil, kind: nil, includingNamespace: ""))
        }
        collector.followNamespaces()
        return (collector.documents, collector.diagnostics)
    }

    /// Reads a document and what it leads to; a list instead of recursion, since chains may have any length.
    private mutating func follow(_ request: Request) {
        var pending = [request]
        while let next = pending.popLast() {
            guard let document = read(next) else { continue }
            documents.append(document)
            namespaces.insert(document.description.targetNamespace)
            let inclusions = document.inclusions.filter { !isBuiltIn($0.kind) }
            for case .import(let namespace) in inclusions.filter({ $0.schemaLocation == nil }).map(\.kind) {
                openImports.append(OpenImport(namespace: namespace))
            }
            for inclusion in inclusions.reversed() where inclusion.schemaLocation != nil {
                pending.append(
                    Request(
                        location: inclusion.schemaLocation,
                        origin: inclusion.location,
                        kind: inclusion.kind,
                        includingNamespace: document.description.targetNamespace
                    )
                )
            }
        }
    }

    /// Reads what imports lead to by their namespaces alone, unless another document has those; reports imports that
    /// lead nowhere.
    private mutating func followNamespaces() {
        var asked: Set<String> = []
        var next = 0
        while next < openImports.count {
            let namespace = openImports[next].namespace
            next += 1
            guard !namespaces.contains(namespace), asked.insert(namespace).inserted else { continue }
            follow(Request(location: nil, origin: nil, kind: .import(namespace: namespace), includingNamespace: ""))
        }
        namespaces.insert(BuiltinAttributes.namespace)
        diagnostics += openImports.filter { !namespaces.contains($0.namespace) }.compactMap(\.fault)
    }

    private func isBuiltIn(_ kind: SchemaInclusion.Kind) -> Bool {
        kind == .import(namespace: BuiltinType.namespace)
    }

    /// Reads a document; `nil` if it can't be read or has been read before.
    private mutating func read(_ request: Request) -> SchemaDocument? {
        guard let file = load(request), let root = tree(file), accept(root, file, for: request) else { return nil }
        var namespace = root.targetNamespace
        if request.kind == .include || request.kind == .redefine, namespace.isEmpty {
            namespace = request.includingNamespace
        }
        guard readings.insert(Reading(file: file.name, namespace: namespace)).inserted else { return nil }
        let (document, found) = SchemaReader.read(root, file: file.name, adopting: namespace, &usedNames)
        diagnostics += found
        return document
    }

    private mutating func load(_ request: Request) -> SchemaFile? {
        guard let location = request.location else { return loadNamespace(request) }
        do {
            if let file = try loader.load(location, from: request.origin?.file) { return file }
            let missing = Diagnostic(.error, Self.message(missing: location, request.origin), at: request.origin)
            if case .import(let namespace) = request.kind {
                openImports.append(OpenImport(namespace: namespace, fault: missing))
            } else {
                diagnostics.append(missing)
            }
        } catch {
            let message = "can't read the schema document \(location.quoted): \(error)"
            diagnostics.append(Diagnostic(.error, message, at: request.origin))
        }
        return nil
    }

    private mutating func loadNamespace(_ request: Request) -> SchemaFile? {
        guard case .import(let namespace) = request.kind else { return nil }
        do {
            return try loader.load(namespace: namespace)
        } catch {
            let message = "can't read the schema document of \(namespace.quoted): \(error)"
            diagnostics.append(Diagnostic(.error, message, at: request.origin))
            return nil
        }
    }

    private static func message(missing location: String, _ origin: SourceLocation?) -> String {
        let message = "can't find the schema document \(location.quoted)"
        if origin == nil { return message }
        return message + "; nothing is fetched: have a catalog name a local copy, or give its folder as a root"
    }

    /// The elements of a document; `nil` if it isn't a schema, which is reported once.
    private mutating func tree(_ file: SchemaFile) -> SchemaElement? {
        if let known = trees[file.name] { return known }
        var root: SchemaElement?
        do {
            root = try SchemaTreeBuilder.read(file)
        } catch {
            let place = SourceLocation(file: file.name, line: error.location.line, column: error.location.column)
            diagnostics.append(Diagnostic(.error, error.reason.messageAboutDocument, at: place))
        }
        if let element = root, element.schemaName != "schema" {
            let message = "the root element is `\(element.name)`; expected `\(SchemaElement.expectedRoot)`"
            diagnostics.append(Diagnostic(.error, message, at: element.location))
            root = nil
        }
        trees[file.name] = .some(root)
        return root
    }

    /// Compares the target namespace with what the reference demands (XML Schema Part 1 §4.2.1, §4.2.3).
    private mutating func accept(_ root: SchemaElement, _ file: SchemaFile, for request: Request) -> Bool {
        let namespace = root.targetNamespace
        let expected: String
        switch request.kind {
        case nil: return true
        case .include, .redefine:
            if namespace.isEmpty { return true }
            expected = request.includingNamespace
        case .import(let imported): expected = imported
        }
        if namespace == expected { return true }
        let has = namespace.isEmpty ? "has no target namespace" : "has the target namespace `\(namespace)`"
        let wants = expected.isEmpty ? "expected none" : "expected `\(expected)`"
        let message = "\((request.location ?? file.name).quoted) \(has); \(wants)"
        diagnostics.append(Diagnostic(.error, message, at: request.origin))
        return false
    }
}

extension SchemaElement {
    fileprivate static let expectedRoot = XMLName("schema", in: BuiltinType.namespace).description
}
