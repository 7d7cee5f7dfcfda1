import Testing

@testable import XMLCodec

@Suite("Content models")
struct ContentModelTests {
    /// Models over three fields; some break Unique Particle Attribution.
    private static let models = [
        "0 1 2", "0? 1* 2+", "(0|1|2)", "(0|1)* 2", "(0&1&2)", "(0&1?&2)", "(0 1?)*", "(0 1? 2)+", "0{2,3}", "0{0,4} 1",
        "(0 1){2,3}", "(0|(1 2)){1,2} 0?", "((0 1)|(0 2))", "(0? 0)", "0* 0", "(0|(0 1))* 2", "(0{2,3}){2,2}",
        "(0? 1?){2,2} 2",
        "((0 1?)* 2)*", "((0|1){1,2} 2){0,2}", "(0* 1*)* 2", "(0|(1 2?)+)* 0", "()", "(0|())", "0 (1|()) 2",
        "(0 1{0,3}){2,3}", "(1* 0){1,3} 2?", "((0? 1?)|2){3,3}", "0{3,} 1?", "(0 (1 (2 0)?)*)?",
    ]

    @Test(
        "All words up to seven children are accepted or refused as an obviously right matcher says",
        arguments: models
    )
    func words(text: String) {
        let particle = ContentParticle(parsing: text)
        let model = ContentModel(particle)
        let slow = Self.slow(particle)
        #expect(!model.isRelaxed)
        for word in Words.all(over: [0, 1, 2], upTo: 7) {
            #expect(Self.accepts(word, model) == slow.matches(word), "\(text): \(word)")
        }
    }

    @Test("A model is written as it is read, and means the same when it is simplified", arguments: models)
    func texts(text: String) {
        let particle = ContentParticle(parsing: text)
        #expect(ContentParticle(parsing: particle.description) == particle)
        let simplified = particle.simplified
        #expect(simplified.simplified == simplified)
        for word in Words.all(over: [0, 1, 2], upTo: 5) {
            #expect(Self.slow(particle).matches(word) == Self.slow(simplified).matches(word), "\(text): \(word)")
        }
    }

    @Test("Large counts cost no memory, and are counted")
    func largeCounts() {
        let model = ContentModel(ContentParticle(parsing: "(0 1?){2,1000} 2{0,100000}"))
        #expect(!model.isRelaxed)
        #expect(model.groups.count < 5)
        #expect(Self.accepts([Int](repeating: 0, count: 1_000), model))
        #expect(!Self.accepts([Int](repeating: 0, count: 1_001), model))
        #expect(!Self.accepts([0], model))
        #expect(Self.accepts([0, 0] + [Int](repeating: 2, count: 2_000), model))
    }

    @Test("Where counting would follow too many readings it is given up", .timeLimit(.minutes(1)))
    func relaxedCounts() {
        let model = ContentModel(ContentParticle(parsing: "((0{0,1000} 1?){0,1000} 0?){0,1000}"))
        #expect(model.isRelaxed)
        #expect(Self.accepts([Int](repeating: 0, count: 3_000), model))
        #expect(!Self.accepts([2], model))
    }

    @Test("The readings of content are no more than the limit", arguments: models)
    func readings(text: String) {
        let model = ContentModel(ContentParticle(parsing: text))
        for word in Words.all(over: [0, 1], upTo: 7) {
            var matcher = ContentMatcher()
            var frame = matcher.open()
            for field in word where matcher.advance(field, in: &frame, of: model) {
                #expect(frame.readingCount <= ContentModel.readingLimit)
            }
        }
    }

    @Test("A field may follow another one if it does so in some word", arguments: models)
    func followers(text: String) {
        let particle = ContentParticle(parsing: text)
        let model = ContentModel(particle)
        var pairs: Set<[Int]> = []
        let slow = Self.slow(particle)
        for word in Words.all(over: [0, 1, 2], upTo: 7) where slow.matches(word) {
            for pair in zip(word, word.dropFirst()) { pairs.insert([pair.0, pair.1]) }
        }
        for one in 0...2 {
            for other in 0...2 where pairs.contains([one, other]) {
                #expect(model.allows(other, after: one), "\(text): \(one) \(other)")
            }
        }
    }

    private static func accepts(_ word: [Int], _ model: ContentModel) -> Bool {
        var matcher = ContentMatcher()
        var frame = matcher.open()
        for field in word {
            guard matcher.advance(field, in: &frame, of: model) else { return false }
        }
        return matcher.isComplete(frame, of: model)
    }

    private static func slow(_ particle: ContentParticle) -> SlowMatcher<Int> {
        let term: SlowMatcher<Int> =
            switch particle.term {
            case .field(let number): .letter(number)
            case .sequence(let members): .sequence(members.map(slow))
            case .choice(let members): .choice(members.map(slow))
            case .all(let members): .all(members.map(slow))
            }
        return .repetition(term, particle.minimum, particle.maximum)
    }
}
