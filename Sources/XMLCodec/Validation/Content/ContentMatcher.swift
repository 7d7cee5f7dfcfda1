/// Follows the content of one element after the other through their models.
///
/// All readings of an element lie side by side in one array, those of its parent before them. A step takes time that
/// grows with the number of readings, which is one for models that obey Unique Particle Attribution, and with the depth
/// of the model.
struct ContentMatcher {
    /// An element whose content is followed.
    struct Frame {
        /// Where its readings start.
        var start: Int
        /// How many readings there are; none before its first child.
        var readingCount = 0
    }

    private var readings: [UInt32] = []
    /// The reading that is being extended.
    private var scratch: [UInt32] = []

    /// Forgets everything.
    mutating func removeAll() {
        readings.removeAll(keepingCapacity: true)
    }

    /// Begins an element inside the one that was begun last.
    func open() -> Frame { Frame(start: readings.count) }

    /// Ends an element.
    mutating func close(_ frame: Frame) {
        readings.removeSubrange(frame.start...)
    }

    /// Takes a child.
    ///
    /// - Parameters:
    ///   - field: The child's field.
    ///   - frame: Its parent, the element that was begun last.
    ///   - model: The parent's content model.
    /// - Returns: Whether the child may stand here. If it mayn't, nothing has changed.
    mutating func advance(_ field: Int, in frame: inout Frame, of model: ContentModel) -> Bool {
        let size = model.readingSize
        let end = readings.count
        scratch = [UInt32](repeating: 0, count: size)
        if frame.readingCount == 0 {
            scratch[1] = 1
            enter(model.groups[0].members[0], ifStartedBy: field, at: 0, of: model)
        } else {
            for number in 0..<frame.readingCount {
                let start = frame.start + number * size
                for index in 0..<size { scratch[index] = readings[start + index] }
                advance(field, in: 0, at: 0, of: model)
            }
        }
        guard readings.count > end else { return false }
        readings.removeSubrange(frame.start..<end)
        frame.readingCount = removeDuplicates(from: frame.start, size: size)
        return true
    }

    /// Whether an element may end.
    mutating func isComplete(_ frame: Frame, of model: ContentModel) -> Bool {
        if frame.readingCount == 0 { return model.groups[0].isNullable }
        for number in 0..<frame.readingCount {
            load(number, of: frame, model)
            if isComplete(0, at: 0, of: model) { return true }
        }
        return false
    }

    /// The fields one of which an element lacks that can't end.
    mutating func missingFields(_ frame: Frame, of model: ContentModel) -> [Int] {
        if frame.readingCount == 0 { return model.starts(of: model.groups[0].members[0].term).sorted() }
        load(0, of: frame, model)
        return missing(in: 0, at: 0, of: model)
    }

    private mutating func load(_ number: Int, of frame: Frame, _ model: ContentModel) {
        let start = frame.start + number * model.readingSize
        scratch = Array(readings[start..<(start + model.readingSize)])
    }

    private mutating func removeDuplicates(from start: Int, size: Int) -> Int {
        var count = 0
        for candidate in stride(from: start, to: readings.count, by: size) {
            let reading = readings[candidate..<(candidate + size)]
            let isKnown = (0..<count).contains { known in
                readings[(start + known * size)..<(start + (known + 1) * size)].elementsEqual(reading)
            }
            if isKnown { continue }
            let end = start + count * size
            if end != candidate { for index in 0..<size { readings[end + index] = readings[candidate + index] } }
            count += 1
        }
        readings.removeSubrange((start + count * size)...)
        return count
    }
}

// MARK: - Steps

extension ContentMatcher {
    /// Extends the reading in ``scratch`` by a field, in all ways that there are; its part above a level stays.
    private mutating func advance(_ field: Int, in number: Int, at level: Int, of model: ContentModel) {
        let index = Int(scratch[2 * level])
        let count = scratch[2 * level + 1]
        let group = model.groups[number]
        let member = group.members[index]
        var isEnded = true
        if case .group(let inner) = member.term {
            // Asked first, because what follows writes over the levels below.
            isEnded = isComplete(inner, at: level + 1, of: model)
            advance(field, in: inner, at: level + 1, of: model)
        }
        guard isEnded else { return }
        if count < member.maximum {
            scratch[2 * level + 1] = min(count + 1, member.saturation)
            enter(member, ifStartedBy: field, at: level, of: model)
        }
        guard group.kind != .choice, member.isSatisfied(by: count) else { return }
        for next in group.starts[field] ?? [] where canGoOn(to: next, from: index, in: group) {
            start(next, of: group, with: field, at: level, of: model)
        }
    }

