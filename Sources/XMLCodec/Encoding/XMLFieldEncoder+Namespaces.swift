extension XMLFieldEncoder {
    /// Declares the prefixes of a table on the start tag that is open, which is that of a field of the current element.
    @inline(never)
    mutating func declare(_ table: Unmanaged<XMLNamespaceTable.Storage>, _ field: Int) {
        if unsafe namespaces == nil, unsafe table.toOpaque() == documentNamespaces.toOpaque() {
            let storage = unsafe table.takeUnretainedValue()
            unsafe output.append(raw: storage.text.bytes)
            declarations = storage.declarations
        } else if unsafe namespaces == nil {
            // The root's own tag is written with the prefixes of the table that names it.
            unsafe declareEach(of: documentNamespaces.takeUnretainedValue(), field, since: 0)
            unsafe declareEach(of: table.takeUnretainedValue(), field, since: 0)
        } else {
            outerDeclarationCounts.append(declarations.count)
            unsafe declareEach(of: table.takeUnretainedValue(), field, since: declarations.count)
        }
        unsafe namespaces = table
    }

    private mutating func declareEach(of table: XMLNamespaceTable.Storage, _ field: Int, since outerCount: Int) {
        for declaration in table.declarations {
            if let known = declarations.lastIndex(where: { $0.prefix == declaration.prefix }) {
                if declarations[known] == declaration { continue }
                // The tag is written with the prefix already, or declares it already: it can't get another meaning.
                let tag = unsafe String(decoding: texts[field].name, as: UTF8.self)
                if known >= outerCount || tag.hasPrefix(declaration.prefix + ":") {
                    fail(.prefixConflict(declaration.prefix), nil)
                    continue
                }
            }
            declarations.append(declaration)
            declaration.write(to: &output)
        }
    }

    /// Ends the scope of the prefixes that an element declared.
    @inline(never)
    mutating func undeclare(to outer: Unmanaged<XMLNamespaceTable.Storage>?) {
        unsafe namespaces = outer
        declarations.removeLast(declarations.count - (outerDeclarationCounts.popLast() ?? declarations.count))
    }

    /// A prefix that stands for a namespace here, or `nil` if there is none.
    func prefix(of uri: String) -> String? {
        if uri == XMLNamespace.xml { return "xml" }
        return declarations.last { $0.uri == uri && isInForce($0) }?.prefix
    }

    /// Whether no later declaration gives the prefix another meaning.
    private func isInForce(_ declaration: NamespaceDeclaration) -> Bool {
        declarations.last { $0.prefix == declaration.prefix } == declaration
    }

    /// A prefix that no declaration in scope uses: one given, or one made from it.
    func freePrefix(_ wish: String) -> String {
        var prefix = wish
        while declarations.contains(where: { $0.prefix == prefix }) { prefix += "_" }
        return prefix
    }

    /// Declares the prefix of XML Schema's own attributes on the start tag that is open, unless it is declared.
    @usableFromInline
    mutating func declareSchemaInstance() {
        let declaration = NamespaceDeclaration(prefix: "xsi", uri: XMLNamespace.schemaInstance)
        if !isInForce(declaration) { declaration.write(to: &output) }
    }
}
