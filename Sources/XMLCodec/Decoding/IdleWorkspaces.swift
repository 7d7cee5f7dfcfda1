internal import Synchronization

/// The workspaces that no decoder uses.
///
/// They lie in a fixed number of slots, which are emptied and filled by one atomic exchange: no lock, nothing to wait
/// for, and a bound on what is kept. A type's workspaces lie in a few slots next to each other that its address chooses;
/// types that share some of them cost each other a workspace at times, no more.
@safe
struct IdleWorkspaces: @unchecked Sendable {
    private typealias Slot = Atomic<Unmanaged<DecodingWorkspace>?>

    private let slots: UnsafeMutablePointer<Slot>

    /// How many are kept, and how many of one type: as many of its decoders as run at the same time mostly.
    private static let count = 64
    private static let countPerType = 8

    /// The slots of the process.
    static let shared = IdleWorkspaces()

    private init() {
        unsafe slots = .allocate(capacity: Self.count)
        for index in 0..<Self.count { unsafe (slots + index).initialize(to: Atomic(nil)) }
    }

    /// Takes a workspace of a document type, if one is idle.
    func take(for documentType: ObjectIdentifier) -> DecodingWorkspace? {
        for turn in 0..<Self.countPerType {
            let slot = unsafe slots + Self.place(of: documentType, turn)
            guard let found = unsafe slot.pointee.exchange(nil, ordering: .acquiringAndReleasing) else { continue }
            let workspace = unsafe found.takeRetainedValue()
            if workspace.documentType == documentType { return workspace }
            give(workspace)
        }
        return nil
    }

    /// Keeps a workspace if there is a slot for it.
    func give(_ workspace: DecodingWorkspace) {
        let retained = unsafe Unmanaged.passRetained(workspace)
        for turn in 0..<Self.countPerType {
            let slot = unsafe slots + Self.place(of: workspace.documentType, turn)
            let isGiven = unsafe slot.pointee.compareExchange(
                expected: nil,
                desired: retained,
                ordering: .acquiringAndReleasing
            ).exchanged
            if isGiven { return }
        }
        unsafe retained.release()
    }

    private static func place(of documentType: ObjectIdentifier, _ turn: Int) -> Int {
        let mixed = UInt64(UInt(bitPattern: documentType)) &* 0x9E37_79B9_7F4A_7C15
        return (Int(truncatingIfNeeded: mixed >> 58) + turn) % count
    }
}