    /// Whether a member of a group can come right after another one.
    private func canGoOn(to next: Int, from index: Int, in group: ContentModel.Group) -> Bool {
        switch group.kind {
        case .sequence: next > index && group.requiredBefore[next] == group.requiredBefore[index + 1]
        case .choice: false
        case .all: !hasSeen(next, in: group)
        }
    }

    /// Starts a member of a group for the first time.
    private mutating func start(
        _ index: Int,
        of group: ContentModel.Group,
        with field: Int,
        at level: Int,
        of model: ContentModel
    ) {
        scratch[2 * level] = UInt32(index)
        scratch[2 * level + 1] = 1
        let word = group.seenOffset + index / 32
        let bit = UInt32(1) << UInt32(index % 32)
        if group.kind == .all { scratch[word] |= bit }
        enter(group.members[index], ifStartedBy: field, at: level, of: model)
        if group.kind == .all { scratch[word] &= ~bit }
    }

    /// Starts an occurrence of a member with a field, in all ways that there are.
    private mutating func enter(
        _ member: ContentModel.Member,
        ifStartedBy field: Int,
        at level: Int,
        of model: ContentModel
    ) {
        switch member.term {
        case .field(let own):
            if own == field { keep(upTo: level, of: model) }
        case .group(let number):
            let group = model.groups[number]
            if group.kind == .all {
                for word in 0..<group.seenWordCount { scratch[group.seenOffset + word] = 0 }
            }
            for index in group.starts[field] ?? [] where group.kind != .sequence || group.requiredBefore[index] == 0 {
                start(index, of: group, with: field, at: level + 1, of: model)
            }
        }
    }

    /// Keeps the reading, which stands in a field at a level.
    private mutating func keep(upTo level: Int, of model: ContentModel) {
        // What was left at deeper levels would make equal readings look different.
        for index in (2 * level + 2)..<(2 * model.depth) { scratch[index] = 0 }
        readings.append(contentsOf: scratch)
    }
}

// MARK: - Ends

extension ContentMatcher {
    /// Whether the content of a group may end where the reading in ``scratch`` stands.
    private func isComplete(_ number: Int, at level: Int, of model: ContentModel) -> Bool {
        let group = model.groups[number]
        let index = Int(scratch[2 * level])
        let member = group.members[index]
        guard member.isSatisfied(by: scratch[2 * level + 1]) else { return false }
        if case .group(let inner) = member.term, !isComplete(inner, at: level + 1, of: model) { return false }
        switch group.kind {
        case .choice: return true
        case .sequence: return group.requiredBefore[group.members.count] == group.requiredBefore[index + 1]
        case .all: return group.members.indices.allSatisfy { group.members[$0].isNullable || hasSeen($0, in: group) }
        }
    }

    private func hasSeen(_ index: Int, in group: ContentModel.Group) -> Bool {
        scratch[group.seenOffset + index / 32] & 1 << UInt32(index % 32) != 0
    }

    /// The fields that could go on where a group lacks something; empty where it is complete.
    private func missing(in number: Int, at level: Int, of model: ContentModel) -> [Int] {
        let group = model.groups[number]
        let index = Int(scratch[2 * level])
        let member = group.members[index]
        if case .group(let inner) = member.term {
            let fields = missing(in: inner, at: level + 1, of: model)
            if !fields.isEmpty { return fields }
        }
        if !member.isSatisfied(by: scratch[2 * level + 1]) { return model.starts(of: member.term).sorted() }
        let lacking: Int? =
            switch group.kind {
            case .choice: nil
            case .sequence: group.members.indices.first { $0 > index && !group.members[$0].isNullable }
            case .all: group.members.indices.first { !group.members[$0].isNullable && !hasSeen($0, in: group) }
            }
        return lacking.map { model.starts(of: group.members[$0].term).sorted() } ?? []
    }
}
