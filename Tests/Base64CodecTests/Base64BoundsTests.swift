#if canImport(Darwin) || canImport(Glibc) || canImport(Musl)
import Base64Codec
import Testing

@Suite("No kernel leaves the memory that it was given")
struct Base64BoundsTests {
    @Test("when it decodes", arguments: Base64Kernel.available)
    func decode(kernel: Base64Kernel) throws {
        let input = try #require(GuardedMemory())
        let output = try #require(GuardedMemory())
        let text = lines(of: [UInt8](repeating: UInt8(ascii: "A"), count: 400), columns: 300)
        for count in 0...text.count {
            for room in [0, 1, 47, 48, 63, 64, count / 4 * 3, count] {
                let part = text[..<count]
                try unsafe decode(part, at: input.back(count), into: output.back(room), kernel: kernel)
                try unsafe decode(part, at: input.front(count), into: output.front(room), kernel: kernel)
            }
        }
    }

    @Test("when it decodes more lines than it looks at in one go", arguments: Base64Kernel.available)
    func decodeManyLines(kernel: Base64Kernel) throws {
        let input = try #require(GuardedMemory())
        let output = try #require(GuardedMemory())
        let text = lines(of: [UInt8](repeating: UInt8(ascii: "A"), count: 5_000), columns: 76)
        for room in 1_400...3_800 {
            try unsafe decode(text[...], at: input.back(text.count), into: output.back(room), kernel: kernel)
        }
        for count in stride(from: 2_000, through: text.count, by: 3) {
            let room = count / 4 * 3
            try unsafe decode(text[..<count], at: input.back(count), into: output.back(room), kernel: kernel)
        }
    }

    @Test("when it encodes", arguments: Base64Kernel.available)
    func encode(kernel: Base64Kernel) throws {
        let input = try #require(GuardedMemory())
        let output = try #require(GuardedMemory())
        for count in 0...300 {
            for room in [0, 1, 31, 32, 63, 64, count, count / 3 * 4 + 4] {
                unsafe encode(input.back(count), into: output.back(room), kernel: kernel)
                unsafe encode(input.front(count), into: output.front(room), kernel: kernel)
            }
        }
    }

    @Test("when it counts line ends", arguments: Base64Kernel.available)
    func lineEnds(kernel: Base64Kernel) throws {
        let memory = try #require(GuardedMemory())
        for count in 0...300 {
            for byte in [10, 13, 65] as [UInt8] {
                unsafe countLineEnds(memory.front(count), of: byte, kernel: kernel)
                unsafe countLineEnds(memory.back(count), of: byte, kernel: kernel)
            }
        }
    }

    private func countLineEnds(_ text: UnsafeMutableBufferPointer<UInt8>, of byte: UInt8, kernel: Base64Kernel) {
        unsafe text.update(repeating: byte)
        // A wrong number of white space makes it look everywhere.
        for whiteSpaceCount in [1, text.count] {
            let span = unsafe Span(_unsafeElements: UnsafeBufferPointer(text))
            _ = kernel.lineEnds(in: span, whiteSpaceCount: whiteSpaceCount)
        }
    }

    private func decode(
        _ text: ArraySlice<UInt8>,
        at input: UnsafeMutableBufferPointer<UInt8>,
        into output: UnsafeMutableBufferPointer<UInt8>,
        kernel: Base64Kernel
    ) throws {
        _ = unsafe input.update(fromContentsOf: text)
        var decoder = Base64Decoder(padding: .required, kernel: kernel)
        var span = unsafe OutputSpan(buffer: output, initializedCount: 0)
        _ = try unsafe decoder.decode(Span(_unsafeElements: UnsafeBufferPointer(input)), into: &span)
    }

    private func encode(
        _ input: UnsafeMutableBufferPointer<UInt8>,
        into output: UnsafeMutableBufferPointer<UInt8>,
        kernel: Base64Kernel
    ) {
        var encoder = Base64Encoder(kernel: kernel)
        var span = unsafe OutputSpan(buffer: output, initializedCount: 0)
        _ = unsafe encoder.encode(Span(_unsafeElements: UnsafeBufferPointer(input)), into: &span)
    }
}
#endif
