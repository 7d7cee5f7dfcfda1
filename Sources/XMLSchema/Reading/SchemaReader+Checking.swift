import XMLCodec

extension SchemaReader {
    /// Reports an error at an element.
    mutating func report(_ message: String, at element: SchemaElement) {
        diagnostics.append(Diagnostic(.error, message, at: element.location))
    }

    /// Compares an element with the rule for its construct.
    ///
    /// - Returns: The children that may stand there, without annotations.
    @discardableResult
    mutating func check(_ element: SchemaElement, against rule: SchemaRule) -> [SchemaElement] {
        checkAttributes(of: element, against: rule)
        if element.hasStrayText {
            report("text can't stand in `\(element.title)`", at: element)
        }
        return checkedChildren(of: element, against: rule)
    }

    private mutating func checkAttributes(of element: SchemaElement, against rule: SchemaRule) {
        for attribute in element.attributes {
            let name = attribute.name
            if name.namespace.isEmpty, rule.attributes[name.localName] == nil {
                report("`\(element.title)` can't have the attribute `\(name.localName)` here", at: element)
            } else if name.namespace == BuiltinType.namespace {
                report("attributes of XML Schema have no prefix: `xs:\(name.localName)`", at: element)
            }
        }
        for (name, isRequired) in rule.attributes where isRequired && element[name] == nil {
            report("`\(element.title)` needs the attribute `\(name)`", at: element)
        }
    }

    private mutating func checkedChildren(of element: SchemaElement, against rule: SchemaRule) -> [SchemaElement] {
        var children: [SchemaElement] = []
        var next = 0
        var filled: Set<Int> = []
        for child in element.children {
            guard let name = child.schemaName, SchemaRule.elementNames.contains(name) else {
                report("unknown element `\(child.title)` in `\(element.title)`", at: child)
                continue
            }
            guard let step = rule.steps[next...].firstIndex(where: { $0.names.contains(name) }) else {
                reportMisplaced(child, in: element, rule)
                continue
            }
            filled.insert(step)
            next = rule.steps[step].isRepeated ? step : step + 1
            if name == "annotation" {
                check(child, against: .annotation)
                noteAppinfo(in: child)
            } else {
                children.append(child)
            }
        }
        for (index, step) in rule.steps.enumerated() where step.isRequired && !filled.contains(index) {
            let names = step.names.sorted().map { "`xs:\($0)`" }.joined(separator: " or ")
            report("`\(element.title)` needs \(names)", at: element)
        }
        return children
    }

    private mutating func reportMisplaced(_ child: SchemaElement, in element: SchemaElement, _ rule: SchemaRule) {
        let isKnown = child.schemaName.map { name in rule.steps.contains { $0.names.contains(name) } } ?? false
        let problem = isKnown ? "stands too late or once too often in" : "can't stand in"
        report("`\(child.title)` \(problem) `\(element.title)`", at: child)
    }
}
