internal import CBase64

/// One implementation of the loops that do the work; all of them give the same results.
///
/// This file is the only one that hands memory to C.
package struct Base64Kernel: Equatable, Sendable {
    private let identifier: cbase64_kernel

    /// The implementation of one character after the other, which is always there.
    package static let scalar = Base64Kernel(identifier: CBASE64_KERNEL_SCALAR)

    /// Those that this processor can run, the scalar one first.
    package static var available: [Base64Kernel] {
        (0..<cbase64_kernel.RawValue(CBASE64_KERNEL_COUNT))
            .map { cbase64_kernel(rawValue: $0) }
            .filter { cbase64_kernel_is_available($0) }
            .map { Base64Kernel(identifier: $0) }
    }

    /// The fastest one, or the one that the environment variable `BASE64_KERNEL` named when it was first asked for.
    package static var preferred: Base64Kernel {
        Base64Kernel(identifier: cbase64_default_kernel())
    }

    /// Decodes up to the first byte that is neither a digit nor white space, appending to `output`.
    func decode(
        _ input: Span<UInt8>,
        into output: inout OutputSpan<UInt8>,
        state: inout cbase64_state
    ) -> cbase64_progress {
        unsafe run(cbase64_decode, input, &output, &state)
    }

    /// Encodes as much of the input as the output has room for, appending to `output`.
    func encode(
        _ input: Span<UInt8>,
        into output: inout OutputSpan<UInt8>,
        state: inout cbase64_state
    ) -> cbase64_progress {
        unsafe run(cbase64_encode, input, &output, &state)
    }

    /// Counts the line ends of a text that doesn't go on from another one, given how much of it is white space.
    package func lineEnds(in text: Span<UInt8>, whiteSpaceCount: Int) -> Base64LineEnds {
        unsafe text.withUnsafeBufferPointer { text in
            let counts = unsafe cbase64_count_line_ends(identifier, text.baseAddress, text.count, whiteSpaceCount)
            return Base64LineEnds(count: counts.count, pairs: counts.pairs, lastLine: counts.last_line)
        }
    }

    /// What `cbase64_decode` and `cbase64_encode` are: input and output are given as an address and a count each.
    private typealias Loop = (
        cbase64_kernel, UnsafeMutablePointer<cbase64_state>,
        UnsafePointer<UInt8>?, Int,
        UnsafeMutablePointer<UInt8>?, Int
    ) -> cbase64_progress

    @inline(__always)
    private func run(
        _ loop: Loop,
        _ input: Span<UInt8>,
        _ output: inout OutputSpan<UInt8>,
        _ state: inout cbase64_state
    ) -> cbase64_progress {
        unsafe input.withUnsafeBufferPointer { input in
            unsafe output.withUnsafeMutableBufferPointer { buffer, count in
                let room = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count...])
                let progress = unsafe loop(
                    identifier,
                    &state,
                    input.baseAddress,
                    input.count,
                    room.baseAddress,
                    room.count
                )
                count += progress.produced
                return progress
            }
        }
    }
}

extension Base64Kernel: CustomStringConvertible {
    /// The name that `BASE64_KERNEL` knows it by.
    package var description: String {
        switch identifier {
        case CBASE64_KERNEL_SCALAR: "scalar"
        case CBASE64_KERNEL_TABLE: "table"
        case CBASE64_KERNEL_AVX2: "avx2"
        case CBASE64_KERNEL_AVX512: "avx512"
        case CBASE64_KERNEL_NEON: "neon"
        default: "unknown"
        }
    }
}
