#include "kernels.h"

// Lets the kernel encode what it can from the start of a quantum.
static void encode_bulk(const cbase64_operations *operations, cbase64_cursor *cursor) {
    size_t count = cbase64_smaller(cbase64_input_left(cursor), cbase64_output_left(cursor) / 4 * 3);
    size_t taken = operations->encode_bytes(cursor->input, count, cursor->output);
    cursor->input += taken;
    cursor->output += taken / 3 * 4;
}

cbase64_progress cbase64_encode(
    cbase64_kernel kernel, cbase64_state *state,
    const uint8_t *input, size_t input_count,
    uint8_t *output, size_t output_capacity
) {
    cbase64_cursor cursor = {input, input + input_count, output, output + output_capacity};
    const cbase64_operations *operations = cbase64_operations_of(kernel);
    if (operations != NULL && state->phase != 0) {
        // In phase 3 the bytes of the quantum are all there, and only its last digit waits for room.
        cbase64_cursor head = cursor;
        head.input_end = input + cbase64_smaller(input_count, 3u - state->phase);
        cbase64_scalar_encode(state, &head);
        cursor.input = head.input;
        cursor.output = head.output;
    }
    if (operations != NULL && state->phase == 0) {
        encode_bulk(operations, &cursor);
    }
    cbase64_stop stop = cbase64_scalar_encode(state, &cursor);
    return (cbase64_progress){(size_t)(cursor.input - input), (size_t)(cursor.output - output), stop};
}
