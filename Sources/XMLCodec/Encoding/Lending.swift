/// Lends a value in memory to a closure.
///
/// Not even a copyable value is copied, as it would be if the memory were read in place: what the closure calls might
/// change the memory, for all that the compiler knows.
@inline(__always)
func lend<Value: ~Copyable, State: ~Copyable>(
    _ value: UnsafePointer<Value>,
    to state: inout State,
    _ body: (borrowing Value, inout State) -> Void
) {
    unsafe body(value.pointee, &state)
}
