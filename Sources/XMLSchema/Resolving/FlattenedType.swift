/// A complex type with the size of its content model.
struct FlattenedType {
    var type: ComplexType

    /// The content model, if there is one.
    var particle: MeasuredParticle?
}
