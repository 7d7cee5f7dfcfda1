/// An optional value that is kept on the heap, for a property that is big or of the type that it belongs to.
///
/// The wrapped value behaves like one that is stored in place: a copy shares the heap's one until either is changed.
@propertyWrapper
public struct XMLBoxed<Value> {
    /// The heap's one, behind the object's header: reached by its address, reading it is no access that another thread
    /// could be in the way of.
    @usableFromInline
    final class Storage: ManagedBuffer<Void, Value?> {
        @inlinable
        deinit {
            unsafe _ = memory.deinitialize(count: 1)
        }

        /// Creates storage that holds a value.
        @inlinable
        static func make(_ value: Value) -> Storage {
            let storage = unsafe unsafeDowncast(create(minimumCapacity: 1) { _ in }, to: Storage.self)
            unsafe storage.memory.initialize(to: value)
            return storage
        }

        /// Where the value is; it is missing only while `wrappedValue` is being changed in place.
        @inlinable var memory: UnsafeMutablePointer<Value?> {
            unsafe withUnsafeMutablePointerToElements { unsafe $0 }
        }

        @inlinable var value: Value? { unsafe memory.pointee }
    }

    @usableFromInline
    var storage: Storage?

    /// Creates a box that holds nothing.
    @inlinable
    public init() {}

    /// Creates a box that holds a value, or nothing where it is `nil`.
    @inlinable
    public init(wrappedValue: Value?) {
        storage = wrappedValue.map(Storage.make)
    }

    /// The value, or `nil` where there is none.
    @inlinable
    public var wrappedValue: Value? {
        get { storage?.value }
        set {
            guard let newValue else {
                storage = nil
                return
            }
            if isKnownUniquelyReferenced(&storage), let storage {
                unsafe storage.memory.pointee = newValue
            } else {
                storage = Storage.make(newValue)
            }
        }
        _modify {
            // The value moves out and back in, so that what it holds is still referred to once and is changed in place.
            var value: Value?
            if isKnownUniquelyReferenced(&storage), let storage {
                unsafe swap(&value, &storage.memory.pointee)
            } else {
                value = storage?.value
                storage = nil
            }
            defer {
                if let value, let storage {
                    unsafe storage.memory.pointee = value
                } else {
                    storage = value.map(Storage.make)
                }
            }
            yield &value
        }
    }
}

extension XMLBoxed {
    /// Lends the value where it is, without a copy, if there is one.
    @inlinable
    func withUnsafePointer(_ body: (UnsafePointer<Value>) -> Void) {
        guard let storage, unsafe storage.memory.pointee != nil else { return }
        // The value of an optional lies at its start, whatever tells it from `nil`.
        unsafe body(UnsafeRawPointer(storage.memory).assumingMemoryBound(to: Value.self))
        withExtendedLifetime(storage) {}
    }
}

extension XMLBoxed: Equatable where Value: Equatable {
    /// Whether two boxes hold equal values, or nothing.
    @inlinable
    public static func == (lhs: Self, rhs: Self) -> Bool {
        lhs.storage === rhs.storage || lhs.storage?.value == rhs.storage?.value
    }
}

extension XMLBoxed: Hashable where Value: Hashable {
    /// Hashes the value.
    @inlinable
    public func hash(into hasher: inout Hasher) {
        hasher.combine(storage?.value)
    }
}

// The storage is only changed through a box that is the only one to refer to it, so that it is never shared and
// changed at once; what several threads can reach is read only.
extension XMLBoxed: @unchecked Sendable where Value: Sendable {}

extension XMLBoxed: CustomStringConvertible {
    /// The description of the value.
    public var description: String { String(describing: storage?.value) }
}

extension XMLBoxed: CustomDebugStringConvertible {
    /// The description of the value for debugging.
    public var debugDescription: String { String(reflecting: storage?.value) }
}

extension XMLBoxed: CustomReflectable {
    /// The mirror of the optional value, so that a dump shows no box.
    public var customMirror: Mirror { Mirror(reflecting: storage?.value as Any) }
}
