/// A name that a component got in place of the one that it has by rule.
struct NameChange {
    /// What needed a name.
    var claim: NameClaim
    /// The name that it got.
    var name: String
    /// What has the name by rule.
    var owner: String
}
