import XMLCodec

/// Makes operations of what is bound to SOAP 1.1 or 1.2 in document style with literal content (WSDL 1.1 §3).
struct OperationBinder {
    /// What is left out, and what is wrong.
    private(set) var diagnostics: [Diagnostic] = []

    private let descriptions: [ServiceDescription]
    private var messages: [XMLName: SchemaElement] = [:]
    private var portTypes: [XMLName: SchemaElement] = [:]

    /// Why an operation can't be represented.
    private struct Unsupported: Error {
        let reason: String
    }

    init(_ descriptions: [ServiceDescription]) {
        self.descriptions = descriptions
        for description in descriptions {
            let namespace = description.targetNamespace
            for message in description.children("message") {
                if let name = message["name"] { messages[XMLName(name, in: namespace)] = message }
            }
            for portType in description.children("portType") {
                if let name = portType["name"] { portTypes[XMLName(name, in: namespace)] = portType }
            }
        }
    }

    /// The operations in order; of one that several bindings have, the first.
    mutating func operations() -> [ServiceOperation] {
        var result: [ServiceOperation] = []
        var names: Set<String> = []
        for binding in descriptions.flatMap({ $0.children("binding") }) {
            guard let soap = binding.soapChildren("binding").first else { continue }
            let portType = binding.qualifiedName("type").flatMap { portTypes[$0] }
            for bound in binding.children("operation") {
                guard let name = bound["name"], !names.contains(name) else { continue }
                do throws(Unsupported) {
                    let declared = portType?.children("operation").first { $0["name"] == name }
                    guard let declared else { throw Unsupported(reason: "its port type doesn't declare it") }
                    result.append(try operation(name, bound, declared, style: soap["style"]))
                    names.insert(name)
                } catch {
                    let message = "the operation \(name.quoted) is left out: \(error.reason)"
                    diagnostics.append(Diagnostic(.warning, message, at: bound.location))
                }
            }
        }
        return result
    }

    private func operation(
        _ name: String,
        _ bound: SchemaElement,
        _ declared: SchemaElement,
        style: String?
    ) throws(Unsupported) -> ServiceOperation {
        let soap = bound.soapChildren("operation").first
        guard (soap?["style"] ?? style ?? "document") == "document" else {
            throw Unsupported(reason: "the style rpc is not supported")
        }
        guard declared.children("output").first != nil else {
            throw Unsupported(reason: "it has no response")
        }
        var operation = ServiceOperation(
            name,
            request: try message("input", bound, declared),
            response: try message("output", bound, declared),
            soapAction: soap?["soapAction"] ?? "",
            at: bound.location
        )
        operation.documentation = declared.serviceDocumentation
        return operation
    }

    private func message(
        _ direction: String,
        _ bound: SchemaElement,
        _ declared: SchemaElement
    ) throws(Unsupported) -> ServiceOperation.Message {
        guard let name = declared.children(direction).first?.qualifiedName("message"),
            let message = messages[name]
        else {
            throw Unsupported(reason: "the message of its \(direction) is missing")
        }
        let binding = bound.children(direction).first
        let headerElements = binding?.soapChildren("header") ?? []
        var headers: [XMLName] = []
        for header in headerElements { headers.append(try element(ofHeader: header)) }
        let headerParts = headerElements.filter { $0.qualifiedName("message") == name }.compactMap { $0["part"] }
        let body = binding?.soapChildren("body").first
        guard (body?["use"] ?? "literal") == "literal" else {
            throw Unsupported(reason: "encoded content is not supported")
        }
        let names = body?["parts"]?.xmlTokens
        let parts = message.children("part").filter { part in
            let name = part["name"] ?? ""
            return names.map { $0.contains(name) } ?? !headerParts.contains(name)
        }
        guard parts.count == 1, let element = parts[0].qualifiedName("element") else {
            throw Unsupported(reason: "the body of its \(direction) isn't one element")
        }
        return ServiceOperation.Message(element, headers: headers)
    }

    private func element(ofHeader header: SchemaElement) throws(Unsupported) -> XMLName {
        guard let message = header.qualifiedName("message").flatMap({ messages[$0] }),
            let part = message.children("part").first(where: { $0["name"] == header["part"] }),
            let element = part.qualifiedName("element")
        else { throw Unsupported(reason: "one of its headers isn't an element") }
        return element
    }
}

extension SchemaElement {
    /// The text of the `documentation` among an element's children.
    fileprivate var serviceDocumentation: String? {
        let text = children("documentation").flatMap(\.documentationText)
        let collapsed = String(decoding: text, as: UTF8.self).xmlCollapsed
        return collapsed.isEmpty ? nil : collapsed
    }
}
