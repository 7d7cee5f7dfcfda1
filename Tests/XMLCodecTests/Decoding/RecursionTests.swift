import Foundation
import Testing
import XMLCodec

@Suite("Types that contain themselves")
struct RecursionTests {
    @Test("boxed fields and lists nest")
    func nesting() {
        expect(
            "<m:Tree \(declarations) Name='1'><t:Left Name='2'><t:Right/></t:Left><t:Child><t:Child Name='4'/></t:Child>"
                + "<t:Right Name='3'/><t:Child/></m:Tree>",
            decodesAs: Tree(
                name: "1",
                left: Tree(name: "2", right: Tree()),
                right: Tree(name: "3"),
                children: [Tree(children: [Tree(name: "4")]), Tree()]
            )
        )
    }

    @Test(
        "a document as deep as allowed is decoded, encoded and let go on a small stack",
        .disabled(if: isSanitized, "a sanitizer makes frames several times as big"),
        arguments: ["t:Left", "t:Child"]
    )
    func deepOnSmallStack(_ tag: String) throws {
        let document = Array(Tree.document(depth: XMLLimits.default.depth, of: tag).utf8)
        let outcome = onSmallStack { () -> Result<[UInt8], any Error> in
            Result {
                let tree = try XMLDecoder(Tree.self).decode(document)
                let again = try XMLDecoder(Tree.self).decode(XMLEncoder().encode(tree))
                return try again == tree ? XMLEncoder().encode(again) : []
            }
        }
        #expect(try outcome.get().count > XMLLimits.default.depth * 8)
    }

    @Test(
        "unknown elements may nest as deep as allowed on a small stack, and fragments",
        .disabled(if: isSanitized, "a sanitizer makes frames several times as big")
    )
    func deepUnknown() {
        let depth = XMLLimits.default.depth - 1
        let nested = String(repeating: "<x>", count: depth) + String(repeating: "</x>", count: depth)
        let fragments = onSmallStack { () -> Result<[XMLFragment], any Error> in
            Result {
                _ = try decoded("<m:Tree \(declarations)>\(nested)</m:Tree>", as: Tree.self)
                return try decoded("<m:OpenList \(declarations)>\(nested)</m:OpenList>", as: OpenList.self).any
            }
        }
        #expect((try? fragments.get().count) == 1)
    }
}

/// Runs a body on a thread with as little stack as Apple's platforms give to concurrency: 512 KiB.
private func onSmallStack<Outcome: Sendable>(_ body: @escaping @Sendable () -> Outcome) -> Outcome {
    let box = OutcomeBox<Outcome>()
    let thread = Thread {
        let outcome = body()
        box.condition.withLock { box.outcome = outcome }
        box.condition.signal()
    }
    thread.stackSize = 512 << 10
    thread.start()
    return box.wait()
}

/// Whether the tests were built with the address or the thread sanitizer.
private let isSanitized: Bool = {
    #if canImport(Darwin)
    let program = unsafe RTLD_DEFAULT
    #else
    let program: UnsafeMutableRawPointer? = nil
    #endif
    return unsafe dlsym(program, "__asan_init") != nil || dlsym(program, "__tsan_init") != nil
}()

/// Hands one value from a thread to another; the lock guards it.
private final class OutcomeBox<Outcome: Sendable>: @unchecked Sendable {
    let condition = NSCondition()
    var outcome: Outcome?

    func wait() -> Outcome {
        condition.lock()
        defer { condition.unlock() }
        while true {
            if let outcome { return outcome }
            condition.wait()
        }
    }
}
