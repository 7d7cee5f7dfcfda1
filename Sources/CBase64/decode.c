#include "kernels.h"

#include <string.h>

// Bytes of input that white space is dropped from at a time; small enough to stay in the first-level cache and to make
// the second look at a piece that ends the run cheap.
#define PIECE (32 * CBASE64_BLOCK)

// How many digits the output has room for, stores by bulk functions included; a multiple of the block.
static size_t digits_fitting(const cbase64_cursor *cursor) {
    size_t room = cbase64_output_left(cursor);
    return room < CBASE64_SLACK ? 0 : (room - CBASE64_SLACK) / (CBASE64_BLOCK / 4 * 3) * CBASE64_BLOCK;
}

// Whether bulk functions can go on.
static bool has_block(const cbase64_cursor *cursor) {
    return cbase64_input_left(cursor) >= CBASE64_BLOCK && digits_fitting(cursor) >= CBASE64_BLOCK;
}

// Decodes the next `count` bytes, and what it takes to complete the quantum that is open then.
static cbase64_stop decode_to_boundary(cbase64_state *state, cbase64_cursor *cursor, size_t count) {
    for (;;) {
        cbase64_cursor part = *cursor;
        part.input_end = part.input + cbase64_smaller(count, cbase64_input_left(cursor));
        cbase64_stop stop = cbase64_scalar_decode(state, &part);
        cursor->input = part.input;
        cursor->output = part.output;
        if (stop != CBASE64_STOP_INPUT_END || state->phase == 0 || cursor->input == cursor->input_end) {
            return stop;
        }
        count = 1;
    }
}

// Decodes whole blocks of digits straight from the input.
static void decode_without_white_space(const cbase64_operations *operations, cbase64_cursor *cursor) {
    size_t count = cbase64_smaller(cbase64_input_left(cursor), digits_fitting(cursor));
    size_t taken = operations->decode_digits(cursor->input, count, cursor->output);
    cursor->input += taken;
    cursor->output += taken / 4 * 3;
}

// Moves the input back to before its last `count` bytes that are not white space.
static void give_back(cbase64_cursor *cursor, size_t count) {
    while (count > 0) {
        cursor->input--;
        count -= cbase64_values[*cursor->input] != CBASE64_WHITE_SPACE;
    }
}

// Decodes by way of a buffer that white space is left out of, piece by piece, until a piece holds a foreign byte or no
// white space, or input or room run short. Digits that fill no block wait in the buffer for the next piece; those left
// at the end are given back, so that nobody else has to know of the buffer.
static void decode_with_white_space(const cbase64_operations *operations, cbase64_cursor *cursor) {
    _Alignas(CBASE64_BLOCK) uint8_t digits[CBASE64_BLOCK + PIECE];
    size_t held = 0;
    for (;;) {
        // What is held is less than a block, so that a piece never completes more blocks than it has itself.
        size_t count = cbase64_smaller(cbase64_input_left(cursor), digits_fitting(cursor));
        size_t piece = cbase64_smaller(count, PIECE) / CBASE64_BLOCK * CBASE64_BLOCK;
        if (piece == 0) {
            break;
        }
        size_t kept = operations->drop_white_space(cursor->input, piece, digits + held);
        cursor->input += piece;
        held += kept;
        size_t taken = operations->decode_digits(digits, held, cursor->output);
        cursor->output += taken / 4 * 3;
        held -= taken;
        if (held >= CBASE64_BLOCK || kept == piece) {
            break;
        }
        memmove(digits, digits + taken, CBASE64_BLOCK);
    }
    give_back(cursor, held);
}

// Decodes all but the tail. Whatever ended it, the cursor and the state stand where the scalar code can go on.
static void decode_bulk(const cbase64_operations *operations, cbase64_state *state, cbase64_cursor *cursor) {
    cbase64_stop stop = decode_to_boundary(state, cursor, 0);
    while (stop == CBASE64_STOP_INPUT_END && state->phase == 0 && has_block(cursor)) {
        decode_without_white_space(operations, cursor);
        if (!has_block(cursor)) {
            return;
        }
        // This block holds something else: most often the end of the text, which needs no buffer.
        stop = decode_to_boundary(state, cursor, CBASE64_BLOCK);
        if (stop == CBASE64_STOP_INPUT_END && state->phase == 0) {
            decode_with_white_space(operations, cursor);
        }
    }
}

cbase64_progress cbase64_decode(
    cbase64_kernel kernel, cbase64_state *state,
    const uint8_t *input, size_t input_count,
    uint8_t *output, size_t output_capacity
) {
    cbase64_cursor cursor = {input, input + input_count, output, output + output_capacity};
    const cbase64_operations *operations = cbase64_operations_of(kernel);
    if (operations != NULL && has_block(&cursor)) {
        decode_bulk(operations, state, &cursor);
    }
    cbase64_stop stop = cbase64_scalar_decode(state, &cursor);
    return (cbase64_progress){(size_t)(cursor.input - input), (size_t)(cursor.output - output), stop};
}
