import XMLCodec

/// Reads the root documents and follows `xs:include` and `xs:import` from there, each document once.
struct SchemaDocumentCollector {
    /// A document that has been asked for.
    private struct Request {
        let location: String
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

    private let loader: any SchemaLoader
    private var documents: [SchemaDocument] = []
    private var diagnostics: [Diagnostic] = []
    private var trees: [String: SchemaElement?] = [:]
    private var readings: Set<Reading> = []
    private var missingImports: [(namespace: String, diagnostic: Diagnostic)] = []

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
        collector.reportMissingImports()
        return (collector.documents, collector.diagnostics)
    }

    /// Reads a document and what it leads to; a list instead of recursion, since chains may have any length.
    private mutating func follow(_ request: Request) {
        var pending = [request]
        while let next = pending.popLast() {
            guard let document = read(next) else { continue }
            documents.append(document)
            for inclusion in document.inclusions.reversed() {
                guard let location = inclusion.schemaLocation, !isBuiltIn(inclusion.kind) else { continue }
                pending.append(
                    Request(
                        location: location,
                        origin: inclusion.location,
                        kind: inclusion.kind,
                        includingNamespace: document.description.targetNamespace
                    )
                )
            }
        }
    }

    private func isBuiltIn(_ kind: SchemaInclusion.Kind) -> Bool {
        kind == .import(namespace: BuiltinType.namespace)
    }

    /// Reads a document; `nil` if it can't be read or has been read before.
    private mutating func read(_ request: Request) -> SchemaDocument? {
        guard let file = load(request), let root = tree(file), accept(root, for: request) else { return nil }
        var namespace = root.targetNamespace
        if request.kind == .include, namespace.isEmpty {
            namespace = request.includingNamespace
        }
        guard readings.insert(Reading(file: file.name, namespace: namespace)).inserted else { return nil }
        let (document, found) = SchemaReader.read(root, file: file.name, adopting: namespace)
        diagnostics += found
        return document
    }

    private mutating func load(_ request: Request) -> SchemaFile? {
        do {
            if let file = try loader.load(request.location, from: request.origin?.file) { return file }
            let message = "can't find the schema document \(request.location.quoted)"
            let missing = Diagnostic(.error, message, at: request.origin)
            if case .import(let namespace) = request.kind {
                missingImports.append((namespace, missing))
            } else {
                diagnostics.append(missing)
            }
        } catch {
            let message = "can't read the schema document \(request.location.quoted): \(error)"
            diagnostics.append(Diagnostic(.error, message, at: request.origin))
        }
        return nil
    }

    /// The elements of a document; `nil` if it isn't a schema, which is reported once.
    private mutating func tree(_ file: SchemaFile) -> SchemaElement? {
        if let known = trees[file.name] { return known }
        var builder = SchemaTreeBuilder(file: file.name)
        var root: SchemaElement?
        do {
            try XMLEventReader.read(file.bytes, into: &builder)
            root = builder.root
        } catch {
            let place = SourceLocation(file: file.name, line: error.location.line, column: error.location.column)
            diagnostics.append(Diagnostic(.error, error.reason.messageAboutSchema, at: place))
        }
        if let element = root, element.schemaName != "schema" {
            let message = "the root element is `\(element.name)`; expected `\(SchemaElement.expectedRoot)`"
            diagnostics.append(Diagnostic(.error, message, at: element.location))
            root = nil
        } else if let element = root, element.targetNamespace == BuiltinType.namespace {
            let message = "the namespace of XML Schema is built in and can't be a target namespace"
            diagnostics.append(Diagnostic(.error, message, at: element.location))
            root = nil
        }
        trees[file.name] = .some(root)
        return root
    }

    /// Compares the target namespace with what the reference demands (XML Schema Part 1 §4.2.1, §4.2.3).
    private mutating func accept(_ root: SchemaElement, for request: Request) -> Bool {
        let namespace = root.targetNamespace
        let expected: String
        switch request.kind {
        case nil: return true
        case .include:
            if namespace.isEmpty { return true }
            expected = request.includingNamespace
        case .import(let imported): expected = imported
        }
        if namespace == expected { return true }
        let has = namespace.isEmpty ? "has no target namespace" : "has the target namespace `\(namespace)`"
        let wants = expected.isEmpty ? "expected none" : "expected `\(expected)`"
        let message = "\(request.location.quoted) \(has); \(wants)"
        diagnostics.append(Diagnostic(.error, message, at: request.origin))
        return false
    }

    /// Reports imports without a document, unless another document or this module has the namespace.
    private mutating func reportMissingImports() {
        let known = Set(documents.map(\.description.targetNamespace)).union([BuiltinAttributes.namespace])
        for missing in missingImports where !known.contains(missing.namespace) {
            diagnostics.append(missing.diagnostic)
        }
    }
}

extension SchemaElement {
    fileprivate static let expectedRoot = XMLName("schema", in: BuiltinType.namespace).description
}

extension XMLDecodingError.Reason {
    /// What keeps a document from being read as a schema.
    fileprivate var messageAboutSchema: String {
        switch self {
        case .malformed: "the document isn't well-formed XML"
        case .truncated: "the document ends before its root element does"
        case .doctypeForbidden: "a document type declaration is not supported in a schema"
        case .unsupportedEncoding: "the document's character encoding is not supported"
        case .unboundPrefix: "a name has a prefix that isn't declared"
        case .invalidNamespace: "a namespace declaration or a qualified name is wrong"
        case .duplicateAttribute: "an element has two attributes of one name"
        case .limitExceeded(let limit): "the document exceeds a limit: \(limit.rawValue)"
        default: "the document can't be read: \(self)"
        }
    }
}
