internal import CFuzzer
internal import Foundation

/// Has both engines read what libFuzzer makes up, and ends the process where they differ.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzEngines(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    if let difference = EngineInput(bytes)?.difference() { fatalError("the engines differ\n\(difference)") }
    return 0
}

/// Changes an input: mostly as libFuzzer does, or by a piece of markup, or to a document of its own.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ capacity: Int, _ seed: CUnsignedInt) -> Int {
    var random = SeededRandomness(seed: UInt64(seed))
    guard random.oneIn(3) else { return unsafe LLVMFuzzerMutate(start, count, capacity) }
    let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let mutation = EngineInput.mutation(of: input, using: &random).prefix(capacity)
    return unsafe UnsafeMutableBufferPointer(start: start, count: capacity).update(fromContentsOf: mutation)
}

/// Writes seeds and a dictionary instead of fuzzing, where the environment variable `FUZZ_SEEDS` names a folder.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeMutableRawPointer, _ arguments: UnsafeMutableRawPointer) -> CInt {
    guard let path = ProcessInfo.processInfo.environment["FUZZ_SEEDS"] else { return 0 }
    do {
        try writeSeeds(to: URL(fileURLWithPath: path))
        exit(0)
    } catch {
        fatalError("\(error)")
    }
}

private func writeSeeds(to folder: URL) throws {
    let seeds = folder.appending(path: "seeds")
    try FileManager.default.createDirectory(at: seeds, withIntermediateDirectories: true)
    for (number, input) in EngineInput.seeds.enumerated() {
        try Data(input).write(to: seeds.appending(path: "\(number)"))
    }
    let entries = MarkupPieces.all.filter { !$0.isEmpty && $0.utf8.count < 60 }.map { piece in
        "\"" + piece.utf8.map { String(format: "\\x%02X", $0) }.joined() + "\"\n"
    }
    try Data(entries.joined().utf8).write(to: folder.appending(path: "dictionary"))
}
