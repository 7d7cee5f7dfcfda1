/// Lends the namespaces in scope to values of type `xs:QName`.
@safe
@usableFromInline
final class NamespaceResolver {
    /// The stack of the decoder that the resolver belongs to; it lives as long as the decoder does.
    private let stack: UnsafePointer<ElementStack>

    init(_ stack: UnsafePointer<ElementStack>) {
        unsafe self.stack = stack
    }

    /// The namespace of a prefix; throws where it isn't bound.
    @usableFromInline
    func namespace(ofPrefix prefix: String?) throws(XMLDecodingError) -> String {
        var prefix = prefix ?? ""
        do {
            return try prefix.withUTF8 { bytes in
                try unsafe stack.pointee.scope.uri(stack.pointee.scope.resolve(prefix: bytes))
            }
        } catch let error as XMLDecodingError {
            throw error
        } catch {
            throw XMLDecodingError(.unboundPrefix)
        }
    }
}
