/// The names of children: mostly each has the one after that of the child before it.
extension ElementStack {
    /// The size of the name that bytes begin with, if it is that of the child that probably comes next; else 0.
    @inline(__always)
    func expectedNameCount(at bytes: UnsafeBufferPointer<UInt8>) -> Int {
        unsafe mode == .elements ? NameMemo.count(of: innermost.pointee.nextName, at: bytes) : 0
    }

    /// What the name of a child means: a field, or one of ``ElementMeaning``'s values.
    ///
    /// - Parameters:
    ///   - name: The name as it is written.
    ///   - parent: The innermost open element.
    ///   - isExpected: Whether the name is the one that ``expectedNameCount(at:)`` found.
    /// - Returns: The number of the field, or the meaning.
    /// - Throws: The fault of a name that can't be resolved.
    @inline(__always)
    func field(
        ofElement name: UnsafeBufferPointer<UInt8>,
        in parent: UnsafeMutablePointer<OpenElement>,
        isExpected: Bool
    ) throws(XMLDecodingError) -> Int {
        let plan = unsafe parent.pointee.plan
        if isExpected,
            let field = unsafe plan.pointee.field(
                ofExpected: &parent.pointee.nextName,
                in: scope,
                after: &parent.pointee.lastName
            )
        {
            return field
        }
        defer { unsafe parent.pointee.nextName = plan.pointee.expectedElement(after: parent.pointee.lastName) }
        return try unsafe plan.pointee.field(ofElement: name, in: scope, after: &parent.pointee.lastName)
    }
}
