// The AVX2 kernel: 32 digits in a register, which is two lanes of 16 bytes that shuffles do not cross.

#include "kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define AVX2 __attribute__((target("avx2,popcnt")))

// MARK: - Decoding

// The same 16 bytes in both lanes.
AVX2 static inline __m256i both_lanes(__m128i bytes) {
    return _mm256_broadcastsi128_si256(bytes);
}

// Turns digits into their values, and adds to `faults` bits that are not zero wherever a byte is no digit.
AVX2 static inline __m256i values_of(__m256i digits, __m256i *faults) {
    // A byte is no digit if its high and its low half have a bit in common: 01 for high half 2 ('+' and '/'), 02 for 3
    // (0...9), 04 for 4 and 6 (no '@', no '`'), 08 for 5 and 7 (up to Z and z), 10 for all others.
    const __m256i high_faults = both_lanes(_mm_setr_epi8(
        0x10, 0x10, 0x01, 0x02, 0x04, 0x08, 0x04, 0x08, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10
    ));
    const __m256i low_faults = both_lanes(_mm_setr_epi8(
        0x15, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x13, 0x1A, 0x1B, 0x1B, 0x1B, 0x1A
    ));
    // What to add to a digit, by its high half; '/' alone differs from its row, and borrows place 1.
    const __m256i steps = both_lanes(_mm_setr_epi8(
        0, 63 - '/', 62 - '+', 52 - '0', -'A', -'A', 26 - 'a', 26 - 'a', 0, 0, 0, 0, 0, 0, 0, 0
    ));
    // '/' serves as a mask as well: its low half is all ones, and a shuffle does not look at the bit 20.
    const __m256i slash = _mm256_set1_epi8('/');
    __m256i high = _mm256_and_si256(_mm256_srli_epi32(digits, 4), slash);
    __m256i low = _mm256_and_si256(digits, slash);
    *faults = _mm256_or_si256(*faults, _mm256_and_si256(
        _mm256_shuffle_epi8(high_faults, high), _mm256_shuffle_epi8(low_faults, low)
    ));
    __m256i row = _mm256_add_epi8(high, _mm256_cmpeq_epi8(digits, slash));
    return _mm256_add_epi8(digits, _mm256_shuffle_epi8(steps, row));
}

// Packs 32 values of six bits into 24 bytes at the front.
AVX2 static inline __m256i pack(__m256i values) {
    // Two and two values, then two and two pairs; each quantum ends up as 24 bits in a lane of 32.
    __m256i pairs = _mm256_maddubs_epi16(values, _mm256_set1_epi32(0x01400140));
    __m256i quanta = _mm256_madd_epi16(pairs, _mm256_set1_epi32(0x00011000));
    // The last four of each lane don't matter.
    const __m256i order = both_lanes(_mm_setr_epi8(2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, 0, 0, 0, 0));
    __m256i lanes = _mm256_shuffle_epi8(quanta, order);
    return _mm256_permutevar8x32_epi32(lanes, _mm256_setr_epi32(0, 1, 2, 4, 5, 6, 3, 7));
}

AVX2 static size_t decode_digits(const uint8_t *input, size_t input_count, uint8_t *output) {
    const uint8_t *block = input;
    for (; input_count >= CBASE64_BLOCK; input_count -= CBASE64_BLOCK) {
        _mm_prefetch((const char *)block + CBASE64_AHEAD, _MM_HINT_T0);
        __m256i faults = _mm256_setzero_si256();
        __m256i first = values_of(_mm256_loadu_si256((const __m256i *)block), &faults);
        __m256i second = values_of(_mm256_loadu_si256((const __m256i *)(block + 32)), &faults);
        if (!_mm256_testz_si256(faults, faults)) {
            break;
        }
        _mm256_storeu_si256((__m256i *)output, pack(first));
        _mm256_storeu_si256((__m256i *)(output + 24), pack(second));
        block += CBASE64_BLOCK;
        output += CBASE64_BLOCK / 4 * 3;
    }
    return (size_t)(block - input);
}

// MARK: - White space

// Stores 16 bytes without those that `gaps` marks; returns the place behind them. May write 16 bytes.
AVX2 static inline uint8_t *store_without(__m128i bytes, unsigned gaps, uint8_t *output) {
    unsigned low_gaps = gaps & 0xFF, high_gaps = gaps >> 8;
    __m128i low = _mm_shuffle_epi8(bytes, _mm_cvtsi64_si128((int64_t)cbase64_gap_shuffles[low_gaps]));
    __m128i high = _mm_shuffle_epi8(
        _mm_unpackhi_epi64(bytes, bytes), _mm_cvtsi64_si128((int64_t)cbase64_gap_shuffles[high_gaps])
    );
    _mm_storel_epi64((__m128i *)output, low);
    output += 8 - _mm_popcnt_u32(low_gaps);
    _mm_storel_epi64((__m128i *)output, high);
    return output + 8 - _mm_popcnt_u32(high_gaps);
}

