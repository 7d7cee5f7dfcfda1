import XMLCodec

/// The namespaces of the types in this folder.
let testNamespaces = XMLNamespaceTable("m=urn:test:messages t=urn:test:types")

/// Other prefixes for the same namespaces, and one of their own, as another module would have them.
let otherNamespaces = XMLNamespaceTable("o=urn:test:other types=urn:test:types")

/// The declarations that most documents of these tests begin with.
let declarations = #"xmlns:m="urn:test:messages" xmlns:t="urn:test:types""#

/// The same with the prefix that XML Schema's own attributes have.
let schemaDeclarations = declarations + #" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance""#
