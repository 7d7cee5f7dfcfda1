// Private to CBase64: what a kernel supplies, and the tables that the kernels share.

#ifndef CBASE64_KERNELS_H
#define CBASE64_KERNELS_H

#include "CBase64.h"

// The unit of all bulk work. Bulk functions look at whole blocks only and leave the rest to the scalar code.
#define CBASE64_BLOCK 64

// A bulk function may write this many bytes beyond what it reports; callers leave that much room.
#define CBASE64_SLACK 16

// How far ahead of a load the bytes are called for that come next. The processor alone stops at each page: from memory
// beyond the caches, AVX-512 decodes 12.5 GB/s with it, as fast as memcpy reads there, and 8 without.
#define CBASE64_AHEAD 4096

// What a kernel supplies. decode.c, encode.c and lines.c do everything else: state, bounds, and the tail.
typedef struct {
    // Decodes digits only, block by block, into 48 bytes for each 64 digits, up to the first block that holds anything
    // else. Returns the digits taken, a multiple of 64.
    size_t (*decode_digits)(const uint8_t *input, size_t input_count, uint8_t *output);

    // Copies `input_count` bytes, a multiple of 64, without the white space. Returns the bytes kept. May write, in all,
    // as many bytes as it reads.
    size_t (*drop_white_space)(const uint8_t *input, size_t input_count, uint8_t *output);

    // Encodes from the front of the input as long as its loads stay inside. Returns the bytes taken, a multiple of 3;
    // four digits were written for each three bytes, and nothing beyond.
    size_t (*encode_bytes)(const uint8_t *input, size_t input_count, uint8_t *output);

    // Adds to `counts` the line ends in `count` bytes, a multiple of 64, of which the first has another byte before it;
    // `last_line` is not its business. NULL: they are looked at one by one.
    void (*count_line_ends)(const uint8_t *text, size_t count, cbase64_line_ends *counts);
} cbase64_operations;

// The places that work goes on at, and where it has to end.
typedef struct {
    const uint8_t *input;
    const uint8_t *input_end;
    uint8_t *output;
    uint8_t *output_end;
} cbase64_cursor;

static inline size_t cbase64_input_left(const cbase64_cursor *cursor) {
    return (size_t)(cursor->input_end - cursor->input);
}

static inline size_t cbase64_output_left(const cbase64_cursor *cursor) {
    return (size_t)(cursor->output_end - cursor->output);
}

static inline size_t cbase64_smaller(size_t first, size_t second) {
    return first < second ? first : second;
}

// The kernel's operations; NULL for the scalar kernel and for kernels that are not available.
const cbase64_operations *cbase64_operations_of(cbase64_kernel kernel);

// The scalar twin: decodes or encodes from the cursor until the input ends, the output is full, or, in decoding,
// a foreign byte comes.
cbase64_stop cbase64_scalar_decode(cbase64_state *state, cbase64_cursor *cursor);
cbase64_stop cbase64_scalar_encode(cbase64_state *state, cbase64_cursor *cursor);

// Values of `cbase64_values` that are not those of a digit (0...63).
#define CBASE64_WHITE_SPACE 0x40
#define CBASE64_FOREIGN 0x80

// What each byte stands for: the value of a digit, CBASE64_WHITE_SPACE, or CBASE64_FOREIGN.
extern const uint8_t cbase64_values[256];

// The 64 digits in the order of their values: RFC 4648 table 1.
extern const uint8_t cbase64_digits[64];

// Shuffles that close the gaps in eight bytes. Entry `gaps` (bit n set: byte n goes) lists, from the lowest byte up,
// the positions that stay; the rest is filled with 0x07.
extern const uint64_t cbase64_gap_shuffles[256];

extern const cbase64_operations cbase64_table_operations;

#if defined(__x86_64__)
extern const cbase64_operations cbase64_avx2_operations;
extern const cbase64_operations cbase64_avx512_operations;

// AVX-512 gains nothing here.
void cbase64_avx2_count_line_ends(const uint8_t *text, size_t count, cbase64_line_ends *counts);
#elif defined(__aarch64__)
extern const cbase64_operations cbase64_neon_operations;
#endif

#endif
