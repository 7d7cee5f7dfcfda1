#include "kernels.h"

// MARK: - Decoding

// Takes one digit's value into the quantum, and writes the byte that it completes, if any. The caller has seen to room.
static void take_value(cbase64_state *state, cbase64_cursor *cursor, uint8_t value) {
    switch (state->phase) {
    case 0:
        *state = (cbase64_state){.phase = 1, .bits = (uint8_t)(value << 2)};
        return;
    case 1:
        *cursor->output++ = (uint8_t)(state->bits | value >> 4);
        *state = (cbase64_state){.phase = 2, .bits = (uint8_t)(value << 4)};
        return;
    case 2:
        *cursor->output++ = (uint8_t)(state->bits | value >> 2);
        *state = (cbase64_state){.phase = 3, .bits = (uint8_t)(value << 6)};
        return;
    default:
        *cursor->output++ = (uint8_t)(state->bits | value);
        *state = (cbase64_state){0};
        return;
    }
}

// Decodes whole quanta that stand in one piece, as far as they do and as there is room.
static void decode_quanta(cbase64_cursor *cursor) {
    while (cbase64_input_left(cursor) >= 4 && cbase64_output_left(cursor) >= 3) {
        const uint8_t *digits = cursor->input;
        uint32_t first = cbase64_values[digits[0]];
        uint32_t second = cbase64_values[digits[1]];
        uint32_t third = cbase64_values[digits[2]];
        uint32_t fourth = cbase64_values[digits[3]];
        if ((first | second | third | fourth) > 0x3F) {
            return;
        }
        uint32_t bits = first << 18 | second << 12 | third << 6 | fourth;
        cursor->output[0] = (uint8_t)(bits >> 16);
        cursor->output[1] = (uint8_t)(bits >> 8);
        cursor->output[2] = (uint8_t)bits;
        cursor->input += 4;
        cursor->output += 3;
    }
}

cbase64_stop cbase64_scalar_decode(cbase64_state *state, cbase64_cursor *cursor) {
    for (;;) {
        if (state->phase == 0) {
            decode_quanta(cursor);
        }
        if (cursor->input == cursor->input_end) {
            return CBASE64_STOP_INPUT_END;
        }
        uint8_t value = cbase64_values[*cursor->input];
        if (value == CBASE64_FOREIGN) {
            return CBASE64_STOP_FOREIGN_BYTE;
        }
        if (value != CBASE64_WHITE_SPACE) {
            if (state->phase != 0 && cursor->output == cursor->output_end) {
                return CBASE64_STOP_OUTPUT_FULL;
            }
            take_value(state, cursor, value);
        }
        cursor->input++;
    }
}

// MARK: - Encoding

// Writes one digit, with the next byte of the input where it needs one.
static void write_digit(cbase64_state *state, cbase64_cursor *cursor) {
    uint8_t byte = state->phase == 3 ? 0 : *cursor->input++;
    switch (state->phase) {
    case 0:
        *cursor->output++ = cbase64_digit(byte >> 2);
        *state = (cbase64_state){.phase = 1, .bits = (uint8_t)(byte << 4 & 0x3F)};
        return;
    case 1:
        *cursor->output++ = cbase64_digit((uint8_t)(state->bits | byte >> 4));
        *state = (cbase64_state){.phase = 2, .bits = (uint8_t)(byte << 2 & 0x3F)};
        return;
    case 2:
        *cursor->output++ = cbase64_digit((uint8_t)(state->bits | byte >> 6));
        *state = (cbase64_state){.phase = 3, .bits = (uint8_t)(byte & 0x3F)};
        return;
    default:
        *cursor->output++ = cbase64_digit(state->bits);
        *state = (cbase64_state){0};
        return;
    }
}

// Encodes groups of three bytes as far as there are any and as there is room.
static void encode_quanta(cbase64_cursor *cursor) {
    while (cbase64_input_left(cursor) >= 3 && cbase64_output_left(cursor) >= 4) {
        uint32_t bits = (uint32_t)cursor->input[0] << 16 | (uint32_t)cursor->input[1] << 8 | cursor->input[2];
        cursor->output[0] = cbase64_digits[bits >> 18];
        cursor->output[1] = cbase64_digits[bits >> 12 & 0x3F];
        cursor->output[2] = cbase64_digits[bits >> 6 & 0x3F];
        cursor->output[3] = cbase64_digits[bits & 0x3F];
        cursor->input += 3;
        cursor->output += 4;
    }
}

cbase64_stop cbase64_scalar_encode(cbase64_state *state, cbase64_cursor *cursor) {
    for (;;) {
        if (state->phase == 0) {
            encode_quanta(cursor);
        }
        bool has_digit = state->phase == 3 || cursor->input != cursor->input_end;
        if (!has_digit) {
            return CBASE64_STOP_INPUT_END;
        }
        if (cursor->output == cursor->output_end) {
            return cursor->input == cursor->input_end ? CBASE64_STOP_INPUT_END : CBASE64_STOP_OUTPUT_FULL;
        }
        write_digit(state, cursor);
    }
}
