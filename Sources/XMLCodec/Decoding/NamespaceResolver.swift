/// Lends the namespaces in scope to values of type `xs:QName`.
@safe
@usableFromInline
final class NamespaceResolver {
    /// The scope of the decoder that the resolver belongs to; it lives as long as the decoder does.
    private let scope: UnsafePointer<NamespaceScope>

    init(_ scope: UnsafePointer<NamespaceScope>) {
        unsafe self.scope = scope
    }

    /// The namespace of a prefix; throws where it isn't bound.
    @usableFromInline
    func namespace(ofPrefix prefix: String?) throws(XMLDecodingError) -> String {
        var prefix = prefix ?? ""
        do {
            return try prefix.withUTF8 { bytes in
                try unsafe scope.pointee.uri(scope.pointee.resolve(prefix: bytes))
            }
        } catch let error as XMLDecodingError {
            throw error
        } catch {
            throw XMLDecodingError(.unboundPrefix)
        }
    }
}
