/// What a decoder of one document type works with and leaves to the next one: plans, the names they remember, buffers.
///
/// To make it costs several times what a small message costs to decode, so a few are kept for each type. What belongs to
/// a document alone is reset in between; ``NamespaceScope`` numbers its epochs on, so that names that are remembered keep
/// their meaning.
///
/// Sendable, although it isn't safe to share: one decoder at a time has it.
@safe
final class DecodingWorkspace: @unchecked Sendable {
    /// The elements that are open; behind a pointer, so that it is reached without exclusivity checks.
    let stack: UnsafeMutablePointer<ElementStack>
    /// Reads documents into it.
    let reader: DocumentReader
    private let plans = PlanRegistry()
    let documentType: ObjectIdentifier

    private init(documentType: ObjectIdentifier, _ document: (PlanRegistry) -> UnsafeMutablePointer<ElementPlan>) {
        self.documentType = documentType
        unsafe stack = .allocate(capacity: 1)
        unsafe stack.initialize(to: ElementStack(document: document(plans), plans: plans))
        reader = unsafe DocumentReader(into: stack)
    }

    deinit {
        unsafe stack.pointee.deallocate()
        unsafe stack.deinitialize(count: 1)
        unsafe stack.deallocate()
    }

    /// Takes one that is idle, or makes one.
    ///
    /// - Parameters:
    ///   - documentType: Identifies the document type.
    ///   - options: How the document is decoded.
    ///   - document: Makes the plan of the document type.
    /// - Returns: A workspace for one document; to be given back.
    static func take(
        for documentType: ObjectIdentifier,
        options: XMLDecodingOptions,
        _ document: (PlanRegistry) -> UnsafeMutablePointer<ElementPlan>
    ) -> DecodingWorkspace {
        let idle = IdleWorkspaces.shared.take(for: documentType)
        let workspace = unsafe idle ?? DecodingWorkspace(documentType: documentType, document)
        unsafe workspace.stack.pointee.open(options: options)
        return workspace
    }

    /// Ends the document, and leaves the workspace to the next decoder.
    func giveBack() {
        unsafe stack.pointee.close()
        reader.close()
        IdleWorkspaces.shared.give(self)
    }
}
