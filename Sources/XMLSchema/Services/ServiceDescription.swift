import XMLCodec

/// A document that describes services (WSDL 1.1 §2), as a tree.
struct ServiceDescription {
    static let namespace = "http://schemas.xmlsoap.org/wsdl/"

    /// The namespaces of the elements that bind an operation to SOAP: WSDL 1.1 §3, and its twin for SOAP 1.2.
    static let bindingNamespaces = [
        "http://schemas.xmlsoap.org/wsdl/soap/",
        "http://schemas.xmlsoap.org/wsdl/soap12/",
    ]

    let file: SchemaFile
    let root: SchemaElement

    /// The namespace of the messages, port types and bindings in it.
    var targetNamespace: String { root.targetNamespace }

    /// The children of the root with a name of WSDL's.
    func children(_ name: String) -> [SchemaElement] { root.children(name) }

    /// The schemas that stand in the document.
    var schemas: [SchemaElement] {
        children("types").flatMap(\.children).filter { $0.schemaName == "schema" }
    }
}

extension SchemaElement {
    /// The local name of an element of WSDL, or `nil` for another one.
    var serviceName: String? {
        name.namespace == ServiceDescription.namespace ? name.localName : nil
    }

    /// The children with a name of WSDL's.
    func children(_ name: String) -> [SchemaElement] {
        children.filter { $0.serviceName == name }
    }

    /// The children that bind to SOAP and have a name.
    func soapChildren(_ name: String) -> [SchemaElement] {
        children.filter {
            $0.name.localName == name && ServiceDescription.bindingNamespaces.contains($0.name.namespace)
        }
    }

    /// The name that an attribute's value stands for; `nil` if there is none or its prefix isn't declared.
    func qualifiedName(_ attribute: String) -> XMLName? {
        guard let text = self[attribute]?.xmlCollapsed else { return nil }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard let localName = parts.last, parts.count <= 2 else { return nil }
        guard parts.count == 2 else { return XMLName(localName, in: namespaces.namespace(forPrefix: "") ?? "") }
        return namespaces.namespace(forPrefix: parts[0]).map { XMLName(localName, in: $0) }
    }
}
