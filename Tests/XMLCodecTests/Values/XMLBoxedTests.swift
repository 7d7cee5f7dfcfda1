import Testing
import XMLCodec

/// A type that has itself as a property, which takes a box.
private struct Folder: Hashable, Sendable {
    var name = ""
    @XMLBoxed var parent: Folder? = nil
    @XMLBoxed var size: Int? = nil
}

/// A value that counts how often its storage was copied.
private struct CopyCounter {
    private final class Storage {}
    private var storage = Storage()
    private(set) var copies = 0

    mutating func touch() {
        guard !isKnownUniquelyReferenced(&storage) else { return }
        storage = Storage()
        copies += 1
    }
}

@Suite struct XMLBoxedTests {
    @Test func aPropertyStartsEmpty() {
        let folder = Folder()
        #expect(folder.parent == nil)
        #expect(folder.size == nil)
    }

    @Test func aTypeCanHaveItself() {
        let root = Folder(name: "root")
        let inbox = Folder(name: "inbox", parent: root)
        let archive = Folder(name: "2024", parent: inbox, size: 3)
        #expect(archive.parent?.parent?.name == "root")
        #expect(archive.parent?.parent?.parent == nil)
    }

    @Test func aCopyIsAValueOfItsOwn() {
        let original = Folder(name: "a", parent: Folder(name: "b", parent: Folder(name: "c")))
        var copy = original
        #expect(copy == original)
        #expect(copy.hashValue == original.hashValue)
        copy.parent?.parent?.name = "d"
        #expect(original.parent?.parent?.name == "c")
        #expect(copy.parent?.parent?.name == "d")
        #expect(copy != original)
        copy.parent = nil
        #expect(original.parent?.name == "b")
        #expect(copy.parent == nil)
        copy.parent = Folder(name: "e")
        copy.parent?.name += "f"
        #expect(copy.parent?.name == "ef")
    }

    @Test func settingReplacesTheValue() {
        var box = XMLBoxed<Int>()
        #expect(box.wrappedValue == nil)
        box.wrappedValue = 1
        let copy = box
        box.wrappedValue = 2
        #expect(box.wrappedValue == 2)
        #expect(copy.wrappedValue == 1)
        box.wrappedValue? += 1
        #expect(box.wrappedValue == 3)
        box.wrappedValue = nil
        #expect(box.wrappedValue == nil)
        #expect(box == XMLBoxed(wrappedValue: nil))
    }

    @Test func changingInPlaceCopiesOnlyWhatIsShared() {
        var box = XMLBoxed(wrappedValue: CopyCounter())
        box.wrappedValue?.touch()
        #expect(box.wrappedValue?.copies == 0)
        let copy = box
        box.wrappedValue?.touch()
        #expect(box.wrappedValue?.copies == 1)
        #expect(copy.wrappedValue?.copies == 0)
    }

    @Test func aChangeThatThrowsKeepsWhatWasDone() {
        struct Refusal: Error {}
        func fail(_ number: inout Int) throws {
            number = 7
            throw Refusal()
        }
        var folder = Folder(size: 1)
        #expect(throws: Refusal.self) {
            if folder.size != nil { try fail(&folder.size!) }
        }
        #expect(folder.size == 7)
    }

    @Test func descriptionsShowTheValueAndNoBox() {
        let box = XMLBoxed(wrappedValue: "a")
        #expect(box.description == "Optional(\"a\")")
        #expect(box.debugDescription == "Optional(\"a\")")
        #expect(XMLBoxed<Int>().description == "nil")
        #expect(Mirror(reflecting: box).displayStyle == .optional)
        #expect(MemoryLayout<XMLBoxed<Folder>>.size == MemoryLayout<Int>.size)
    }
}
