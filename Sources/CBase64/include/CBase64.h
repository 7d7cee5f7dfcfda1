/// Base64 (RFC 4648 section 4) over blocks of memory: the kernels that Base64Codec is built on.
///
/// Nothing here allocates, keeps a pointer, or knows of padding: '=' is a foreign byte to the decoder, and the caller's
/// business. All functions may be called from any thread. What a call cannot finish it leaves in a two-byte state that
/// the caller keeps, so that input and output may be cut at any byte.
///
/// Every kernel gives the same results as CBASE64_KERNEL_SCALAR for every input, state, and capacity. No kernel reads
/// outside the given input or writes outside the given output; bytes of the output beyond `produced` may have been
/// overwritten. Input and output must not overlap; either may be NULL if its size is 0.

#ifndef CBASE64_H
#define CBASE64_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// An implementation of the same functions.
typedef enum {
    /// One quantum at a time: present everywhere, and what the others are measured against.
    CBASE64_KERNEL_SCALAR = 0,
    /// Tables: present everywhere as well, and twice as fast.
    CBASE64_KERNEL_TABLE = 1,
    /// x86-64 with AVX2.
    CBASE64_KERNEL_AVX2 = 2,
    /// x86-64 with AVX-512 F, BW, VL, VBMI and VBMI2 (Ice Lake, Zen 4, and later).
    CBASE64_KERNEL_AVX512 = 3,
    /// 64-bit ARM.
    CBASE64_KERNEL_NEON = 4,
} cbase64_kernel;

/// How many values `cbase64_kernel` has; they count up from 0.
#define CBASE64_KERNEL_COUNT 5

/// Whether this build has the kernel and this processor and operating system can run it.
bool cbase64_kernel_is_available(cbase64_kernel kernel);

/// The kernel to use: the one that the environment variable BASE64_KERNEL names (scalar, table, avx2, avx512, neon) if
/// it is available, and the fastest otherwise. The variable is read on the first call only.
cbase64_kernel cbase64_default_kernel(void);

/// What is unfinished between two calls; all zero at the start of a text.
///
/// Decoding: `phase` digits (0...3) of a quantum have been taken; the bits of the last one that do not fill a byte yet
/// stand at the top of `bits`, and the rest of `bits` is zero.
/// Encoding: `phase` digits (0...3) of a quantum have been written; `bits` is the value of the next one (0...63) as far
/// as it is known, with zeros for the bits of the byte to come.
typedef struct {
    uint8_t phase;
    uint8_t bits;
} cbase64_state;

/// Why a call returned.
typedef enum {
    /// All of the input was consumed.
    CBASE64_STOP_INPUT_END = 0,
    /// The next byte of the input needs room in the output, and there is none.
    CBASE64_STOP_OUTPUT_FULL = 1,
    /// The next byte of the input is neither a base64 digit nor white space. Decoding only.
    CBASE64_STOP_FOREIGN_BYTE = 2,
} cbase64_stop;

/// How far a call came.
typedef struct {
    /// Bytes of the input that were taken.
    size_t consumed;
    /// Bytes of the output that were written.
    size_t produced;
    /// Why it went no further.
    cbase64_stop stop;
} cbase64_progress;

/// Decodes digits and drops white space (SP, TAB, CR, LF: XML 1.0 production 3) up to the first other byte.
///
/// A byte of output is written as soon as its eight bits are known, thus at the second, third and fourth digit of
/// a quantum; a first digit, like white space, is consumed even when the output is full.
/// A kernel that is not available is replaced by the scalar one.
cbase64_progress cbase64_decode(
    cbase64_kernel kernel, cbase64_state *state,
    const uint8_t *input, size_t input_count,
    uint8_t *output, size_t output_capacity
);

/// Encodes bytes into digits, without line breaks and without padding.
///
/// A digit is written as soon as its six bits are known. When the output is full after the third digit of a quantum,
/// the fourth waits in the state (phase 3), and the call reports CBASE64_STOP_OUTPUT_FULL if input is left.
/// A kernel that is not available is replaced by the scalar one.
cbase64_progress cbase64_encode(
    cbase64_kernel kernel, cbase64_state *state,
    const uint8_t *input, size_t input_count,
    uint8_t *output, size_t output_capacity
);

/// The line ends of a text, as an XML processor takes them (XML 1.0 section 2.11): CR LF is one, and so is a CR or an LF
/// that stands alone.
typedef struct {
    /// How many there are.
    size_t count;
    /// How many of them are CR LF.
    size_t pairs;
    /// Bytes behind the last one; all of the text if there is none.
    size_t last_line;
} cbase64_line_ends;

/// Counts the line ends of a text that doesn't go on from another one: a CR at its end is taken to stand alone.
///
/// `white_space` is how many bytes of the text are white space (SP, TAB, CR, LF), which a decoder knows from what it
/// wrote; a wrong number makes for wrong counts, and nothing worse.
/// A kernel that is not available is replaced by the scalar one.
cbase64_line_ends cbase64_count_line_ends(
    cbase64_kernel kernel, const uint8_t *text, size_t count, size_t white_space
);

/// The digit that stands for the low six bits of `value`.
uint8_t cbase64_digit(uint8_t value);

/// Whether the byte is one of the 64 digits.
bool cbase64_is_digit(uint8_t byte);

#ifdef __cplusplus
}
#endif

#endif
