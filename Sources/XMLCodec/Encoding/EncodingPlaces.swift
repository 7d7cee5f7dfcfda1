/// The paths of the few places of a document that have to be remembered.
///
/// A path is put together as the elements around its place end, so that encoding keeps no trail of open elements.
struct EncodingPlaces {
    /// The steps of each path, the innermost first.
    private var paths: [[XMLElementPath.Step]] = []

    /// The number of places.
    var count: Int { paths.count }

    /// Adds a place inside of the current element.
    mutating func add() -> Int {
        paths.append([])
        return paths.count - 1
    }

    /// Adds an element, or a field without elements in it, to the paths of the places in it: those from a number on.
    mutating func prepend(_ text: FieldText, _ index: Int, since first: Int) {
        guard let name = text.pathName else { return }
        let step = XMLElementPath.Step(name, index: index >= 0 ? index + 1 : nil)
        for place in first..<paths.count { paths[place].append(step) }
    }

    /// The path of a place, once the root element has ended.
    func path(of place: Int) -> XMLElementPath { XMLElementPath(paths[place].reversed()) }
}
