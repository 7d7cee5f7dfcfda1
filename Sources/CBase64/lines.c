#include "kernels.h"

#include <string.h>

// Counts the line ends in bytes that follow others; `counts` has those of the bytes before.
static void count_one_by_one(const uint8_t *text, size_t count, cbase64_line_ends *counts) {
    for (size_t place = 0; place < count; place++) {
        if (text[place] == '\r') {
            counts->count++;
        } else if (text[place] == '\n') {
            bool ends_pair = text[place - 1] == '\r';
            counts->count += !ends_pair;
            counts->pairs += ends_pair;
        }
    }
}

// Bytes behind the last line end of a text that has one.
static size_t count_last_line(const uint8_t *text, size_t count) {
    size_t last_line = 0;
    while (text[count - 1 - last_line] != '\n' && text[count - 1 - last_line] != '\r') {
        last_line++;
    }
    return last_line;
}

// Counts line ends that are alike and equally far apart, stepping from one to the next, which is faster than to look at
// every byte. False if there is other white space: then nothing is counted.
static bool count_regular(const uint8_t *text, size_t count, size_t white_space, cbase64_line_ends *counts) {
    const uint8_t *first = memchr(text, '\n', count);
    if (first == NULL) {
        return false;
    }
    const uint8_t *end = text + count;
    const uint8_t *second = memchr(first + 1, '\n', (size_t)(end - first - 1));
    size_t distance = second == NULL ? count : (size_t)(second - first);
    bool are_pairs = first != text && first[-1] == '\r';
    size_t found = 0, place = (size_t)(first - text);
    while (place < count && text[place] == '\n' && (!are_pairs || text[place - 1] == '\r')) {
        found++;
        place += distance;
    }
    if (found * (are_pairs ? 2 : 1) != white_space) {
        return false;
    }
    size_t last = place - distance;
    *counts = (cbase64_line_ends){.count = found, .pairs = are_pairs ? found : 0, .last_line = count - last - 1};
    return true;
}

// Counts any line ends, byte by byte but for what the kernel does.
static cbase64_line_ends count_all(const cbase64_operations *operations, const uint8_t *text, size_t count) {
    // From the second byte on, each has one before it.
    cbase64_line_ends counts = {.count = text[0] == '\n' || text[0] == '\r', .last_line = count};
    size_t place = 1;
    if (operations != NULL && operations->count_line_ends != NULL) {
        size_t bulk = (count - 1) / CBASE64_BLOCK * CBASE64_BLOCK;
        operations->count_line_ends(text + 1, bulk, &counts);
        place += bulk;
    }
    count_one_by_one(text + place, count - place, &counts);
    if (counts.count > 0) {
        counts.last_line = count_last_line(text, count);
    }
    return counts;
}

cbase64_line_ends cbase64_count_line_ends(
    cbase64_kernel kernel, const uint8_t *text, size_t count, size_t white_space
) {
    cbase64_line_ends counts = {.last_line = count};
    if (count == 0 || white_space == 0 || count_regular(text, count, white_space, &counts)) {
        return counts;
    }
    return count_all(cbase64_operations_of(kernel), text, count);
}
