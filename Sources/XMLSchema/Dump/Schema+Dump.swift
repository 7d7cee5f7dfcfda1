import XMLCodec

extension Schema {
    /// A text that tells everything about the schema but the places, for tests and for finding out what a schema says.
    ///
    /// The same schema gives the same text. Names have the prefixes that the documents declare, `xs` for built-in types
    /// and `xml` for its namespace; an occurrence stands in brackets unless it is once.
    public var dump: String {
        var dump = SchemaDump(self)
        dump.write(self)
        return dump.text
    }
}

/// Writes a schema as text, one component after the other.
private struct SchemaDump {
    private(set) var text = ""
    private let names: DumpNames
    private var indentation = 0

    init(_ schema: Schema) {
        names = DumpNames(schema.documents)
    }

    mutating func write(_ schema: Schema) {
        for document in schema.documents {
            line("document \(document.file)", document.targetNamespace)
        }
        for notation in schema.notations {
            let identifiers = [("public", notation.publicIdentifier), ("system", notation.systemIdentifier)]
            let texts = identifiers.compactMap { name, value in value.map { "\(name) \"\($0)\"" } }
            line("notation", names.text(notation.name), texts.joined(separator: " "))
            describe(notation.documentation)
        }
        for element in schema.elements {
            let head = element.substitutionGroup.map { "in place of \(names.text($0))" } ?? ""
            line("element", names.text(element.declaration), head)
            describe(element.declaration.documentation)
            write(element.declaration.identityConstraints)
        }
        for type in schema.simpleTypes.all {
            write(type)
        }
        for type in schema.complexTypes.all {
            write(type)
        }
    }

    private mutating func line(_ parts: String...) {
        let indent = String(repeating: "  ", count: indentation)
        text += indent + parts.filter { !$0.isEmpty }.joined(separator: " ") + "\n"
    }

    private mutating func indented(_ body: (inout SchemaDump) -> Void) {
        indentation += 1
        body(&self)
        indentation -= 1
    }

    private mutating func describe(_ documentation: String?) {
        guard let documentation else { return }
        indented { dump in
            for text in documentation.split(separator: "\n", omittingEmptySubsequences: false) {
                dump.line("#", String(text))
            }
        }
    }
}

extension SchemaDump {
    private mutating func write(_ constraints: [IdentityConstraint]) {
        indented { dump in
            for constraint in constraints {
                dump.line(dump.names.text(constraint))
                dump.describe(constraint.documentation)
            }
        }
    }

    private mutating func write(_ type: SimpleType) {
        let variety =
            switch type.variety {
            case .atomic(let builtin): "atomic xs:\(builtin.rawValue)"
            case .list(let item): "list of \(names.text(item))"
            case .union(let members): "union of \(members.map(names.text).joined(separator: " "))"
            }
        line("simpleType \(names.text(type.name)):", variety, type.base.map { "restricts \(names.text($0))" } ?? "")
        describe(type.documentation)
        indented { $0.write(type.facets) }
    }

    private mutating func write(_ facets: Facets) {
        let values: [(name: String, value: String?)] = [
            ("whiteSpace", facets.whiteSpace?.rawValue),
            ("length", facets.length.map(String.init)),
            ("minLength", facets.minLength.map(String.init)),
            ("maxLength", facets.maxLength.map(String.init)),
            ("minInclusive", facets.minInclusive),
            ("maxInclusive", facets.maxInclusive),
            ("minExclusive", facets.minExclusive),
            ("maxExclusive", facets.maxExclusive),
            ("totalDigits", facets.totalDigits.map(String.init)),
            ("fractionDigits", facets.fractionDigits.map(String.init)),
        ]
        for case (let name, let value?) in values {
            line(name, value)
        }
        for pattern in facets.patterns {
            line("pattern", pattern)
        }
        for value in facets.enumeration {
            line("\"\(value.value)\"")
            describe(value.documentation)
        }
    }

    private mutating func write(_ type: ComplexType) {
        let verb = type.derivation == .extension ? "extends" : "restricts"
        line(
            "complexType \(names.text(type.name))" + (type.isAbstract ? " abstract" : ""),
            type.base.map { "\(verb) \(names.text($0))" } ?? ""
        )
        describe(type.documentation)
        indented { dump in
            if !type.derivedTypes.isEmpty {
                dump.line("derived:", type.derivedTypes.map(dump.names.text).joined(separator: " "))
            }
            for attribute in type.attributes {
                dump.write(attribute)
            }
            if let wildcard = type.anyAttribute {
                dump.line("@*", dump.names.text(wildcard))
                dump.describe(wildcard.documentation)
            }
            dump.write(type.content)
        }
    }

    private mutating func write(_ attribute: AttributeUse) {
        line(
            "@\(names.text(attribute.name)): \(names.text(attribute.type))",
            attribute.isRequired ? "required" : "",
            attribute.defaultValue.map { "default \"\($0)\"" } ?? "",
            attribute.fixedValue.map { "fixed \"\($0)\"" } ?? ""
        )
        describe(attribute.documentation)
    }

    private mutating func write(_ content: ComplexType.Content) {
        switch content {
        case .empty: break
        case .simple(let type): line("value: \(names.text(type))")
        case .elements(let particle): write(particle)
        case .mixed(let particle):
            line("mixed")
            if let particle { write(particle) }
        }
    }

    private mutating func write(_ particle: Particle) {
        switch particle.term {
        case .element(let element):
            line(names.text(element), names.text(particle.occurrence))
            describe(element.documentation)
            // What a global element says stands with it.
            if !element.isReference { write(element.identityConstraints) }
        case .wildcard(let wildcard):
            line("*", names.text(wildcard), names.text(particle.occurrence))
            describe(wildcard.documentation)
        case .sequence(let particles): write("sequence", particles, particle.occurrence)
        case .choice(let particles): write("choice", particles, particle.occurrence)
        case .all(let particles): write("all", particles, particle.occurrence)
        }
    }

    private mutating func write(_ compositor: String, _ particles: [Particle], _ occurrence: Occurrence) {
        line(compositor, names.text(occurrence))
        indented { dump in
            for particle in particles {
                dump.write(particle)
            }
        }
    }
}
