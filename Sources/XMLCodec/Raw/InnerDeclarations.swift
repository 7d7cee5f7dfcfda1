/// The declarations of prefixes on elements inside a fragment's root, and how far they reach.
struct InnerDeclarations {
    fileprivate struct Change {
        var offset: Int
        var prefix: String
        var begins: Bool
    }

    /// Where they begin and end, in order.
    private var changes: [Change] = []
    /// Those of open elements, each with the number of elements around its own.
    private var open: [(depth: Int, prefix: String)] = []

    /// Notes a declaration.
    ///
    /// - Parameters:
    ///   - name: The attribute's name.
    ///   - depth: The number of elements around its element.
    ///   - offset: Where the element begins.
    mutating func add(_ name: String, _ depth: Int, at offset: Int) {
        // What has no prefix never stands before a colon.
        guard let colon = name.firstIndex(of: ":") else { return }
        let prefix = String(name[name.index(after: colon)...])
        open.append((depth, prefix))
        changes.append(Change(offset: offset, prefix: prefix, begins: true))
    }

    /// Ends an element, and with it its declarations.
    mutating func end(_ depth: Int, at offset: Int) {
        while let last = open.last, last.depth == depth {
            changes.append(Change(offset: offset, prefix: last.prefix, begins: false))
            open.removeLast()
        }
    }

    /// Goes through the fragment from its beginning.
    var reader: Reader { Reader(changes: changes[...]) }

    /// Says which prefixes are declared, place by place.
    struct Reader {
        private var changes: ArraySlice<Change>
        private var counts: [String: Int] = [:]

        fileprivate init(changes: ArraySlice<Change>) {
            self.changes = changes
        }

        /// Whether elements inside the root declare a prefix at an offset, which is greater than those asked for before.
        mutating func declare(_ prefix: String, at offset: Int) -> Bool {
            while let change = changes.first, change.offset <= offset {
                counts[change.prefix, default: 0] += change.begins ? 1 : -1
                changes.removeFirst()
            }
            return counts[prefix, default: 0] > 0
        }
    }
}
