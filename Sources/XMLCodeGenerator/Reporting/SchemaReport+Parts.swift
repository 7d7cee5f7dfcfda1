public import XMLSchema

extension SchemaReport {
    /// A schema document.
    public struct Document: Encodable, Hashable, Sendable {
        /// The file, as it was named to the reader.
        public var file: String
        /// The target namespace, or an empty string.
        public var namespace: String
        /// The prefix that stands for the namespace.
        public var prefix: String?
    }

    /// A component and what it becomes.
    public struct Component: Encodable, Hashable, Sendable {
        /// What it is in the schema, such as `complex type`.
        public var kind: String
        /// The name, with its prefix.
        public var name: String
        /// What it becomes, such as `struct`, or why it becomes nothing.
        public var form: String
        /// The name in Swift, if it has one.
        public var swiftName: String?
        /// How many properties or cases that has.
        public var memberCount: Int?
        /// Where it is defined.
        public var location: SourceLocation
    }

    /// Something to know about a part of the schema.
    public struct Entry: Encodable, Hashable, Sendable {
        /// What it is about, such as `keyref`.
        public var kind: String
        /// The name of that, or of the type that it stands in.
        public var name: String
        /// What there is to know.
        public var detail: String
        /// Where it stands.
        public var location: SourceLocation
    }

    /// A name that isn't what it would be by rule.
    public struct Renaming: Encodable, Hashable, Sendable {
        /// What has the name, such as `element o:Order`.
        public var component: String
        /// The name by rule.
        public var wanted: String
        /// The name that it got.
        public var name: String
        /// What has the name by rule.
        public var owner: String?
        /// The path that gives it another name in `names` of a configuration, or by `--name`.
        public var overridePath: String?
        /// Where the component is defined.
        public var location: SourceLocation
    }

    /// A choice that becomes an enum.
    public struct Choice: Encodable, Hashable, Sendable {
        /// The type that it stands in, with its prefix.
        public var type: String
        /// The enum.
        public var swiftName: String
        /// How many elements there are to choose from.
        public var alternativeCount: Int
        /// How many components the type needs, itself among them; only for the biggest choices.
        public var componentCount: Int?
        /// How many of them it would need without the choice.
        public var componentCountWithout: Int?
        /// Where it stands.
        public var location: SourceLocation
    }

    /// A file that would be generated.
    public struct File: Encodable, Hashable, Sendable {
        /// The name.
        public var name: String
        /// How many types it declares.
        public var typeCount: Int
        /// How many lines it has.
        public var lineCount: Int
    }
}
