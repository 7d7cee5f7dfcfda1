import Testing

/// The value, or a failure if there is none: what `#require` can't do for a call on a value that can't be copied.
func required<Value>(_ value: Value?, sourceLocation: SourceLocation = #_sourceLocation) throws -> Value {
    try #require(value, sourceLocation: sourceLocation)
}
