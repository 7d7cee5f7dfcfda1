import Testing
import XMLCodec

@Suite("Encoding at the same time")
struct ConcurrentEncodingTests {
    @Test("tasks that encode one value, boxes and all, don't disturb each other")
    func sharedValue() async throws {
        let tree = try decoded(Tree.document(depth: 40), as: Tree.self)
        let expected = try XMLEncoder().encode(tree)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<50 where try XMLEncoder().encode(tree) != expected { return false }
                    return true
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
    }
}
