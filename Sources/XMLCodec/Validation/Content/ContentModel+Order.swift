extension ContentModel {
    /// Whether a field can come right after another one, wherever that stands.
    ///
    /// Less than whether a child may stand where it does: enough to tell content that is out of order, without following
    /// it from its start. Takes time that grows with the square of the model's size.
    func allows(_ next: Int, after previous: Int) -> Bool {
        allows(next, after: previous, in: groups[0].members[0])
    }

    private func allows(_ next: Int, after previous: Int, in member: Member) -> Bool {
        if member.maximum > 1, canEnd(previous, member.term), canStart(next, member.term) { return true }
        guard case .group(let number) = member.term else { return false }
        let group = groups[number]
        if group.members.contains(where: { allows(next, after: previous, in: $0) }) { return true }
        guard group.kind != .choice, let starting = group.starts[next] else { return false }
        return group.members.indices.contains { index in
            guard canEnd(previous, group.members[index].term) else { return false }
            return starting.contains { start in
                group.kind == .all
                    ? start != index
                    : start > index && group.requiredBefore[start] == group.requiredBefore[index + 1]
            }
        }
    }

    /// Whether a term can end with a field.
    private func canEnd(_ field: Int, _ term: Term) -> Bool {
        guard case .group(let number) = term else { return term == .field(field) }
        let group = groups[number]
        return group.members.indices.contains { index in
            canEnd(field, group.members[index].term)
                && (group.kind != .sequence
                    || group.requiredBefore[group.members.count] == group.requiredBefore[index + 1])
        }
    }
}
