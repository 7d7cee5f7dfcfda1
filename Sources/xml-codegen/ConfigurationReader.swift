import Foundation
import XMLCodeGenerator
import XMLSchema
import Yams

/// Reads the configuration file; reports every fault with its place.
struct ConfigurationReader {
    private let file: String
    private var faults: [Diagnostic] = []

    /// Reads a YAML file.
    ///
    /// - Throws: ``ConfigurationError`` with all that is wrong with it.
    static func read(_ file: String) throws(ConfigurationError) -> Settings {
        guard let bytes = try? Data(contentsOf: URL(filePath: file)) else {
            let fault = Diagnostic(.error, "can't read the configuration file \(file)", at: nil)
            throw ConfigurationError(diagnostics: [fault])
        }
        var reader = ConfigurationReader(file: file)
        let settings = reader.settings(yaml: String(decoding: bytes, as: UTF8.self))
        guard let settings, reader.faults.isEmpty else { throw ConfigurationError(diagnostics: reader.faults) }
        return settings
    }

    private init(file: String) {
        self.file = file
    }

    private mutating func settings(yaml: String) -> Settings? {
        let root: Node?
        do {
            root = try Yams.compose(yaml: yaml)
        } catch {
            fault(Self.message(of: error), at: Self.mark(of: error))
            return nil
        }
        guard let root, let mapping = root.mapping else {
            fault("a configuration is a mapping of keys to values", at: root?.mark)
            return nil
        }
        return settings(mapping)
    }

    private mutating func settings(_ mapping: Node.Mapping) -> Settings? {
        var settings = Settings(
            options: GeneratorOptions(module: SwiftModuleName.ofTarget(in: file)),
            schemas: [],
            output: ""
        )
        var seen: Set<String> = []
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            guard let setting = Key(rawValue: name) else {
                fault("unknown key '\(name)'; \(Self.suggestion(for: name))", at: key.mark)
                continue
            }
            seen.insert(name)
            apply(setting, value, to: &settings)
        }
        // The description of a service brings its schemas along.
        let source = settings.services.isEmpty ? Key.schemas : .wsdl
        if !seen.contains(source.rawValue) { fault("the key '\(source.rawValue)' is missing", at: nil) }
        return settings
    }

    private static func suggestion(for key: String) -> String {
        let known = Key.allCases.map(\.rawValue)
        return Spelling.nearest(to: key, among: known).map { "did you mean '\($0)'?" }
            ?? "the keys are \(known.joined(separator: ", "))"
    }

    private enum Key: String, CaseIterable {
        case module, access, output, schemas, wsdl, catalog, roots, filter, prefixes, streams, aliases, names, naming
        case stripTypeSuffix, imports, conformances, unknownContent, files
    }

    private mutating func apply(_ key: Key, _ value: Node, to settings: inout Settings) {
        switch key {
        case .module: settings.options.module = string(value, of: key) ?? ""
        case .output: settings.output = string(value, of: key).map(path) ?? ""
        case .schemas: settings.schemas = strings(value, of: key).map { path($0.text) }
        case .catalog: settings.catalogs = oneOrMore(value, of: key).map(path)
        case .roots: settings.roots = strings(value, of: key).map { path($0.text) }
        case .conformances: settings.options.conformances = strings(value, of: key).map(\.text)
        case .streams: settings.options.streams = strings(value, of: key).map { StreamPath($0.text, at: $0.location) }
        case .aliases:
            settings.options.aliases = pairs(value, of: key).map {
                ElementAlias($0.key, acceptedAs: $0.value, at: $0.location)
            }
        case .prefixes:
            settings.options.prefixes = pairs(value, of: key).map {
                NamespacePrefix($0.key, for: $0.value, at: $0.location)
            }
        case .wsdl: settings.services = strings(value, of: key).map { path($0.text) }
        case .filter: settings.options.filter = filter(value)
        case .names:
            settings.options.names = pairs(value, of: key).map { NameOverride($0.key, to: $0.value, at: $0.location) }
        case .imports:
            settings.options.imports = pairs(value, of: key).map {
                ModuleImport($0.key, from: $0.value, at: $0.location)
            }
        case .access: settings.options.access = choice(value, of: key) ?? .public
        case .naming: settings.options.naming = choice(value, of: key) ?? .idiomatic
        case .unknownContent: settings.options.unknownContent = choice(value, of: key) ?? .skip
        case .stripTypeSuffix:
            guard let flag = value.bool else { return fault("'\(key.rawValue)' is true or false", at: value.mark) }
            settings.options.stripTypeSuffix = flag
        case .files:
            guard let count = value.int, count > 0 else {
                return fault("'\(key.rawValue)' is how many files there are, at least 1", at: value.mark)
            }
            settings.options.fileCount = count
        }
    }

    // MARK: Values

    private mutating func string(_ node: Node, of key: some RawRepresentable<String>) -> String? {
        guard let scalar = node.scalar, !scalar.string.isEmpty else {
            fault("'\(key.rawValue)' has to be a string", at: node.mark)
            return nil
        }
        return scalar.string
    }

    private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ node: Node,
        of key: Key
    ) -> Choice? {
        guard let text = string(node, of: key) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            fault("'\(key.rawValue)' is one of \(Choice.allCases.spelled)", at: node.mark)
            return nil
        }
        return choice
    }

    mutating func strings(
        _ node: Node,
        of key: some RawRepresentable<String>
    ) -> [(text: String, location: SourceLocation)] {
        guard let sequence = node.sequence else {
            fault("'\(key.rawValue)' has to be a list of strings", at: node.mark)
            return []
        }
        return sequence.compactMap { item in string(item, of: key).map { ($0, location(of: item.mark)) } }
    }

    private mutating func oneOrMore(_ node: Node, of key: Key) -> [String] {
        if node.sequence != nil { return strings(node, of: key).map(\.text) }
        return string(node, of: key).map { [$0] } ?? []
    }

    private mutating func pairs(
        _ node: Node,
        of key: Key
    ) -> [(key: String, value: String, location: SourceLocation)] {
        guard let mapping = node.mapping else {
            fault("'\(key.rawValue)' has to be a mapping of strings to strings", at: node.mark)
            return []
        }
        return mapping.compactMap { entry in
            guard let name = string(entry.key, of: key), let value = string(entry.value, of: key) else { return nil }
            return (name, value, location(of: entry.key.mark))
        }
    }

    /// A path relative to the configuration file.
    private func path(_ path: String) -> String { SchemaLocation.resolve(path, from: file) }

    // MARK: Faults

    mutating func fault(_ message: String, at mark: Mark?) {
        faults.append(Diagnostic(.error, message, at: location(of: mark)))
    }

    private func location(of mark: Mark?) -> SourceLocation {
        SourceLocation(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
    }

    private static func mark(of error: any Error) -> Mark? {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark
        default: nil
        }
    }

    private static func message(of error: any Error) -> String {
        switch error as? YamlError {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
        default: "\(error)".split(separator: "\n").first.map(String.init) ?? "not valid YAML"
        }
    }
}

extension Collection where Element: RawRepresentable<String> {
    /// The values as a sentence lists them: `public, package and internal`.
    var spelled: String {
        let words = map(\.rawValue)
        return words.count < 2
            ? words.joined() : words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
    }
}
