/// The number of a choice's enum.
struct ChoiceID: Hashable {
    var number: Int
}
