// The NEON kernel: 64 digits in four registers. Loads and stores that deal bytes out to three or four registers do most
// of the packing; lookups take tables of 64 entries, and of 16 for white space.

#include "kernels.h"

#if defined(__aarch64__)

#include <arm_neon.h>

// MARK: - Decoding

// Turns digits into their values, and every other byte into a number above 63.
static inline uint8x16_t values_of(uint8x16_t digits, uint8x16x4_t low, uint8x16x4_t high) {
    // Two lookups, for the bytes below 64 and for the next 64: each leaves alone what lies outside its table.
    uint8x16_t values = vqtbl4q_u8(low, digits);
    values = vqtbx4q_u8(values, high, vsubq_u8(digits, vdupq_n_u8(64)));
    // Bytes beyond ASCII lie outside both; their own top bit marks them.
    return vorrq_u8(values, vandq_u8(digits, vdupq_n_u8(0x80)));
}

static size_t decode_digits(const uint8_t *input, size_t input_count, uint8_t *output) {
    const uint8x16x4_t low = vld1q_u8_x4(cbase64_values);
    const uint8x16x4_t high = vld1q_u8_x4(cbase64_values + 64);
    const uint8_t *block = input;
    for (; input_count >= CBASE64_BLOCK; input_count -= CBASE64_BLOCK) {
        uint8x16x4_t digits = vld4q_u8(block);
        uint8x16_t first = values_of(digits.val[0], low, high);
        uint8x16_t second = values_of(digits.val[1], low, high);
        uint8x16_t third = values_of(digits.val[2], low, high);
        uint8x16_t fourth = values_of(digits.val[3], low, high);
        uint8x16_t all = vorrq_u8(vorrq_u8(first, second), vorrq_u8(third, fourth));
        if (vmaxvq_u8(all) > 63) {
            break;
        }
        uint8x16x3_t bytes = {{
            vsliq_n_u8(vshrq_n_u8(second, 4), first, 2),
            vsliq_n_u8(vshrq_n_u8(third, 2), second, 4),
            vsliq_n_u8(fourth, third, 6),
        }};
        vst3q_u8(output, bytes);
        block += CBASE64_BLOCK;
        output += CBASE64_BLOCK / 4 * 3;
    }
    return (size_t)(block - input);
}

// MARK: - White space

// Stores eight bytes without those that `gaps` marks; returns the place behind them. May write eight bytes.
static inline uint8_t *store_without(uint8x8_t bytes, unsigned gaps, uint8_t *output) {
    uint8x8_t order = vcreate_u8(cbase64_gap_shuffles[gaps]);
    vst1_u8(output, vtbl1_u8(bytes, order));
    return output + 8 - __builtin_popcount(gaps);
}

static size_t drop_white_space(const uint8_t *input, size_t input_count, uint8_t *output) {
    // White space by the low half of the byte; at each other place a byte with another low half.
    static const uint8_t white_space_table[16] = {' ', 0, 0, 0, 0, 0, 0, 0, 0, '\t', '\n', 0, 0, '\r', 0, 0};
    static const uint8_t bit_table[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t white_space = vld1q_u8(white_space_table), bits = vld1q_u8(bit_table);
    uint8_t *start = output;
    for (const uint8_t *end = input + input_count; input != end; input += 16) {
        uint8x16_t bytes = vld1q_u8(input);
        uint8x16_t expected = vqtbl1q_u8(white_space, vandq_u8(bytes, vdupq_n_u8(0x0F)));
        uint8x16_t matches = vandq_u8(vceqq_u8(expected, bytes), bits);
        if (vmaxvq_u8(matches) == 0) {
            vst1q_u8(output, bytes);
            output += 16;
        } else {
            output = store_without(vget_low_u8(bytes), vaddv_u8(vget_low_u8(matches)), output);
            output = store_without(vget_high_u8(bytes), vaddv_u8(vget_high_u8(matches)), output);
        }
    }
    return (size_t)(output - start);
}

// MARK: - Encoding

static size_t encode_bytes(const uint8_t *input, size_t input_count, uint8_t *output) {
    const uint8x16x4_t digits = vld1q_u8_x4(cbase64_digits);
    const uint8x16_t six_bits = vdupq_n_u8(0x3F);
    const uint8_t *bytes = input;
    for (; input_count >= 48; input_count -= 48) {
        uint8x16x3_t groups = vld3q_u8(bytes);
        uint8x16_t second = vsliq_n_u8(vshrq_n_u8(groups.val[1], 4), groups.val[0], 4);
        uint8x16_t third = vsliq_n_u8(vshrq_n_u8(groups.val[2], 6), groups.val[1], 2);
        uint8x16x4_t text = {{
            vqtbl4q_u8(digits, vshrq_n_u8(groups.val[0], 2)),
            vqtbl4q_u8(digits, vandq_u8(second, six_bits)),
            vqtbl4q_u8(digits, vandq_u8(third, six_bits)),
            vqtbl4q_u8(digits, vandq_u8(groups.val[2], six_bits)),
        }};
        vst4q_u8(output, text);
        bytes += 48;
        output += 64;
    }
    return (size_t)(bytes - input);
}

// MARK: - Line ends

static void count_line_ends(const uint8_t *text, size_t count, cbase64_line_ends *counts) {
    if (count == 0) {
        return;
    }
    const uint8x16_t cr = vdupq_n_u8('\r'), lf = vdupq_n_u8('\n');
    // A CR is counted at the byte behind it, so that an LF there makes it no second line end: one too many at the
    // start, where that byte before may be a CR, and one too few at the end.
    const uint8_t *end = text + count;
    size_t line_ends = (size_t)(end[-1] == '\r') - (size_t)(text[-1] == '\r');
    while (text != end) {
        // A number grows by one in each turn at most, and there are 255 turns before it would overflow.
        const uint8_t *stop = text + cbase64_smaller((size_t)(end - text), 255 * 16);
        uint8x16_t behind_or_at = vdupq_n_u8(0), behind_and_at = vdupq_n_u8(0);
        for (; text != stop; text += 16) {
            uint8x16_t behind_cr = vceqq_u8(vld1q_u8(text - 1), cr);
            uint8x16_t at_lf = vceqq_u8(vld1q_u8(text), lf);
            behind_or_at = vsubq_u8(behind_or_at, vorrq_u8(behind_cr, at_lf));
            behind_and_at = vsubq_u8(behind_and_at, vandq_u8(behind_cr, at_lf));
        }
        line_ends += vaddlvq_u8(behind_or_at);
        counts->pairs += vaddlvq_u8(behind_and_at);
    }
    counts->count += line_ends;
}

const cbase64_operations cbase64_neon_operations = {
    decode_digits, drop_white_space, encode_bytes, count_line_ends
};

#endif