AVX2 static size_t drop_white_space(const uint8_t *input, size_t input_count, uint8_t *output) {
    // White space by the low half of the byte; at each other place a byte with another low half.
    const __m256i white_space = both_lanes(
        _mm_setr_epi8(' ', 0, 0, 0, 0, 0, 0, 0, 0, '\t', '\n', 0, 0, '\r', 0, 0)
    );
    uint8_t *start = output;
    for (const uint8_t *end = input + input_count; input != end; input += 32) {
        _mm_prefetch((const char *)input + CBASE64_AHEAD, _MM_HINT_T0);
        __m256i bytes = _mm256_loadu_si256((const __m256i *)input);
        __m256i matches = _mm256_cmpeq_epi8(_mm256_shuffle_epi8(white_space, bytes), bytes);
        uint32_t gaps = (uint32_t)_mm256_movemask_epi8(matches);
        if (gaps == 0) {
            _mm256_storeu_si256((__m256i *)output, bytes);
            output += 32;
        } else {
            output = store_without(_mm256_castsi256_si128(bytes), gaps & 0xFFFF, output);
            output = store_without(_mm256_extracti128_si256(bytes, 1), gaps >> 16, output);
        }
    }
    return (size_t)(output - start);
}

// MARK: - Encoding

// Spreads the first twelve bytes of each lane into 32 values of six bits.
AVX2 static inline __m256i spread(__m256i bytes) {
    // Bytes 1, 0, 2, 1 of each group: its four fields lie in the two halves of a lane of 32 bits.
    const __m256i order = both_lanes(_mm_setr_epi8(1, 0, 2, 1, 4, 3, 5, 4, 7, 6, 8, 7, 10, 9, 11, 10));
    __m256i groups = _mm256_shuffle_epi8(bytes, order);
    // Multiplications stand in for shifts by a different count in each half: fields 0 and 2 go right by 10 and 6,
    // fields 1 and 3 left by 4 and 8.
    __m256i even = _mm256_mulhi_epu16(
        _mm256_and_si256(groups, _mm256_set1_epi32(0x0FC0FC00)), _mm256_set1_epi32(0x04000040)
    );
    __m256i odd = _mm256_mullo_epi16(
        _mm256_and_si256(groups, _mm256_set1_epi32(0x003F03F0)), _mm256_set1_epi32(0x01000010)
    );
    return _mm256_or_si256(even, odd);
}

// Turns values into digits.
AVX2 static inline __m256i digits_of(__m256i values) {
    // 0 for a...z, 1...10 for 0...9, 11 and 12 for '+' and '/', 13 for A...Z.
    __m256i above = _mm256_subs_epu8(values, _mm256_set1_epi8(51));
    __m256i capital = _mm256_cmpgt_epi8(_mm256_set1_epi8(26), values);
    __m256i row = _mm256_or_si256(above, _mm256_and_si256(capital, _mm256_set1_epi8(13)));
    const __m256i steps = both_lanes(_mm_setr_epi8(
        'a' - 26, '0' - 52, '0' - 52, '0' - 52, '0' - 52, '0' - 52, '0' - 52, '0' - 52,
        '0' - 52, '0' - 52, '0' - 52, '+' - 62, '/' - 63, 'A', 0, 0
    ));
    return _mm256_add_epi8(values, _mm256_shuffle_epi8(steps, row));
}

AVX2 static size_t encode_bytes(const uint8_t *input, size_t input_count, uint8_t *output) {
    const uint8_t *bytes = input;
    for (; input_count >= 28; input_count -= 24) {
        __m128i low = _mm_loadu_si128((const __m128i *)bytes);
        __m128i high = _mm_loadu_si128((const __m128i *)(bytes + 12));
        __m256i lanes = _mm256_inserti128_si256(_mm256_castsi128_si256(low), high, 1);
        _mm256_storeu_si256((__m256i *)output, digits_of(spread(lanes)));
        bytes += 24;
        output += 32;
    }
    return (size_t)(bytes - input);
}

// MARK: - Line ends

// The sum of 32 numbers.
AVX2 static inline size_t sum(__m256i numbers) {
    __m256i sums = _mm256_sad_epu8(numbers, _mm256_setzero_si256());
    __m128i halves = _mm_add_epi64(_mm256_castsi256_si128(sums), _mm256_extracti128_si256(sums, 1));
    return (size_t)(_mm_extract_epi64(halves, 0) + _mm_extract_epi64(halves, 1));
}

AVX2 void cbase64_avx2_count_line_ends(const uint8_t *text, size_t count, cbase64_line_ends *counts) {
    if (count == 0) {
        return;
    }
    const __m256i cr = _mm256_set1_epi8('\r'), lf = _mm256_set1_epi8('\n');
    // A CR is counted at the byte behind it, so that an LF there makes it no second line end: one too many at the
    // start, where that byte before may be a CR, and one too few at the end.
    const uint8_t *end = text + count;
    size_t line_ends = (size_t)(end[-1] == '\r') - (size_t)(text[-1] == '\r');
    while (text != end) {
        // A number grows by one in each turn at most, and there are 255 turns before it would overflow.
        const uint8_t *stop = text + cbase64_smaller((size_t)(end - text), 255 * 32);
        __m256i behind_or_at = _mm256_setzero_si256(), behind_and_at = _mm256_setzero_si256();
        for (; text != stop; text += 32) {
            __m256i behind_cr = _mm256_cmpeq_epi8(_mm256_loadu_si256((const __m256i *)(text - 1)), cr);
            __m256i at_lf = _mm256_cmpeq_epi8(_mm256_loadu_si256((const __m256i *)text), lf);
            behind_or_at = _mm256_sub_epi8(behind_or_at, _mm256_or_si256(behind_cr, at_lf));
            behind_and_at = _mm256_sub_epi8(behind_and_at, _mm256_and_si256(behind_cr, at_lf));
        }
        line_ends += sum(behind_or_at);
        counts->pairs += sum(behind_and_at);
    }
    counts->count += line_ends;
}

const cbase64_operations cbase64_avx2_operations = {
    decode_digits, drop_white_space, encode_bytes, cbase64_avx2_count_line_ends
};

#endif
