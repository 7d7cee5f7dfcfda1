import XMLSchema

/// Remembers what was worked out about types; copies of its owner share it.
final class TypeMemo<Value> {
    private var values: [TypeName: Value] = [:]

    /// The value for a type, which is made when it is first asked for.
    func value(of type: TypeName, _ make: () -> Value) -> Value {
        if let known = values[type] { return known }
        let value = make()
        values[type] = value
        return value
    }
}
