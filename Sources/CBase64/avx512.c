// The AVX-512 kernel: 64 digits in a register. VBMI looks bytes up in tables of 64 and 128 entries and shifts fields
// into bytes; VBMI2 closes gaps in a register.

#include "kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,popcnt")))

// MARK: - Decoding

// Packs 64 values of six bits into 48 bytes at the front.
AVX512 static inline __m512i pack(__m512i values) {
    // Two and two values, then two and two pairs; each quantum ends up as 24 bits in a lane of 32.
    __m512i pairs = _mm512_maddubs_epi16(values, _mm512_set1_epi32(0x01400140));
    __m512i quanta = _mm512_madd_epi16(pairs, _mm512_set1_epi32(0x00011000));
    // The bytes of each lane from the third down to the first; the places behind byte 47 don't matter.
    const __m512i order = _mm512_setr_epi32(
        0x06000102, 0x090A0405, 0x0C0D0E08, 0x16101112, 0x191A1415, 0x1C1D1E18, 0x26202122, 0x292A2425,
        0x2C2D2E28, 0x36303132, 0x393A3435, 0x3C3D3E38, 0, 0, 0, 0
    );
    return _mm512_permutexvar_epi8(order, quanta);
}

AVX512 static size_t decode_digits(const uint8_t *input, size_t input_count, uint8_t *output) {
    // The value of each ASCII byte, the top bit set where there is none.
    const __m512i low = _mm512_loadu_si512(cbase64_values);
    const __m512i high = _mm512_loadu_si512(cbase64_values + 64);
    const uint8_t *block = input;
    for (; input_count >= CBASE64_BLOCK; input_count -= CBASE64_BLOCK) {
        _mm_prefetch((const char *)block + CBASE64_AHEAD, _MM_HINT_T0);
        __m512i digits = _mm512_loadu_si512(block);
        __m512i values = _mm512_permutex2var_epi8(low, digits, high);
        // Two bits tell a digit: no byte beyond ASCII, no mark in the table.
        __m512i marks = _mm512_or_si512(_mm512_and_si512(digits, _mm512_set1_epi8((char)0x80)), values);
        if (_mm512_test_epi8_mask(marks, _mm512_set1_epi8((char)0xC0)) != 0) {
            break;
        }
        _mm512_storeu_si512(output, pack(values));
        block += CBASE64_BLOCK;
        output += CBASE64_BLOCK / 4 * 3;
    }
    return (size_t)(block - input);
}

AVX512 static size_t drop_white_space(const uint8_t *input, size_t input_count, uint8_t *output) {
    // White space by the low half of the byte; at each other place a byte with another low half.
    const __m512i white_space = _mm512_broadcast_i32x4(
        _mm_setr_epi8(' ', 0, 0, 0, 0, 0, 0, 0, 0, '\t', '\n', 0, 0, '\r', 0, 0)
    );
    uint8_t *start = output;
    for (const uint8_t *end = input + input_count; input != end; input += CBASE64_BLOCK) {
        _mm_prefetch((const char *)input + CBASE64_AHEAD, _MM_HINT_T0);
        __m512i bytes = _mm512_loadu_si512(input);
        __mmask64 kept = _mm512_cmpneq_epi8_mask(_mm512_shuffle_epi8(white_space, bytes), bytes);
        _mm512_storeu_si512(output, _mm512_maskz_compress_epi8(kept, bytes));
        output += _mm_popcnt_u64(kept);
    }
    return (size_t)(output - start);
}

// MARK: - Encoding

AVX512 static size_t encode_bytes(const uint8_t *input, size_t input_count, uint8_t *output) {
    const __m512i digits = _mm512_loadu_si512(cbase64_digits);
    // Bytes 1, 0, 2, 1 of each group, so that each of the four fields lies in one piece.
    const __m512i order = _mm512_setr_epi32(
        0x01020001, 0x04050304, 0x07080607, 0x0A0B090A, 0x0D0E0C0D, 0x10110F10, 0x13141213, 0x16171516,
        0x191A1819, 0x1C1D1B1C, 0x1F201E1F, 0x22232122, 0x25262425, 0x28292728, 0x2B2C2A2B, 0x2E2F2D2E
    );
    // Where the fields begin, two lanes of 32 bits at a time.
    const __m512i fields = _mm512_set1_epi64(0x3036242A1016040A);
    const uint8_t *bytes = input;
    for (; input_count >= 64; input_count -= 48) {
        __m512i groups = _mm512_permutexvar_epi8(order, _mm512_loadu_si512(bytes));
        // The lookup uses the low six bits of each byte, so that the rest needs no mask.
        __m512i values = _mm512_multishift_epi64_epi8(fields, groups);
        _mm512_storeu_si512(output, _mm512_permutexvar_epi8(values, digits));
        bytes += 48;
        output += 64;
    }
    return (size_t)(bytes - input);
}

const cbase64_operations cbase64_avx512_operations = {
    decode_digits, drop_white_space, encode_bytes, cbase64_avx2_count_line_ends
};

#endif
